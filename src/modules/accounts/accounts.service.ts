import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import type { Actor } from '../../core/rights/rights.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { implementWrite } from '../../platform/operations.ts'
import {
  closeAccount,
  createAccount,
  foldUserName,
  type SignInInput,
  setPassword,
} from './accounts.contract.ts'
import {
  deleteSession,
  findAccount,
  findCredentials,
  findRunningSession,
  insertAccount,
  insertGrants,
  insertSession,
  listAccountsOf,
  listGrants,
  touchSession,
  updateAccount,
} from './accounts.queries.ts'
import { createToken, hashPassword, hashToken, isPasswordRight } from './passwords.ts'

const minute = 60_000
const hour = 60 * minute
/** A session ends after this long without a request: a lunch break and a village visit, not a night. */
const idleFor = 4 * hour
/** A session ends after this long whatever happens: a working day with an evening review. */
const lastsFor = 14 * hour
/** Seen again within this time is not written down: a page asks many things at once. */
const noticedAfter = 5 * minute

const later = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds)

/** The calendar day in Vietnam, which has one zone and no summer time. */
const dayOf = (now: Date): string =>
  later(now, 7 * hour)
    .toISOString()
    .slice(0, 10)

/**
 * Signs a person in and returns the token their browser keeps.
 *
 * An unknown name, a wrong password and a closed account are refused in the same words and in about the
 * same time, so that nobody learns which names exist.
 *
 * @throws Problem `sign-in.refused`.
 */
export async function signIn(db: Db, input: SignInInput, now: Date): Promise<string> {
  const found = await findCredentials(db, foldUserName(input.userName))
  const isRight = await isPasswordRight(input.password, found?.passwordHash)
  if (!found?.isActive || !isRight) throw new Problem('sign-in.refused', {})
  const token = createToken()
  await insertSession(db, {
    tokenHash: hashToken(token),
    accountId: found.id,
    createdAt: now,
    lastSeenAt: now,
    idleEndsAt: later(now, idleFor),
    absoluteEndsAt: later(now, lastsFor),
  })
  return token
}

/** Who holds the token, with the roles of today; undefined when the session has ended. Being seen keeps it running. */
export async function findActorBySession(db: Db, token: string, now: Date): Promise<Actor | undefined> {
  const tokenHash = hashToken(token)
  const session = await findRunningSession(db, tokenHash, now)
  if (!session) return undefined
  if (now.getTime() - session.lastSeenAt.getTime() >= noticedAfter) {
    await touchSession(db, tokenHash, now, later(now, idleFor))
  }
  const grants = await listGrants(db, session.accountId, dayOf(now))
  return { id: session.accountId, name: session.displayName, grants }
}

/** Ends the session; a token that is not known any more is no fault. */
export async function signOut(db: Db, token: string): Promise<void> {
  await deleteSession(db, hashToken(token))
}

/** The accounts of a unit, for those who look after them. */
export const listAccounts = (db: Db, unitId: string, now: Date) => listAccountsOf(db, unitId, dayOf(now))

/** The loader of published data and of migrations: every right in the whole country, never a sign-in. */
export function systemActor(countryUnitId: string): Actor {
  return { id: 'system', name: 'Hệ thống', grants: [{ role: 'system', unitId: countryUnitId }] }
}

const entity = 'account'

/** Creates the account once: sent again with the same name and roles it changes nothing, not even the password. */
export const createAccountOperation = implementWrite(createAccount, async (tx, input, { now }) => {
  const { communeId, id, userName, displayName, password } = input
  const grants = [...new Set(input.roles)].sort().map((role) => ({ role, unitId: communeId }))
  const after = { id, userName, displayName, isActive: true, grants }
  const stored = await findAccount(tx, id)
  if (stored) {
    const before = { ...stored, grants: await listGrants(tx, id, dayOf(now)) }
    if (isSame(before, after)) return { entity, entityId: id, before, after }
    throw new Problem('account.user-name-taken', { userName })
  }
  const passwordHash = await hashPassword(password)
  const isAdded = await insertAccount(tx, { id, userName, displayName, passwordHash, createdAt: now })
  if (!isAdded) throw new Problem('account.user-name-taken', { userName })
  await insertGrants(tx, id, grants, dayOf(now))
  return { entity, entityId: id, before: null, after }
})

/**
 * The account, when the unit holds every role of it: a commune cannot shut out its province.
 *
 * @throws Problem `account.not-in-unit`.
 */
async function getAccountOfUnit(tx: Tx, at: { communeId: string; id: string }, now: Date) {
  const account = await findAccount(tx, at.id)
  const grants = await listGrants(tx, at.id, dayOf(now))
  const isOfUnit = grants.length > 0 && grants.every((grant) => grant.unitId === at.communeId)
  if (!account || !isOfUnit) throw new Problem('account.not-in-unit', { id: at.id })
  return account
}

/** Says in the audit that there is a new password and since when, not which. */
export const setPasswordOperation = implementWrite(setPassword, async (tx, input, { now }) => {
  const account = await getAccountOfUnit(tx, input, now)
  await updateAccount(tx, account.id, { passwordHash: await hashPassword(input.password) })
  return { entity, entityId: account.id, before: account, after: { ...account, passwordSetAt: now } }
})

export const closeAccountOperation = implementWrite(closeAccount, async (tx, input, { now }) => {
  const account = await getAccountOfUnit(tx, input, now)
  await updateAccount(tx, account.id, { isActive: false })
  return { entity, entityId: account.id, before: account, after: { ...account, isActive: false } }
})
