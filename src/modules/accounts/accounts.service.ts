import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { checkProgrammes } from '../../core/registers/references.ts'
import type { Actor, Grant, Role } from '../../core/rights/rights.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { implementWrite, type WriteContext } from '../../platform/operations.ts'
import {
  type CreateAccount,
  closeAccount,
  createAccount,
  reopenAccount,
  resetSecondFactor,
  setPassword,
  unlockAccount,
} from './accounts.contract.ts'
import {
  findAccount,
  insertAccount,
  insertGrants,
  listAccountsOf,
  listGrants,
  listGrantUnits,
  setActive,
  updatePassword,
} from './accounts.queries.ts'
import { forgetTries } from './attempts.service.ts'
import { insertNotice } from './notices.queries.ts'
import { listKnownNames, nameUnits, refuseEasyPassword } from './own-account.service.ts'
import { hashPassword } from './passwords.ts'
import { liesWithin } from './people.service.ts'
import { checkFields, checkRoleLevel } from './role-checks.ts'
import { deleteSecondFactor, findSecondFactor } from './second-factor.queries.ts'
import { deleteSessionsOf } from './sessions.queries.ts'
import { findSession, later } from './sessions.service.ts'

const hour = 60 * 60_000

/** The calendar day in Vietnam, which has one zone and no summer time. */
const dayOf = (now: Date): string =>
  later(now, 7 * hour)
    .toISOString()
    .slice(0, 10)

/** A person with the roles they hold on that day. */
export async function getActorOf(
  db: Db,
  account: { accountId: string; displayName: string },
  now: Date,
): Promise<Actor> {
  const grants = await listGrants(db, account.accountId, dayOf(now))
  return { id: account.accountId, name: account.displayName, grants }
}

/** Who holds the token, with the roles of today; undefined when the session has ended. */
export async function findActorBySession(db: Db, token: string, now: Date): Promise<Actor | undefined> {
  const session = await findSession(db, token, now)
  return session && getActorOf(db, session, now)
}

/** The accounts of a unit, for those who look after them. */
export const listAccounts = (db: Db, unitId: string, now: Date) => listAccountsOf(db, unitId, dayOf(now))

/** Not an account: nobody can sign in with it. */
const systemId = 'system'

/** The loader of published data and of migrations: every right in the whole country, never a sign-in. */
export function systemActor(countryUnitId: string): Actor {
  return { id: systemId, name: 'Hệ thống', grants: [{ role: 'system', unitId: countryUnitId }] }
}

/** Adds roles in a unit from today on; those that are held already stay. */
export async function grantRoles(
  tx: Tx,
  accountId: string,
  roles: readonly Role[],
  unitId: string,
  now: Date,
): Promise<void> {
  const held = await listGrants(tx, accountId, dayOf(now))
  const missing = roles.filter(
    (role) => !held.some((grant) => grant.role === role && grant.unitId === unitId),
  )
  const added = missing.map((role) => ({ role, unitId }))
  if (added.length > 0) await insertGrants(tx, accountId, added, { validFrom: dayOf(now) })
}

const entity = 'account'

/**
 * Creates the account once: sent again with the same name and roles it changes nothing, not even the password.
 *
 * A password that an administrator made up is good for one sign-in; that of a published sample is as it is.
 */
export const createAccountOperation = implementWrite(createAccount, async (tx, input, context) => {
  const { id, userName, displayName } = input
  const grants = listFirstGrants(input)
  const after = { id, userName, displayName, isActive: true, grants }
  const stored = await findAccount(tx, id)
  if (stored) {
    // Delegations come later and are no part of the account.
    const held = (await listGrants(tx, id, input.validFrom ?? dayOf(context.now))).filter(
      ({ signing }) => !signing,
    )
    const before = { ...stored, grants: held }
    if (isSame(before, after)) return { entity, entityId: id, before, after }
    throw new Problem('account.user-name-taken', { userName })
  }
  await checkNewAccount(tx, input, context)
  const isAdded = await insertAccount(tx, {
    id,
    userName,
    displayName,
    passwordHash: await hashPassword(input.password),
    mustChangePassword: context.actor.id !== systemId,
    passwordSetAt: context.now,
    createdAt: context.now,
  })
  if (!isAdded) throw new Problem('account.user-name-taken', { userName })
  const { validFrom = dayOf(context.now), validTo } = input
  await insertGrants(tx, id, grants, { validFrom, validTo, grantedBy: context.actor.name })
  return { entity, entityId: id, before: null, after }
})

/** The roles an account begins with; what limits nothing is absent. */
const listFirstGrants = ({ communeId, roles, programmes, fields }: CreateAccount): Grant[] =>
  [...new Set(roles)].sort().map((role) => ({
    role,
    unitId: communeId,
    ...(programmes.length > 0 && { programmes }),
    ...(fields.length > 0 && { fields }),
  }))

async function checkNewAccount(tx: Tx, input: CreateAccount, { policy, door }: WriteContext): Promise<void> {
  const { communeId, userName, password, programmes, fields, roles } = input
  checkProgrammes(policy, programmes)
  checkFields(policy, fields)
  for (const role of roles) await checkRoleLevel(tx, policy, role, communeId)
  // What a published sample says is as it is.
  if (door === 'sample') return
  refuseEasyPassword(password, { userName, unitNames: await nameUnits(tx, [communeId]) })
}

/**
 * The account, when every role of it is held in the unit or below: a commune cannot shut out its province.
 *
 * @throws Problem `account.not-in-unit`.
 */
export async function getAccountOfUnit(tx: Tx, at: { communeId: string; id: string }) {
  const account = await findAccount(tx, at.id)
  if (!account || !(await liesWithin(tx, at.communeId, await listGrantUnits(tx, at.id)))) {
    throw new Problem('account.not-in-unit', { id: at.id })
  }
  return account
}

/** Says in the audit that there is a new password and since when, not which. */
export const setPasswordOperation = implementWrite(setPassword, async (tx, input, { now }) => {
  const account = await getAccountOfUnit(tx, input)
  refuseEasyPassword(input.password, await listKnownNames(tx, account))
  const passwordHash = await hashPassword(input.password)
  await updatePassword(tx, account.id, { passwordHash, passwordSetAt: now, mustChangePassword: true })
  await deleteSessionsOf(tx, account.id)
  await forgetTries(tx, account.userName)
  return { entity, entityId: account.id, before: account, after: { ...account, passwordSetAt: now } }
})

export const closeAccountOperation = implementWrite(closeAccount, async (tx, input, { actor }) => {
  const account = await getAccountOfUnit(tx, input)
  if (account.id === actor.id) throw new Problem('account.own', {})
  await setActive(tx, account.id, false)
  await deleteSessionsOf(tx, account.id)
  return { entity, entityId: account.id, before: account, after: { ...account, isActive: false } }
})

export const reopenAccountOperation = implementWrite(reopenAccount, async (tx, input) => {
  const account = await getAccountOfUnit(tx, input)
  await setActive(tx, account.id, true)
  return { entity, entityId: account.id, before: account, after: { ...account, isActive: true } }
})

export const unlockAccountOperation = implementWrite(unlockAccount, async (tx, input) => {
  const account = await getAccountOfUnit(tx, input)
  const wrongTries = await forgetTries(tx, account.userName)
  return {
    entity,
    entityId: account.id,
    before: { ...account, wrongTries },
    after: { ...account, wrongTries: 0 },
  }
})

/** Signs the person out everywhere too: whoever found the phone may sit there. */
export const resetSecondFactorOperation = implementWrite(resetSecondFactor, async (tx, input, context) => {
  const account = await getAccountOfUnit(tx, input)
  if (account.id === context.actor.id) throw new Problem('account.own', {})
  const found = await findSecondFactor(tx, account.id)
  const before = { ...account, hasSecondFactor: Boolean(found?.confirmedAt) }
  await deleteSecondFactor(tx, account.id)
  if (before.hasSecondFactor) {
    await deleteSessionsOf(tx, account.id)
    await insertNotice(tx, {
      accountId: account.id,
      kind: 'second-factor-reset',
      actorName: context.actor.name,
      at: context.now,
    })
  }
  return { entity, entityId: account.id, before, after: { ...account, hasSecondFactor: false } }
})
