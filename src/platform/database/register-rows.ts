import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db, Tables, Tx } from './db.ts'

/** The tables whose rows are known by commune and id. */
export type RegisterTable = {
  [Name in keyof Tables]: Tables[Name] extends { communeId: string; id: string } ? Name : never
}[keyof Tables]

/** The columns of a table that a register keeps its records in. */
type Column<Table extends RegisterTable> = keyof Selectable<Tables[Table]> &
  keyof Insertable<Tables[Table]> &
  string

/** The row with that id in a table of the commune. */
export async function findRow<Table extends RegisterTable, Name extends Column<Table>>(
  db: Db,
  table: Table,
  columns: readonly Name[],
  at: { communeId: string; id: string },
): Promise<Pick<Selectable<Tables[Table]>, Name> | undefined> {
  const row = await db
    .selectFrom(table as RegisterTable)
    .select(columns.map((name) => db.dynamic.ref(name)))
    .where('communeId', '=', at.communeId)
    .where('id', '=', at.id)
    .executeTakeFirst()
  return row as Pick<Selectable<Tables[Table]>, Name> | undefined
}

/** Adds the row, or puts it in place of the one with the same id; columns the record leaves absent become null. */
export async function putRow<Table extends RegisterTable, Name extends Column<Table>>(
  tx: Tx,
  table: Table,
  columns: readonly Name[],
  record: Pick<Insertable<Tables[Table]>, Name>,
): Promise<void> {
  const row = Object.fromEntries(columns.map((name) => [name, record[name] ?? null]))
  await tx
    .insertInto(table as RegisterTable)
    .values(row as Insertable<Tables[RegisterTable]>)
    .onConflict((conflict) => conflict.columns(['communeId', 'id']).doUpdateSet(row))
    .execute()
}

/** Takes the row out; false when another record rests on it. The transaction goes on either way. */
export async function deleteRow(
  tx: Tx,
  table: RegisterTable,
  { communeId, id }: { communeId: string; id: string },
): Promise<boolean> {
  await sql`savepoint before_removal`.execute(tx)
  try {
    await tx.deleteFrom(table).where('communeId', '=', communeId).where('id', '=', id).execute()
    await sql`release savepoint before_removal`.execute(tx)
    return true
  } catch (error) {
    const isReferredTo = (error as { code?: string }).code === '23503'
    if (!isReferredTo) throw error
    await sql`rollback to savepoint before_removal`.execute(tx)
    return false
  }
}

/** Whether a record of the commune has that code; only for tables with a column `code`. */
export async function isCodeTaken(
  tx: Tx,
  table: RegisterTable,
  { communeId, code }: { communeId: string; code: string },
): Promise<boolean> {
  const found = await tx
    .selectFrom(table)
    .select('id')
    .where('communeId', '=', communeId)
    .where(tx.dynamic.ref('code'), '=', code)
    .executeTakeFirst()
  return found !== undefined
}
