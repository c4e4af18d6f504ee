import { type Selectable, sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import type { OccurrenceColumns } from '../../core/registers/occurrence.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { SupervisionVisits } from '../../platform/database/tables.gen.ts'
import { villageNameOn } from '../../platform/database/villages.ts'
import type { supervisionLevels, VisitFinding } from './supervision.contract.ts'

export type SupervisionLevel = (typeof supervisionLevels)[number]

/** A visit as the register holds it. */
export interface SupervisionVisit extends OccurrenceColumns {
  communeId: string
  id: string
  code: string
  conductedBy: string
  kind: string
  bodyLevel: SupervisionLevel
  programmes: string[]
  component?: string
  villageId?: string
  scope: string
  delegations?: number
  documentId?: string
  note?: string
  synthetic: boolean
  findings: VisitFinding[]
}
export type StoredVisit = SupervisionVisit & { revision: number }

const columns = [
  'communeId',
  'id',
  'code',
  'conductedBy',
  'kind',
  'bodyLevel',
  'programmes',
  'component',
  'villageId',
  'scope',
  'occurredFrom',
  'occurredTo',
  'occurredIn',
  'delegations',
  'documentId',
  'note',
  'synthetic',
  'revision',
] as const

const findingsOfVisit = sql<VisitFinding[]>`(
  select coalesce(
    jsonb_agg(
      jsonb_strip_nulls(jsonb_build_object(
        'finding', found.finding, 'owner', found.owner, 'dueOn', found.due_on, 'closedOn', found.closed_on
      ))
      order by found.position
    ),
    '[]'
  )
  from supervision_findings as found
  where found.commune_id = supervision_visits.commune_id and found.visit_id = supervision_visits.id)`

const selectVisits = (db: Db, communeId: string) =>
  db
    .selectFrom('supervisionVisits')
    .select(columns)
    .select(findingsOfVisit.as('findings'))
    .where('communeId', '=', communeId)

type Row = Pick<Selectable<SupervisionVisits>, (typeof columns)[number]> & { findings: VisitFinding[] }

const toVisit = (row: Row): StoredVisit => ({
  ...omitNulls(row),
  occurredFrom: row.occurredFrom,
  occurredTo: row.occurredTo,
  bodyLevel: row.bodyLevel as SupervisionLevel,
})

/** The register of a commune, newest first. */
export async function listVisits(
  db: Db,
  communeId: string,
  filter: { year?: number } = {},
): Promise<StoredVisit[]> {
  const rows = await selectVisits(db, communeId)
    .$if(filter.year !== undefined, (query) => query.where('occurredIn', '=', filter.year ?? 0))
    .orderBy('occurredIn', 'desc')
    .orderBy(sql`occurred_to desc nulls last`)
    .orderBy('code')
    .execute()
  return rows.map(toVisit)
}

export async function findVisit(db: Db, communeId: string, id: string): Promise<StoredVisit | undefined> {
  const row = await selectVisits(db, communeId).where('id', '=', id).executeTakeFirst()
  return row && toVisit(row)
}

/** A visit with the name its village had at the cut-off date. */
export type NamedVisit = StoredVisit & { villageName?: string }

/**
 * The visits of a year and those of earlier years that left findings open; those known by year only first,
 * then by day.
 */
export async function listVisitsUntil(
  db: Db,
  communeId: string,
  until: { year: number; asOf: IsoDate },
): Promise<NamedVisit[]> {
  const isOpen = sql<boolean>`exists (
    select from supervision_findings as found
    where found.commune_id = supervision_visits.commune_id and found.visit_id = supervision_visits.id
      and (found.closed_on is null or found.closed_on > ${until.asOf}::date))`
  const rows = await selectVisits(db, communeId)
    .select(villageNameOn('supervisionVisits.villageId', until.asOf).as('villageName'))
    .where((where) =>
      where.or([
        where('occurredIn', '=', until.year),
        where.and([where('occurredIn', '<', until.year), isOpen]),
      ]),
    )
    .orderBy('occurredIn')
    .orderBy(sql`occurred_to nulls first`)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ villageName, ...row }) => ({ ...toVisit(row), villageName: villageName ?? undefined }))
}

/** What a row holds besides its key; absent becomes null. */
function toRow(visit: SupervisionVisit) {
  const { communeId: _, id: __, findings: ___, ...rest } = visit
  return {
    ...rest,
    component: rest.component ?? null,
    villageId: rest.villageId ?? null,
    delegations: rest.delegations ?? null,
    documentId: rest.documentId ?? null,
    note: rest.note ?? null,
  }
}

/** Adds the visit; false when its code is taken. */
export async function insertVisit(tx: Tx, visit: SupervisionVisit): Promise<boolean> {
  const { communeId, id } = visit
  const added = await tx
    .insertInto('supervisionVisits')
    .values({ communeId, id, ...toRow(visit) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) await insertFindings(tx, visit)
  return added !== undefined
}

/** Changes the record unless somebody changed it since it was seen; false then. */
export async function updateVisit(tx: Tx, visit: SupervisionVisit, seen: number): Promise<boolean> {
  const changed = await tx
    .updateTable('supervisionVisits')
    .set({ ...toRow(visit), revision: seen + 1 })
    .where('communeId', '=', visit.communeId)
    .where('id', '=', visit.id)
    .where('revision', '=', seen)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tx
    .deleteFrom('supervisionFindings')
    .where('communeId', '=', visit.communeId)
    .where('visitId', '=', visit.id)
    .execute()
  await insertFindings(tx, visit)
  return true
}

async function insertFindings(tx: Tx, visit: SupervisionVisit): Promise<void> {
  if (visit.findings.length === 0) return
  await tx
    .insertInto('supervisionFindings')
    .values(
      visit.findings.map(({ finding, owner = null, dueOn = null, closedOn = null }, position) => ({
        communeId: visit.communeId,
        visitId: visit.id,
        position,
        finding,
        owner,
        dueOn,
        closedOn,
      })),
    )
    .execute()
}

export async function deleteVisit(tx: Tx, communeId: string, id: string): Promise<void> {
  await tx.deleteFrom('supervisionVisits').where('communeId', '=', communeId).where('id', '=', id).execute()
}
