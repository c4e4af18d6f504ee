import type { Db, Tx } from '../../platform/database/db.ts'

export async function findIdentity(db: Db, accountId: string) {
  return db
    .selectFrom('ssoIdentities')
    .select(['login', 'subject', 'issuer', 'linkedAt'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

/** True when the login or the subject belongs to another account already. */
export async function isIdentityTaken(
  db: Db,
  accountId: string,
  { login, subject }: { login?: string; subject?: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('ssoIdentities')
    .select('accountId')
    .where('accountId', '!=', accountId)
    .where((where) =>
      where.or([
        ...(login ? [where('login', '=', login)] : []),
        ...(subject ? [where('subject', '=', subject)] : []),
      ]),
    )
    .executeTakeFirst()
  return found !== undefined
}

export async function replaceIdentity(
  tx: Tx,
  identity: { accountId: string; login?: string; subject?: string; linkedAt: Date },
): Promise<void> {
  await deleteIdentity(tx, identity.accountId)
  await tx.insertInto('ssoIdentities').values(identity).execute()
}

export async function deleteIdentity(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('ssoIdentities').where('accountId', '=', accountId).execute()
}

const known = ['account.id', 'account.userName', 'account.isActive', 'account.mustChangePassword'] as const

/** The account of a person the provider vouches for, once it is tied to that issuer. */
export async function findBySubject(db: Db, issuer: string, subject: string) {
  return db
    .selectFrom('ssoIdentities as identity')
    .innerJoin('accounts as account', 'account.id', 'identity.accountId')
    .select(known)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

/** What an administrator entered for this person and nobody has come with yet; the subject before a name. */
export async function findUnboundIdentity(
  db: Db,
  { subject, logins }: { subject: string; logins: readonly string[] },
): Promise<string | undefined> {
  const found = await db
    .selectFrom('ssoIdentities')
    .select('accountId')
    .where('issuer', 'is', null)
    .where((where) =>
      where.or([
        where('subject', '=', subject),
        where.and([where('subject', 'is', null), where('login', 'in', [...logins, ''])]),
      ]),
    )
    .orderBy('subject', (order) => order.asc().nullsLast())
    .orderBy('linkedAt')
    .limit(1)
    .executeTakeFirst()
  return found?.accountId
}

/** Ties the account to the issuer and subject that came first; false when another request was faster. */
export async function bindIdentity(
  db: Db,
  { accountId, issuer, subject }: { accountId: string; issuer: string; subject: string },
): Promise<boolean> {
  const bound = await db
    .updateTable('ssoIdentities')
    .set({ issuer, subject })
    .where('accountId', '=', accountId)
    .where('issuer', 'is', null)
    .returning('accountId')
    .executeTakeFirst()
  return bound !== undefined
}
