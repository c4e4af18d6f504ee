import { sql } from 'kysely'
import type { Grant, Role } from '../../core/rights/rights.ts'
import type { Db, Tx } from '../../platform/database/db.ts'

export interface NewAccount {
  id: string
  userName: string
  displayName: string
  passwordHash: string
  createdAt: Date
}

/** Adds an account; false when the user name or the id is taken. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const added = await tx
    .insertInto('accounts')
    .values(account)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function insertGrants(
  tx: Tx,
  accountId: string,
  grants: readonly Grant[],
  validFrom: string,
): Promise<void> {
  await tx
    .insertInto('accountGrants')
    .values(grants.map(({ role, unitId }) => ({ accountId, role, unitId, validFrom })))
    .execute()
}

export async function findAccount(db: Db, id: string) {
  return db
    .selectFrom('accounts')
    .select(['id', 'userName', 'displayName', 'isActive'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** True while the account is there, open or closed. */
export async function hasAccount(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('accounts').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** True once anybody can sign in. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const found = await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()
  return found !== undefined
}

export async function findCredentials(db: Db, userName: string) {
  return db
    .selectFrom('accounts')
    .select(['id', 'passwordHash', 'isActive'])
    .where('userName', '=', userName)
    .executeTakeFirst()
}

/** Roles held on that day, by unit. */
export async function listGrants(db: Db, accountId: string, day: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('accountGrants')
    .select(['role', 'unitId'])
    .where('accountId', '=', accountId)
    .where('validFrom', '<=', day)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', day)]))
    .orderBy('unitId')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({ role: row.role as Role, unitId: row.unitId }))
}

/** The accounts that hold a role in the unit on that day, with their roles there. */
export async function listAccountsOf(db: Db, unitId: string, day: string) {
  return db
    .selectFrom('accounts')
    .innerJoin('accountGrants', 'accountGrants.accountId', 'accounts.id')
    .select(['accounts.id', 'accounts.userName', 'accounts.displayName', 'accounts.isActive'])
    .select(sql<string[]>`array_agg(account_grants.role order by account_grants.role)`.as('roles'))
    .where('accountGrants.unitId', '=', unitId)
    .where('accountGrants.validFrom', '<=', day)
    .where((where) =>
      where.or([where('accountGrants.validTo', 'is', null), where('accountGrants.validTo', '>=', day)]),
    )
    .groupBy('accounts.id')
    .orderBy('accounts.userName')
    .execute()
}

/** Changes the account and ends its sessions. */
export async function updateAccount(
  tx: Tx,
  id: string,
  change: { isActive: boolean } | { passwordHash: string },
): Promise<void> {
  await tx.updateTable('accounts').set(change).where('id', '=', id).execute()
  await tx.deleteFrom('signInSessions').where('accountId', '=', id).execute()
}

export interface SignInSession {
  tokenHash: string
  accountId: string
  createdAt: Date
  lastSeenAt: Date
  idleEndsAt: Date
  absoluteEndsAt: Date
}

/** Adds a session and clears those that have ended. */
export async function insertSession(db: Db, session: SignInSession): Promise<void> {
  await db
    .with('ended', (query) =>
      query
        .deleteFrom('signInSessions')
        .where((where) =>
          where.or([
            where('idleEndsAt', '<=', session.createdAt),
            where('absoluteEndsAt', '<=', session.createdAt),
          ]),
        ),
    )
    .insertInto('signInSessions')
    .values(session)
    .execute()
}

/** The session that is still running at that moment, with the account when it is active. */
export async function findRunningSession(db: Db, tokenHash: string, now: Date) {
  return db
    .selectFrom('signInSessions')
    .innerJoin('accounts', 'accounts.id', 'signInSessions.accountId')
    .select(['accounts.id as accountId', 'accounts.displayName', 'lastSeenAt', 'absoluteEndsAt'])
    .where('tokenHash', '=', tokenHash)
    .where('idleEndsAt', '>', now)
    .where('absoluteEndsAt', '>', now)
    .where('accounts.isActive', '=', true)
    .executeTakeFirst()
}

export async function touchSession(db: Db, tokenHash: string, now: Date, idleEndsAt: Date): Promise<void> {
  await db
    .updateTable('signInSessions')
    .set({ lastSeenAt: now, idleEndsAt })
    .where('tokenHash', '=', tokenHash)
    .execute()
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('signInSessions').where('tokenHash', '=', tokenHash).execute()
}
