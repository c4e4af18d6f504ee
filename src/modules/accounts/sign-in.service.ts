import { Problem } from '../../core/problem.ts'
import type { Db } from '../../platform/database/db.ts'
import type { Vault } from '../../platform/vault.ts'
import { foldUserName } from './accounts.contract.ts'
import { findCredentials, noteSignIn } from './accounts.queries.ts'
import { countWrongTry, forgetTries, oneByOne, refuseWhileLocked } from './attempts.service.ts'
import { insertNotice } from './notices.queries.ts'
import { isPasswordRight } from './passwords.ts'
import { hasSecondFactor } from './second-factor.queries.ts'
import { isCodeRight } from './second-factor.service.ts'
import { deleteSession } from './sessions.queries.ts'
import { type Arrival, findAwaiting, startSession } from './sessions.service.ts'
import type { SignInInput, SignInStep } from './sign-in.contract.ts'

/** What the database cannot know, and where things are. */
export interface AccountParts {
  db: Db
  vault: Vault
}

/** Somebody who is in, or has a step left: the token their browser keeps. */
export interface SignedIn {
  token: string
  step: SignInStep
  accountId: string
}

/** So many wrong tries before a right one are worth telling the person. */
const toldFrom = 3

/**
 * Signs a person in by name and password.
 *
 * An unknown name, a wrong password and a closed account are refused in the same words and in about the
 * same time, so that nobody learns which names exist. With a second factor the token is only good for typing
 * the code.
 *
 * @throws Problem `sign-in.refused`, `sign-in.locked`.
 */
export function signIn({ db }: AccountParts, input: SignInInput, arrival: Arrival): Promise<SignedIn> {
  const userName = foldUserName(input.userName)
  return oneByOne(userName, async () => {
    await refuseWhileLocked(db, userName, arrival.now)
    const found = await findCredentials(db, userName)
    const isRight = await isPasswordRight(input.password, found?.passwordHash)
    if (!found?.isActive || !isRight) {
      throw new Problem('sign-in.refused', { triesLeft: await countWrongTry(db, userName, arrival.now) })
    }
    const account = { ...found, userName }
    if (await hasSecondFactor(db, found.id)) return awaitCode(db, account, 'password', arrival)
    return enter(db, account, 'password', arrival)
  })
}

export interface KnownAccount {
  id: string
  userName: string
  mustChangePassword: boolean
}

/** Lets in who has shown enough: the tries are forgotten, the person hears of wrong ones. */
export async function enter(
  db: Db,
  account: KnownAccount,
  signedInBy: 'password' | 'sso',
  arrival: Arrival,
): Promise<SignedIn> {
  const wrongTries = await forgetTries(db, account.userName)
  if (wrongTries >= toldFrom) {
    await insertNotice(db, {
      accountId: account.id,
      kind: 'wrong-tries',
      occurrences: wrongTries,
      at: arrival.now,
    })
  }
  await noteSignIn(db, account.id, arrival.now)
  const token = await startSession(db, { ...arrival, accountId: account.id, signedInBy, awaitsCode: false })
  const mustChange = account.mustChangePassword && signedInBy === 'password'
  return { token, accountId: account.id, step: mustChange ? 'change-password' : 'done' }
}

/** The first step is done; the wrong tries stay counted until the code is right. */
export async function awaitCode(
  db: Db,
  account: KnownAccount,
  signedInBy: 'password' | 'sso',
  arrival: Arrival,
): Promise<SignedIn> {
  const token = await startSession(db, { ...arrival, accountId: account.id, signedInBy, awaitsCode: true })
  return { token, accountId: account.id, step: 'code' }
}

/**
 * The second step: the code of the app, or a recovery code. The token of the first step is worth nothing
 * afterwards.
 *
 * @throws Problem `sign-in.step-expired`, `sign-in.code-wrong`, `sign-in.locked`.
 */
export async function signInWithCode(
  { db, vault }: AccountParts,
  typed: { token: string; code: string },
  arrival: Arrival,
): Promise<SignedIn> {
  const awaiting = await findAwaiting(db, typed.token, arrival.now)
  if (!awaiting) throw new Problem('sign-in.step-expired', {})
  const { accountId, userName, mustChangePassword } = awaiting
  return oneByOne(userName, async () => {
    await refuseWhileLocked(db, userName, arrival.now)
    if (!(await isCodeRight(db, vault, { accountId, code: typed.code, now: arrival.now }))) {
      throw new Problem('sign-in.code-wrong', { triesLeft: await countWrongTry(db, userName, arrival.now) })
    }
    await deleteSession(db, accountId, awaiting.id)
    const by = awaiting.signedInBy === 'sso' ? 'sso' : 'password'
    return enter(db, { id: accountId, userName, mustChangePassword }, by, arrival)
  })
}
