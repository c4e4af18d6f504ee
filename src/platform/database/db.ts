import type { Kysely, Transaction } from 'kysely'
import type { DB } from './tables.gen.ts'

/** All tables, generated from the migrated database. */
export type Tables = DB

/** A handle to read with. */
export type Db = Kysely<Tables>

/** A handle to write with; only the edge opens one. It is a {@link Db} too. */
export type Tx = Transaction<Tables>
