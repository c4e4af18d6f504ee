import type { Db, Tx } from '../../platform/database/db.ts'

export async function findSecondFactor(db: Db, accountId: string) {
  return db
    .selectFrom('secondFactors')
    .select(['sealedSecret', 'confirmedAt', 'createdAt'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

/** True once the person has shown that the app works. */
export async function hasSecondFactor(db: Db, accountId: string): Promise<boolean> {
  const found = await findSecondFactor(db, accountId)
  return Boolean(found?.confirmedAt)
}

/** Keeps a new secret in place of one that was never confirmed; false when the factor is on. */
export async function insertSecret(
  db: Db,
  secret: { accountId: string; sealedSecret: string; createdAt: Date },
): Promise<boolean> {
  const { sealedSecret, createdAt } = secret
  const kept = await db
    .insertInto('secondFactors')
    .values(secret)
    .onConflict((conflict) =>
      conflict
        .column('accountId')
        .doUpdateSet({ sealedSecret, createdAt, lastStep: null })
        .where('secondFactors.confirmedAt', 'is', null),
    )
    .returning('accountId')
    .executeTakeFirst()
  return kept !== undefined
}

export async function confirmSecret(tx: Tx, accountId: string, confirmedAt: Date): Promise<void> {
  await tx.updateTable('secondFactors').set({ confirmedAt }).where('accountId', '=', accountId).execute()
}

/** Marks the step as used; false when it, or a later one, has been used before. */
export async function takeStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('secondFactors')
    .set({ lastStep: BigInt(step) })
    .where('accountId', '=', accountId)
    .where((where) => where.or([where('lastStep', 'is', null), where('lastStep', '<', BigInt(step))]))
    .returning('accountId')
    .executeTakeFirst()
  return taken !== undefined
}

/** Uses up a recovery code; false when there is none of that hash that was not used yet. */
export async function takeRecoveryCode(
  db: Db,
  accountId: string,
  codeHash: string,
  usedAt: Date,
): Promise<boolean> {
  const taken = await db
    .updateTable('recoveryCodes')
    .set({ usedAt })
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .returning('accountId')
    .executeTakeFirst()
  return taken !== undefined
}

export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: string,
  codeHashes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute()
  await tx
    .insertInto('recoveryCodes')
    .values(codeHashes.map((codeHash) => ({ accountId, codeHash })))
    .execute()
}

export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recoveryCodes')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Turns the factor off; false when there was none. */
export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  await tx.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute()
  const gone = await tx
    .deleteFrom('secondFactors')
    .where('accountId', '=', accountId)
    .returning('accountId')
    .executeTakeFirst()
  return gone !== undefined
}
