import { sql } from 'kysely'
import type { Tx } from './db.ts'

/**
 * Makes those who write one register of one commune wait for each other until the transaction ends, so that
 * what is checked together also holds together.
 */
export async function lockRegister(tx: Tx, register: string, communeId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${register} ${communeId}`}, 0))`.execute(tx)
}
