import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/database/db.ts'
import { createToken, hashToken } from './passwords.ts'
import {
  changeToken,
  deleteSession,
  endPreviousToken,
  findRunningSession,
  insertSession,
  listRunningSessions,
  touchSession,
} from './sessions.queries.ts'

const minute = 60_000
const hour = 60 * minute
/** A session ends after this long without a request: a lunch break and a village visit, not a night. */
const idleFor = 4 * hour
/** A session ends after this long whatever happens: a working day with an evening review. */
const lastsFor = 14 * hour
/** Seen again within this time is not written down: a page asks many things at once. */
const noticedAfter = 5 * minute
/** A token is changed after this long, so that a stolen one is soon worth nothing. */
const tokenLasts = 30 * minute
/** The token before holds on for requests that were under way, and for an answer lost on a bad line. */
const grace = minute
/** Between the password and the code: long enough to find the phone. */
const codeWithin = 10 * minute

export const later = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds)

/** Where and when somebody signs in; `device` is what the browser says it is. */
export interface Arrival {
  now: Date
  device?: string
}

interface NewSession extends Arrival {
  accountId: string
  signedInBy: 'password' | 'sso'
  awaitsCode: boolean
}

/** Starts a session and returns the token its browser keeps. */
export async function startSession(db: Db, session: NewSession): Promise<string> {
  const { now, device = '', accountId, signedInBy, awaitsCode } = session
  const token = createToken()
  await insertSession(db, {
    id: uuid(),
    accountId,
    signedInBy,
    awaitsCode,
    device: device.slice(0, 400),
    tokenHash: hashToken(token),
    tokenChangedAt: now,
    createdAt: now,
    lastSeenAt: now,
    idleEndsAt: later(now, awaitsCode ? codeWithin : idleFor),
    absoluteEndsAt: later(now, awaitsCode ? codeWithin : lastsFor),
  })
  return token
}

/** A session that is running, seen through one request. */
export interface Session {
  id: string
  accountId: string
  userName: string
  displayName: string
  mustChangePassword: boolean
  signedInBy: 'password' | 'sso'
  /** The browser is to keep this token from now on. */
  renewedToken?: string
}

/** The session of the token; undefined when it has ended or still waits for a code. Being seen keeps it running. */
export async function findSession(db: Db, token: string, now: Date): Promise<Session | undefined> {
  const presented = hashToken(token)
  const found = await findRunningSession(db, presented, now)
  if (!found || found.awaitsCode) return undefined
  const { id, accountId, userName, displayName } = found
  const age = (moment: Date) => now.getTime() - moment.getTime()
  if (age(found.lastSeenAt) >= noticedAfter) await touchSession(db, id, now, later(now, idleFor))
  const signedInBy = found.signedInBy === 'sso' ? 'sso' : 'password'
  return {
    id,
    accountId,
    userName,
    displayName,
    signedInBy,
    mustChangePassword: found.mustChangePassword && signedInBy === 'password',
    renewedToken: await renewToken(db, found, presented, now),
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof findRunningSession>>>

/**
 * Changes the token when it is old. The one before keeps working until the new one has arrived and a minute
 * longer: on a bad line an answer gets lost, and a page asks many things at once.
 */
async function renewToken(db: Db, found: Found, presented: string, now: Date): Promise<string | undefined> {
  const isNewest = found.tokenHash === presented
  if (isNewest && found.previousTokenHash && !found.previousEndsAt) {
    await endPreviousToken(db, found.id, later(now, grace))
  }
  const age = now.getTime() - found.tokenChangedAt.getTime()
  const isLost = !isNewest && !found.previousEndsAt
  if (age < (isNewest ? tokenLasts : grace) || !(isNewest || isLost)) return undefined
  const token = createToken()
  const isOurs = await changeToken(db, {
    id: found.id,
    from: found.tokenHash,
    presented,
    to: hashToken(token),
    now,
  })
  return isOurs ? token : undefined
}

/** Who has given the right password and still owes the code; undefined when that is too long ago. */
export async function findAwaiting(db: Db, token: string, now: Date) {
  const found = await findRunningSession(db, hashToken(token), now)
  return found?.awaitsCode ? found : undefined
}

/** Ends the session of the token; one that is not known any more is no fault. */
export async function signOut(db: Db, token: string, now: Date): Promise<void> {
  const found = await findRunningSession(db, hashToken(token), now)
  if (found) await deleteSession(db, found.accountId, found.id)
}

/** Where a person is signed in; `isHere` marks the browser that asks. */
export async function listSessions(db: Db, { accountId, id: here }: Session, now: Date) {
  const found = await listRunningSessions(db, accountId, now)
  return found.map((one) => ({ ...one, isHere: one.id === here }))
}
