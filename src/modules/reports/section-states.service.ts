import { Problem } from '../../core/problem.ts'
import { printMark, type SeenPrints } from '../../core/report/section-content.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { type Change, implementWrite } from '../../platform/operations.ts'
import { getDraft, reportEntity, reportRegister } from './report-drafts.ts'
import type { ReportPorts } from './report-ports.ts'
import type { Report } from './reports.queries.ts'
import {
  assignSection,
  confirmFigures,
  lockSeconds,
  lockSection,
  releaseSection,
  setSectionState,
} from './sections.contract.ts'
import {
  listSectionVersions,
  readSection,
  type SectionPlace,
  type SectionRow,
  writeSectionRow,
} from './sections.queries.ts'
import { isHeldByOther } from './sections.service.ts'

const entity = 'report-section-state'

/** What the audit line keeps of a section: what was seen is told by the version that printed it. */
const toRecord = ({ reportId, section, state, ownerId, dueOn, lockHolder }: SectionRow) => ({
  reportId,
  section,
  state,
  ownerId,
  dueOn,
  lockHolder,
})

/** Changes where a section of a draft stands. `change` returns the same row when there is nothing to do. */
async function changeSection(
  tx: Tx,
  { communeId, reportId, section }: SectionPlace,
  change: (row: SectionRow, report: Report) => SectionRow | Promise<SectionRow>,
): Promise<Change> {
  await lockRegister(tx, reportEntity, communeId)
  const report = await getDraft(tx, communeId, reportId)
  const row = await readSection(tx, { communeId, reportId, section })
  const changed = await change(row, report)
  if (changed !== row) await writeSectionRow(tx, changed)
  const entityId = `${reportId} ${section}`
  return { entity, entityId, before: toRecord(row), after: toRecord(changed) }
}

/** Handed in is who draws sections, because this register does not know how a report is written. */
export const createSetSectionState = ({ draw }: Pick<ReportPorts, 'draw'>) =>
  implementWrite(setSectionState, (tx, { state, basedOn, ...place }) =>
    changeSection(tx, place, async (row, report) => {
      const versions = await listSectionVersions(tx, place)
      const standsOn = versions.find((version) => version.standing === 'printed')?.version ?? 0
      if (basedOn !== standsOn) {
        const label = `mục ${place.section}`
        throw new Problem('record.changed', { ...reportRegister, label, revision: standsOn })
      }
      if (state !== 'reviewed') return { ...row, state }
      return { ...row, state, seen: (await draw(tx, report)).listPrints(place.section) }
    }),
  )

export const assignSectionOperation = implementWrite(assignSection, (tx, { ownerId, dueOn, ...place }) =>
  changeSection(tx, place, (row) => ({ ...row, ownerId: ownerId ?? undefined, dueOn: dueOn ?? undefined })),
)

export const lockSectionOperation = implementWrite(
  lockSection,
  (tx, { lockId, takeOver, ...place }, { actor, now }) =>
    changeSection(tx, place, (row) => {
      if (isHeldByOther(row, lockId, now) && !takeOver) {
        throw new Problem('report.section-locked', {
          section: place.section,
          holder: row.lockHolder ?? '',
          isSamePerson: row.lockHolderId === actor.id,
        })
      }
      const lockExpiresAt = new Date(now.getTime() + lockSeconds * 1000)
      return { ...row, lockId, lockHolderId: actor.id, lockHolder: actor.name, lockExpiresAt }
    }),
)

export const releaseSectionOperation = implementWrite(releaseSection, (tx, { lockId, ...place }) =>
  changeSection(tx, place, (row) => {
    if (row.lockId !== lockId) return row
    return {
      ...row,
      lockId: undefined,
      lockHolderId: undefined,
      lockHolder: undefined,
      lockExpiresAt: undefined,
    }
  }),
)

export const confirmFiguresOperation = implementWrite(
  confirmFigures,
  async (tx, { communeId, reportId, figures }) => {
    await lockRegister(tx, reportEntity, communeId)
    await getDraft(tx, communeId, reportId)
    const sections = [...new Set(figures.map(({ section }) => section))]
    const before: Record<string, SeenPrints> = {}
    const after: Record<string, SeenPrints> = {}
    for (const section of sections) {
      const looked = figures.filter((figure) => figure.section === section)
      const row = await readSection(tx, { communeId, reportId, section })
      const marks = Object.fromEntries(looked.map((figure) => [printMark(figure), figure.seen]))
      before[section] = Object.fromEntries(
        Object.keys(marks).flatMap((mark) => (mark in row.seen ? [[mark, row.seen[mark] ?? '']] : [])),
      )
      after[section] = marks
      await writeSectionRow(tx, { ...row, seen: { ...row.seen, ...marks } })
    }
    return { entity: 'report-figures', entityId: reportId, before, after }
  },
)
