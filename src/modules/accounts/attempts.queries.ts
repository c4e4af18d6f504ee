import { sql } from 'kysely'
import type { Db } from '../../platform/database/db.ts'

export async function findAttempts(db: Db, nameHash: string) {
  return db
    .selectFrom('signInAttempts')
    .select(['wrongCount', 'lastWrongAt', 'lockedUntil'])
    .where('nameHash', '=', nameHash)
    .executeTakeFirst()
}

export async function listLocks(db: Db, nameHashes: readonly string[], now: Date) {
  if (nameHashes.length === 0) return []
  return db
    .selectFrom('signInAttempts')
    .select(['nameHash', 'lockedUntil'])
    .where('nameHash', 'in', nameHashes)
    .where('lockedUntil', '>', now)
    .execute()
}

/** Counts one more wrong try, from one again when the last was before `since`; forgets old ones of all names. */
export async function addWrongAttempt(db: Db, nameHash: string, now: Date, since: Date): Promise<number> {
  await db.deleteFrom('signInAttempts').where('lastWrongAt', '<', since).execute()
  const { wrongCount } = await db
    .insertInto('signInAttempts')
    .values({ nameHash, wrongCount: 1, lastWrongAt: now })
    .onConflict((conflict) =>
      conflict
        .column('nameHash')
        .doUpdateSet({ wrongCount: sql<number>`sign_in_attempts.wrong_count + 1`, lastWrongAt: now }),
    )
    .returning('wrongCount')
    .executeTakeFirstOrThrow()
  return wrongCount
}

export async function lockName(db: Db, nameHash: string, lockedUntil: Date): Promise<void> {
  await db.updateTable('signInAttempts').set({ lockedUntil }).where('nameHash', '=', nameHash).execute()
}

/** Forgets the wrong tries of a name and says how many there were. */
export async function deleteAttempts(db: Db, nameHash: string): Promise<number> {
  const found = await db
    .deleteFrom('signInAttempts')
    .where('nameHash', '=', nameHash)
    .returning('wrongCount')
    .executeTakeFirst()
  return found?.wrongCount ?? 0
}
