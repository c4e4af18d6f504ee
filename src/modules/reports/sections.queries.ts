import { sql } from 'kysely'
import { omitNulls } from '../../core/registers/records.ts'
import type { SectionContent, SeenPrints } from '../../core/report/section-content.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { SectionState } from './sections.contract.ts'

/** Which section of which report. */
export interface SectionPlace {
  communeId: string
  reportId: string
  section: string
}

/** One version of what people made of a section. */
export interface SectionVersion extends SectionPlace {
  id: string
  version: number
  /** `kept`: it came when somebody else had the section, and never printed. */
  standing: 'printed' | 'kept'
  content: SectionContent
  basedOn: number
  authorId: string
  author: string
  writtenAt: Date
  synthetic: boolean
}

/** Who holds a section to write in it. */
export interface Lock {
  lockId: string
  lockHolderId: string
  lockHolder: string
  lockExpiresAt: Date
}

/** Where a section stands. */
export interface SectionRow extends SectionPlace, Partial<Lock> {
  id?: string
  state: SectionState
  ownerId?: string
  dueOn?: string
  seen: SeenPrints
}

const versions = (db: Db, { communeId, reportId }: Omit<SectionPlace, 'section'>) =>
  db
    .selectFrom('reportSectionVersions')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('reportId', '=', reportId)

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>

const toVersion = (row: VersionRow): SectionVersion => ({
  ...row,
  standing: row.standing as SectionVersion['standing'],
  content: row.content as unknown as SectionContent,
})

/** What prints in each section: its newest version that was not kept aside. */
export async function listSectionContents(
  db: Db,
  communeId: string,
  reportId: string,
): Promise<SectionVersion[]> {
  const rows = await versions(db, { communeId, reportId })
    .distinctOn('section')
    .where('standing', '=', 'printed')
    .orderBy('section')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(toVersion)
}

/** Every version of a section, newest first. */
export async function listSectionVersions(db: Db, place: SectionPlace): Promise<SectionVersion[]> {
  const rows = await versions(db, place)
    .where('section', '=', place.section)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(toVersion)
}

export async function findSectionVersion(
  db: Db,
  communeId: string,
  id: string,
): Promise<SectionVersion | undefined> {
  const row = await db
    .selectFrom('reportSectionVersions')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toVersion(row)
}

export async function insertSectionVersion(tx: Tx, version: SectionVersion): Promise<void> {
  const content = sql<never>`${JSON.stringify(version.content)}::jsonb`
  await tx
    .insertInto('reportSectionVersions')
    .values({ ...version, content })
    .execute()
}

const sectionRows = (db: Db, { communeId, reportId }: Omit<SectionPlace, 'section'>) =>
  db
    .selectFrom('reportSections')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('reportId', '=', reportId)

type StoredSection = Awaited<ReturnType<ReturnType<typeof sectionRows>['executeTakeFirstOrThrow']>>

const toSection = (row: StoredSection): SectionRow => ({
  ...omitNulls(row),
  state: row.state as SectionState,
  seen: row.seen as SeenPrints,
})

/** Where the sections stand that anything was done about. */
export async function listSections(db: Db, communeId: string, reportId: string): Promise<SectionRow[]> {
  const rows = await sectionRows(db, { communeId, reportId }).execute()
  return rows.map(toSection)
}

/** Where a section stands; a new one when nothing was done about it. */
export async function readSection(db: Db, place: SectionPlace): Promise<SectionRow> {
  const row = await sectionRows(db, place).where('section', '=', place.section).executeTakeFirst()
  return row ? toSection(row) : { ...place, state: 'not-started', seen: {} }
}

export async function writeSectionRow(tx: Tx, { id: _, ...row }: SectionRow): Promise<void> {
  const seen = sql<never>`${JSON.stringify(row.seen)}::jsonb`
  const held = {
    state: row.state,
    ownerId: row.ownerId ?? null,
    dueOn: row.dueOn ?? null,
    seen,
    lockId: row.lockId ?? null,
    lockHolderId: row.lockHolderId ?? null,
    lockHolder: row.lockHolder ?? null,
    lockExpiresAt: row.lockExpiresAt ?? null,
  }
  const { communeId, reportId, section } = row
  await tx
    .insertInto('reportSections')
    .values({ communeId, reportId, section, ...held })
    .onConflict((conflict) => conflict.columns(['communeId', 'reportId', 'section']).doUpdateSet(held))
    .execute()
}
