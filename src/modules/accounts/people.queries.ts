import { sql } from 'kysely'
import type { Db } from '../../platform/database/db.ts'

/** An account as those who look after it see it. */
export interface PersonRow {
  id: string
  userName: string
  displayName: string
  isActive: boolean
  mustChangePassword: boolean
  createdAt: Date
  lastSignedInAt: Date | null
  hasSecondFactor: boolean
  ssoLogin: string | null
  ssoSubject: string | null
  /** Somebody has come with the identity. */
  isSsoUsed: boolean
}

/** Accounts with a role in one of the units, now or ever, open ones first. */
export async function listPeopleIn(db: Db, unitIds: readonly string[]): Promise<PersonRow[]> {
  return db
    .selectFrom('accounts as account')
    .leftJoin('secondFactors as factor', 'factor.accountId', 'account.id')
    .leftJoin('ssoIdentities as identity', 'identity.accountId', 'account.id')
    .select([
      'account.id',
      'account.userName',
      'account.displayName',
      'account.isActive',
      'account.mustChangePassword',
      'account.createdAt',
      'account.lastSignedInAt',
      'identity.login as ssoLogin',
      'identity.subject as ssoSubject',
    ])
    .select(sql<boolean>`factor.confirmed_at is not null`.as('hasSecondFactor'))
    .select(sql<boolean>`identity.issuer is not null`.as('isSsoUsed'))
    .where((where) =>
      where.exists(
        where
          .selectFrom('accountGrants as held')
          .select('held.accountId')
          .whereRef('held.accountId', '=', 'account.id')
          .where('held.unitId', 'in', [...unitIds]),
      ),
    )
    .orderBy('account.isActive', 'desc')
    .orderBy('account.displayName')
    .orderBy('account.userName')
    .execute()
}
