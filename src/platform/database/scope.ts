import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'

/** The units whose rows a transaction sees and writes: some, by id, or those of the whole country. */
export type Scope = 'everything' | readonly string[]

/**
 * Writes inside a scope: rows of other units are not there, whatever the statement says.
 *
 * The scope ends with the transaction, so a connection of the pool never carries it to the next request.
 */
export const writeWithin = <T>(db: Db, scope: Scope, write: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await enterScope(tx, scope)
    return write(tx)
  })

/** Reads inside a scope, everything as it was at one moment; a write in there is refused. */
export const readWithin = <T>(db: Db, scope: Scope, read: (db: Db) => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    // Two statements in one message: every page of every person begins with them.
    await sql
      .raw(`begin isolation level repeatable read read only; select enter_scope('${nameScope(scope)}')`)
      .execute(connection)
    try {
      return await read(connection)
    } finally {
      // Nothing was written: there is nothing to lose in leaving either way.
      await sql`rollback`.execute(connection)
    }
  })

const unitId = /^[0-9a-f-]{36}$/

/** The scope as the database takes it; what is no id of a unit is a fault of ours. */
function nameScope(scope: Scope): string {
  if (scope === 'everything') return scope
  const odd = scope.find((id) => !unitId.test(id))
  if (odd !== undefined) throw new Error(`not the id of a unit: ${odd}`)
  return scope.join()
}

/** Binds a transaction that is already open. */
export async function enterScope(tx: Tx, scope: Scope): Promise<void> {
  await sql`select enter_scope(${nameScope(scope)})`.execute(tx)
}

/** Does what a write would do and takes all of it back, to see what would come of it. */
export async function tryWithin<T>(db: Db, scope: Scope, write: (tx: Tx) => Promise<T>): Promise<T> {
  const transaction = await db.startTransaction().execute()
  try {
    await enterScope(transaction, scope)
    return await write(transaction)
  } finally {
    await transaction.rollback().execute()
  }
}
