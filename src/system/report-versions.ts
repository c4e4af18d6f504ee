import { viewItems } from '../core/report/desk-view.ts'
import type { SectionVersions, SectionVersionView } from '../modules/reports/desk.contract.ts'
import { findReport, listSectionVersions, type SectionVersion } from '../modules/reports/index.ts'
import { renderHtmlTable } from '../output/index.ts'
import { annualOutline, openStoredDrawing, type ReportRequest, type ReportSource } from './write-report.ts'

/** Saves of one person within this time show as one version, the last of them. */
const oneSitting = 5 * 60_000
/** Older ones stay in the database. */
const shownVersions = 40

/** The versions of a section, newest first, with the figures as they print today. */
export async function readSectionVersions(
  source: ReportSource,
  request: ReportRequest,
  section: string,
): Promise<SectionVersions> {
  const { communeId, year, outline = annualOutline } = request
  const stored = await findReport(source.db, communeId, year, outline)
  if (!stored) return { versions: [] }
  const place = { communeId, reportId: stored.id, section }
  const versions = keepLastOfSittings(await listSectionVersions(source.db, place))
  const draw = await openStoredDrawing(source, stored)
  const views = versions.slice(0, shownVersions).map((version): SectionVersionView => {
    const found = draw([version]).sections.find(({ key }) => key === section)
    return {
      id: version.id,
      version: version.version,
      standing: version.standing,
      author: version.author,
      at: version.writtenAt.toISOString(),
      basedOn: version.basedOn,
      items: found
        ? viewItems(found, {
            seen: {},
            drawTable: (table) => renderHtmlTable(table, source.policy.layout, found.title),
          }).items
        : [],
    }
  })
  return { versions: views }
}

/** Autosave writes every few seconds; people think in sittings. A version that was kept aside always shows. */
function keepLastOfSittings(versions: readonly SectionVersion[]): SectionVersion[] {
  return versions.filter((version, place) => {
    const newer = versions[place - 1]
    const isFollowed =
      newer !== undefined &&
      newer.authorId === version.authorId &&
      newer.standing === version.standing &&
      newer.writtenAt.getTime() - version.writtenAt.getTime() < oneSitting
    return version.standing === 'kept' || !isFollowed
  })
}
