import { type Selectable, sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import type { OccurrenceColumns } from '../../core/registers/occurrence.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { putRow } from '../../platform/database/register-rows.ts'
import type { SupervisionVisits } from '../../platform/database/tables.gen.ts'
import { villageNameOn } from '../../platform/database/villages.ts'
import type { supervisionLevels, VisitCheck, VisitFinding } from './supervision.contract.ts'

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
  planId?: string
  checklist: VisitCheck[]
  note?: string
  synthetic: boolean
  findings: VisitFinding[]
}
export type StoredVisit = Revised<SupervisionVisit>

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
  'planId',
  'note',
  'synthetic',
  'revision',
] as const

const findingsOfVisit = sql<VisitFinding[]>`(
  select coalesce(
    jsonb_agg(
      jsonb_strip_nulls(jsonb_build_object(
        'finding', found.finding, 'owner', found.owner, 'dueOn', found.due_on, 'closedOn', found.closed_on,
        'result', found.result
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
    .select(sql<VisitCheck[]>`checklist`.as('checklist'))
    .where('communeId', '=', communeId)

type Row = Pick<Selectable<SupervisionVisits>, (typeof columns)[number]> & {
  findings: VisitFinding[]
  checklist: VisitCheck[]
}

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

export async function writeVisit(tx: Tx, visit: SupervisionVisit, revision: number): Promise<void> {
  const { communeId, id: visitId, findings } = visit
  await putRow(tx, 'supervisionVisits', [...columns, 'checklist'], {
    ...visit,
    checklist: JSON.stringify(visit.checklist),
    revision,
  })
  await tx
    .deleteFrom('supervisionFindings')
    .where('communeId', '=', communeId)
    .where('visitId', '=', visitId)
    .execute()
  if (findings.length === 0) return
  await tx
    .insertInto('supervisionFindings')
    .values(findings.map((finding, position) => ({ communeId, visitId, position, ...finding })))
    .execute()
}
