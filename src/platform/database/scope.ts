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
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await enterScope(tx, scope)
      return read(tx)
    })

/** Binds a transaction that is already open. */
export async function enterScope(tx: Tx, scope: Scope): Promise<void> {
  await sql`select enter_scope(${scope === 'everything' ? scope : scope.join()})`.execute(tx)
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
