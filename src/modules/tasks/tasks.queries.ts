import type { IsoDate } from '../../core/contract.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
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

type Revised<T> = T & { revision: number }

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
  const row = await db
    .selectFrom('workRemarks')
    .select([...remarkColumns, 'revision'])
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, kind: row.kind as RemarkKind }
}

export async function findTask(
  db: Db,
  communeId: string,
  id: string,
): Promise<Revised<PlannedTask> | undefined> {
  const row = await db
    .selectFrom('plannedTasks')
    .select([...taskColumns, 'revision'])
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
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

/** Adds the remark, or puts it in place of the one with the same id. */
export async function writeRemark(tx: Tx, remark: Remark, revision: number): Promise<void> {
  const row = { ...remark, revision }
  await tx
    .insertInto('workRemarks')
    .values(row)
    .onConflict((conflict) => conflict.columns(['communeId', 'id']).doUpdateSet(row))
    .execute()
}

/** Adds the task, or puts it in place of the one with the same id. */
export async function writeTask(tx: Tx, task: PlannedTask, revision: number): Promise<void> {
  const row = { ...task, responsible: task.responsible ?? null, dueOn: task.dueOn ?? null, revision }
  await tx
    .insertInto('plannedTasks')
    .values(row)
    .onConflict((conflict) => conflict.columns(['communeId', 'id']).doUpdateSet(row))
    .execute()
}

export async function deleteRemark(tx: Tx, communeId: string, id: string): Promise<void> {
  await tx.deleteFrom('workRemarks').where('communeId', '=', communeId).where('id', '=', id).execute()
}

export async function deleteTask(tx: Tx, communeId: string, id: string): Promise<void> {
  await tx.deleteFrom('plannedTasks').where('communeId', '=', communeId).where('id', '=', id).execute()
}
