import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { findRow, putRow } from '../../platform/database/register-rows.ts'
import type { remarkKinds } from './tasks.contract.ts'

export type RemarkKind = (typeof remarkKinds)[number]

/** What was difficult or lacking in a year, why, and what the commune proposes. */
export interface Remark {
  communeId: string
  id: string
  year: number
  kind: RemarkKind
  text: string
  programmes: string[]
  position: number
  synthetic: boolean
}

/** What is to be done in a year. */
export interface PlannedTask {
  communeId: string
  id: string
  year: number
  groupCode: string
  text: string
  programmes: string[]
  position: number
  responsible?: string
  dueOn?: IsoDate
  synthetic: boolean
}

const remarkColumns = [
  'communeId',
  'id',
  'year',
  'kind',
  'text',
  'programmes',
  'position',
  'synthetic',
] as const
const taskColumns = [
  'communeId',
  'id',
  'year',
  'groupCode',
  'text',
  'programmes',
  'position',
  'responsible',
  'dueOn',
  'synthetic',
] as const

export async function findRemark(
  db: Db,
  communeId: string,
  id: string,
): Promise<Revised<Remark> | undefined> {
  const row = await findRow(db, 'workRemarks', [...remarkColumns, 'revision'], { communeId, id })
  return row && { ...row, kind: row.kind as RemarkKind }
}

export async function findTask(
  db: Db,
  communeId: string,
  id: string,
): Promise<Revised<PlannedTask> | undefined> {
  const row = await findRow(db, 'plannedTasks', [...taskColumns, 'revision'], { communeId, id })
  return row && omitNulls(row)
}

/** What was said of a year, in the order of its kinds and places. */
export async function listRemarks(db: Db, communeId: string, year: number): Promise<Remark[]> {
  const rows = await db
    .selectFrom('workRemarks')
    .select(remarkColumns)
    .where('communeId', '=', communeId)
    .where('year', '=', year)
    .orderBy('position')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as RemarkKind }))
}

/** What is to be done in a year, in the order of places. */
export async function listTasks(db: Db, communeId: string, year: number): Promise<PlannedTask[]> {
  const rows = await db
    .selectFrom('plannedTasks')
    .select(taskColumns)
    .where('communeId', '=', communeId)
    .where('year', '=', year)
    .orderBy('position')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => omitNulls(row))
}

export const writeRemark = (tx: Tx, remark: Remark, revision: number): Promise<void> =>
  putRow(tx, 'workRemarks', [...remarkColumns, 'revision'], { ...remark, revision })

export const writeTask = (tx: Tx, task: PlannedTask, revision: number): Promise<void> =>
  putRow(tx, 'plannedTasks', [...taskColumns, 'revision'], { ...task, revision })

/** The ids of records in the order of their places. */
export async function listOrder(
  tx: Tx,
  table: 'plannedTasks' | 'workRemarks',
  { communeId, year, ids }: { communeId: string; year: number; ids: readonly string[] },
): Promise<string[]> {
  const rows = await tx
    .selectFrom(table)
    .select('id')
    .where('communeId', '=', communeId)
    .where('year', '=', year)
    .where('id', 'in', ids)
    .orderBy('position')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Gives the records the places 1, 2, 3… in the order of the ids.
 *
 * What a record says is not touched, so its revision stays: nobody who is correcting one is disturbed.
 */
export async function writeOrder(
  tx: Tx,
  table: 'plannedTasks' | 'workRemarks',
  { communeId, ids }: { communeId: string; ids: readonly string[] },
): Promise<void> {
  await sql`
    update ${sql.table(table)} as moved set position = placed.place
    from unnest(${[...ids]}::uuid[]) with ordinality as placed (id, place)
    where moved.commune_id = ${communeId} and moved.id = placed.id`.execute(tx)
}
