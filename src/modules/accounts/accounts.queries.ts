import { sql } from 'kysely'
import { type DelegatedAuthority, type Grant, listHeldOn, type Role } from '../../core/rights/rights.ts'
import type { Db, Tx } from '../../platform/database/db.ts'

export interface NewAccount {
  id: string
  userName: string
  displayName: string
  passwordHash: string
  mustChangePassword: boolean
  passwordSetAt: Date
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
  period: { validFrom: string; validTo?: string; grantedBy?: string },
): Promise<void> {
  const rows = grants.map(({ role, unitId, programmes = [], fields = [] }) => ({
    accountId,
    role,
    unitId,
    programmes: [...programmes],
    fields: [...fields],
    ...period,
  }))
  await tx.insertInto('accountGrants').values(rows).execute()
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

/** Lets one first administrator through at a time; the lock ends with the transaction. */
export async function lockSetUp(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('first administrator', 0))`.execute(tx)
}

export async function findCredentials(db: Db, userName: string) {
  return db
    .selectFrom('accounts')
    .select(['id', 'passwordHash', 'isActive', 'mustChangePassword'])
    .where('userName', '=', userName)
    .executeTakeFirst()
}

/** Roles held on that day, by unit. */
export async function listGrants(db: Db, accountId: string, day: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('accountGrants')
    .select(['role', 'unitId', 'validFrom', 'validTo', 'programmes', 'fields'])
    .select(['authority', 'headTitle', 'ownTitle'])
    .where('accountId', '=', accountId)
    .orderBy('unitId')
    .orderBy('role')
    .execute()
  const dated = rows.map((row) => ({
    ...toGrant(row),
    validFrom: row.validFrom,
    validTo: row.validTo ?? undefined,
  }))
  return listHeldOn(dated, day).map(({ validFrom: _, validTo: __, ...grant }) => grant)
}

interface GrantRow {
  role: string
  unitId: string
  programmes: string[]
  fields: string[]
  authority: string | null
  headTitle: string | null
  ownTitle: string | null
}

/** A role as it is held: what limits nothing is absent. */
function toGrant({ role, unitId, programmes, fields, authority, headTitle, ownTitle }: GrantRow): Grant {
  return {
    role: role as Role,
    unitId,
    ...(programmes.length > 0 && { programmes }),
    ...(fields.length > 0 && { fields }),
    ...(authority && {
      signing: {
        authority: authority as DelegatedAuthority,
        headTitle: headTitle ?? '',
        ownTitle: ownTitle ?? undefined,
      },
    }),
  }
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

export async function setActive(tx: Tx, id: string, isActive: boolean): Promise<void> {
  await tx.updateTable('accounts').set({ isActive }).where('id', '=', id).execute()
}

export async function updatePassword(
  tx: Tx,
  id: string,
  change: { passwordHash: string; passwordSetAt: Date; mustChangePassword: boolean },
): Promise<void> {
  await tx.updateTable('accounts').set(change).where('id', '=', id).execute()
}

export async function noteSignIn(db: Db, id: string, lastSignedInAt: Date): Promise<void> {
  await db.updateTable('accounts').set({ lastSignedInAt }).where('id', '=', id).execute()
}

/** Every unit the account has, had or will have a role in. */
export async function listGrantUnits(db: Db, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('accountGrants')
    .select('unitId')
    .distinct()
    .where('accountId', '=', accountId)
    .execute()
  return rows.map((row) => row.unitId)
}
