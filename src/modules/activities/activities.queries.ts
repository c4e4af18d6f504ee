import { type Selectable, sql } from 'kysely'
import type { CitedDocument } from '../../core/citations.ts'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import { citedDocumentOf } from '../../platform/database/cited-documents.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { putRow } from '../../platform/database/register-rows.ts'
import type { Activities, ActivityProgress, ActivitySteps } from '../../platform/database/tables.gen.ts'
import { villageNameOn } from '../../platform/database/villages.ts'
import type { itemMeasures } from './activities.contract.ts'

/** What people receive in an activity, and how many of them. */
export interface ActivityItem {
  code: string
  label: string
  measure: (typeof itemMeasures)[number]
  quantity: number
  stage: 'approved' | 'delivered'
}

/** A work or activity as the register holds it. */
export interface Activity {
  communeId: string
  id: string
  code: string
  nodeCode: string
  name: string
  description?: string
  villageId?: string
  fromYear: number
  toYear: number
  documentId?: string
  items: ActivityItem[]
  note?: string
  synthetic: boolean
}
export type StoredActivity = Revised<Activity>

/** A step an activity has reached. */
export type ActivityStep = Selectable<ActivitySteps>

const columns = [
  'communeId',
  'id',
  'code',
  'nodeCode',
  'name',
  'description',
  'villageId',
  'fromYear',
  'toYear',
  'documentId',
  'note',
  'synthetic',
  'revision',
] as const

type Row = Pick<Selectable<Activities>, (typeof columns)[number]>

const itemsOf = (activity: string) => sql<ActivityItem[]>`coalesce((
    select json_agg(json_build_object('code', item.code, 'label', item.label, 'measure', item.measure,
      'quantity', item.quantity, 'stage', item.stage) order by item.position)
    from activity_items as item
    where item.commune_id = ${sql.ref(`${activity}.communeId`)} and item.activity_id = ${sql.ref(`${activity}.id`)}
  ), '[]')`

const toActivity = (row: Row & { items: ActivityItem[] }): StoredActivity => ({
  ...omitNulls(row),
  items: row.items,
})

export async function findActivity(
  db: Db,
  communeId: string,
  id: string,
): Promise<StoredActivity | undefined> {
  const row = await db
    .selectFrom('activities')
    .select(columns)
    .select(itemsOf('activities').as('items'))
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toActivity(row)
}

/** A step as the year's list carries it. */
export interface ReachedStep {
  id: string
  stepCode: string
  reachedOn: IsoDate | null
  reachedYear: number
  note: string | null
  synthetic: boolean
}

/** An activity with its village, decision and steps, as reports and screens show it. */
export interface ListedActivity extends StoredActivity {
  villageName?: string
  document: CitedDocument | null
  steps: ReachedStep[]
}

/** The activities carried out in a year, in the order they were entered, from one query. */
export async function listActivities(
  db: Db,
  communeId: string,
  of: { year: number; asOf: IsoDate },
): Promise<ListedActivity[]> {
  const rows = await db
    .selectFrom('activities as activity')
    .select(columns.map((column) => `activity.${column}` as const))
    .select(citedDocumentOf('activity').as('document'))
    .select(villageNameOn('activity.villageId', of.asOf).as('villageName'))
    .select(itemsOf('activity').as('items'))
    .select(
      sql<ReachedStep[]>`coalesce((
        select json_agg(json_build_object('id', step.id, 'stepCode', step.step_code, 'reachedOn', step.reached_on,
          'reachedYear', step.reached_year, 'note', step.note, 'synthetic', step.synthetic)
          order by step.recorded_at, step.id)
        from activity_steps as step
        where step.commune_id = activity.commune_id and step.activity_id = activity.id
      ), '[]')`.as('steps'),
    )
    .where('activity.communeId', '=', communeId)
    .where('activity.fromYear', '<=', of.year)
    .where('activity.toYear', '>=', of.year)
    .orderBy('activity.recordedAt')
    .orderBy('activity.id')
    .execute()
  return rows.map(({ villageName, document, steps, ...row }) => ({
    ...toActivity(row),
    villageName: villageName ?? undefined,
    document,
    steps,
  }))
}

export async function writeActivity(tx: Tx, activity: Activity, revision: number): Promise<void> {
  const { communeId, id: activityId, items } = activity
  await putRow(tx, 'activities', columns, { ...activity, revision })
  await tx
    .deleteFrom('activityItems')
    .where('communeId', '=', communeId)
    .where('activityId', '=', activityId)
    .execute()
  if (items.length === 0) return
  await tx
    .insertInto('activityItems')
    .values(items.map((item, index) => ({ communeId, activityId, position: index + 1, ...item })))
    .execute()
}

export const findStep = (db: Db, communeId: string, id: string): Promise<ActivityStep | undefined> =>
  db
    .selectFrom('activitySteps')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()

export interface NewStep {
  communeId: string
  id: string
  activityId: string
  stepCode: string
  reachedOn?: IsoDate
  reachedYear: number
  note?: string
  synthetic: boolean
}

export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  await tx.insertInto('activitySteps').values(step).execute()
}

/** How much of a work was done on a day. */
export type Progress = Selectable<ActivityProgress>

export const findProgress = (db: Db, communeId: string, id: string): Promise<Progress | undefined> =>
  db
    .selectFrom('activityProgress')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()

/** What was seen of all works of the commune, by day. */
export const listProgress = (db: Db, communeId: string): Promise<Progress[]> =>
  db
    .selectFrom('activityProgress')
    .selectAll()
    .where('communeId', '=', communeId)
    .orderBy('observedOn')
    .orderBy('recordedAt')
    .execute()

export interface NewProgress {
  communeId: string
  id: string
  activityId: string
  observedOn: IsoDate
  percent: number
  note?: string
  synthetic: boolean
}

export async function insertProgress(tx: Tx, progress: NewProgress): Promise<void> {
  await tx.insertInto('activityProgress').values(progress).execute()
}
