import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { printMark, type SectionContent, type SeenPrints } from '../../core/report/section-content.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { type Change, implementWrite, type WriteContext } from '../../platform/operations.ts'
import { getDraft, reportEntity, reportRegister } from './report-drafts.ts'
import { writeNarrative } from './reports.contract.ts'
import { restoreSectionVersion, writeSection } from './sections.contract.ts'
import {
  findSectionVersion,
  insertSectionVersion,
  listSectionVersions,
  readSection,
  type SectionRow,
  type SectionVersion,
  writeSectionRow,
} from './sections.queries.ts'

const entity = 'report-section'

/** What comes in for a section, from whichever operation. */
interface Incoming {
  communeId: string
  id: string
  reportId: string
  section: string
  content: SectionContent
  /** The version it was written on; undefined: on whatever stands there. */
  basedOn?: number
  lockId?: string
  synthetic?: boolean
}

/** True while another open page holds the section. */
export const isHeldByOther = (row: SectionRow, lockId: string | undefined, now: Date): boolean =>
  row.lockExpiresAt !== undefined && row.lockExpiresAt > now && row.lockId !== lockId

/** What somebody saw printed while writing; what was seen before that stays. */
function seeWritten(seen: SeenPrints, { items }: SectionContent): SeenPrints {
  const written = items.flatMap((item) => (item.kind === 'written' ? item.content : []))
  const chips = written.flatMap((run) => (run.type === 'figure' ? [[printMark(run), run.seen]] : []))
  return { ...Object.fromEntries(chips), ...seen }
}

/**
 * Stores a version of a section: as the printed one, or kept aside when it was written on an older version
 * or while another page held the section. Whoever is late loses nothing and overwrites nothing.
 */
async function storeVersion(tx: Tx, incoming: Incoming, { actor, now }: WriteContext): Promise<Change> {
  const { communeId, reportId, section, id, lockId, content } = incoming
  const place = { communeId, reportId, section }
  const versions = await listSectionVersions(tx, place)
  const current = versions.find((version) => version.standing === 'printed')
  const standsOn = current?.version ?? 0
  const basedOn = incoming.basedOn ?? standsOn
  const row = await readSection(tx, place)
  const isKept = basedOn !== standsOn || isHeldByOther(row, lockId, now)
  const version: SectionVersion = {
    ...place,
    id,
    version: (versions[0]?.version ?? 0) + 1,
    standing: isKept ? 'kept' : 'printed',
    content,
    basedOn,
    authorId: actor.id,
    author: actor.name,
    writtenAt: now,
    synthetic: incoming.synthetic ?? false,
  }
  await insertSectionVersion(tx, version)
  if (isKept) {
    return {
      entity: 'report-section-kept',
      entityId: id,
      before: null,
      after: version,
      revision: standsOn,
    }
  }
  await writeSectionRow(tx, { ...row, state: 'drafting', seen: seeWritten(row.seen, content) })
  return { entity, entityId: id, before: current ?? null, after: version, revision: version.version }
}

/** The same version sent again is no change; another one under its id is refused. */
async function findRepeated(
  tx: Tx,
  { communeId, id, reportId, section }: Omit<Incoming, 'content'>,
  content?: SectionContent,
): Promise<Change | undefined> {
  const stored = await findSectionVersion(tx, communeId, id)
  if (!stored) return undefined
  const isOther =
    stored.reportId !== reportId ||
    stored.section !== section ||
    (content !== undefined && !isSame(stored.content, content))
  if (isOther) throw new Problem('record.id-taken', reportRegister)
  const kept = stored.standing === 'kept' ? 'report-section-kept' : entity
  return { entity: kept, entityId: id, before: stored, after: stored, revision: stored.version }
}

export const writeSectionOperation = implementWrite(writeSection, async (tx, input, context) => {
  await lockRegister(tx, reportEntity, input.communeId)
  const repeated = await findRepeated(tx, input, input.content)
  if (repeated) return repeated
  await getDraft(tx, input.communeId, input.reportId)
  return storeVersion(tx, input, context)
})

export const restoreSectionVersionOperation = implementWrite(
  restoreSectionVersion,
  async (tx, { versionId, ...input }, context) => {
    const { communeId, reportId, section } = input
    await lockRegister(tx, reportEntity, communeId)
    const repeated = await findRepeated(tx, input)
    if (repeated) return repeated
    await getDraft(tx, communeId, reportId)
    if (versionId === undefined) {
      return storeVersion(tx, { ...input, content: { items: [], leftOut: [] } }, context)
    }
    const version = await findSectionVersion(tx, communeId, versionId)
    if (version?.reportId !== reportId || version.section !== section) {
      throw new Problem('record.not-found', {
        register: `các bản của mục ${section}`,
        registerEn: `the versions of section ${section}`,
        id: versionId,
      })
    }
    return storeVersion(tx, { ...input, content: version.content }, context)
  },
)

/** Paragraphs as blocks of a section; they stand behind the sentences of the system. */
const toContent = (paragraphs: readonly string[]): SectionContent => ({
  items: paragraphs.map((text, place) => ({
    kind: 'written',
    block: place === 0 ? 'text' : `text~${place + 1}`,
    style: 'body',
    content: [{ type: 'text', text }],
  })),
  leftOut: [],
})

export const writeNarrativeOperation = implementWrite(
  writeNarrative,
  async (tx, { paragraphs, basedOn, ...input }, context) => {
    const { communeId, reportId, section } = input
    const content = toContent(paragraphs)
    await lockRegister(tx, reportEntity, communeId)
    const repeated = await findRepeated(tx, input, content)
    if (repeated) return repeated
    await getDraft(tx, communeId, reportId)
    const versions = await listSectionVersions(tx, { communeId, reportId, section })
    const standsOn = versions.find((version) => version.standing === 'printed')?.version ?? 0
    if (basedOn !== undefined && basedOn !== standsOn) {
      throw new Problem('record.changed', { ...reportRegister, label: `mục ${section}`, revision: standsOn })
    }
    return storeVersion(tx, { ...input, content, basedOn }, context)
  },
)
