import { Problem } from '../../core/problem.ts'
import type { Db } from '../../platform/database/db.ts'
import { addWrongAttempt, deleteAttempts, findAttempts, listLocks, lockName } from './attempts.queries.ts'
import { createNamedGates } from './gate.ts'
import { hashToken } from './passwords.ts'
import { later } from './sessions.service.ts'

/*
 * Guessing is slowed down by the name that is tried, never by the address it comes from: a whole province
 * sits behind one address. After five wrong tries in a row the name waits, each time longer, so that a
 * guesser has about a hundred tries a day and a person who mistyped has a minute to look at the keyboard.
 */
const freeTries = 5
const minute = 60_000
const waits = [1, 2, 5, 10, 15].map((count) => count * minute)
/** Wrong tries of yesterday do not count. */
const rememberedFor = 24 * 60 * minute
/** From here on a person is told how many tries are left. */
const warnedFrom = 2

const gates = createNamedGates()

/** The tries of one name one after another, so that a thousand at once are not a thousand free tries. */
export const oneByOne = <T>(userName: string, work: () => Promise<T>): Promise<T> => gates(userName)(work)

const hashName = (userName: string): string => hashToken(`name ${userName}`)

/** @throws Problem `sign-in.locked` while the name waits, whatever is typed. */
export async function refuseWhileLocked(db: Db, userName: string, now: Date): Promise<void> {
  const found = await findAttempts(db, hashName(userName))
  if (found?.lockedUntil && found.lockedUntil > now) throw locked(found.lockedUntil, now)
}

const locked = (until: Date, now: Date): Problem =>
  new Problem('sign-in.locked', {
    minutes: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / minute)),
  })

/** Counts a wrong try; returns how many are left when there are few. @throws Problem `sign-in.locked` with the last of them. */
export async function countWrongTry(db: Db, userName: string, now: Date): Promise<number | undefined> {
  const count = await addWrongAttempt(db, hashName(userName), now, later(now, -rememberedFor))
  const left = freeTries - count
  if (left > 0) return left <= warnedFrom ? left : undefined
  const until = later(now, waits[Math.min(-left, waits.length - 1)] ?? minute)
  await lockName(db, hashName(userName), until)
  throw locked(until, now)
}

/** Forgets the wrong tries of a name and says how many there were. */
export const forgetTries = (db: Db, userName: string): Promise<number> =>
  deleteAttempts(db, hashName(userName))

/** Until when each of the names waits; names that do not are absent. */
export async function listLockedNames(
  db: Db,
  userNames: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const names = new Map(userNames.map((name) => [hashName(name), name]))
  const locks = await listLocks(db, [...names.keys()], now)
  return new Map(
    locks.flatMap(({ nameHash, lockedUntil }) => {
      const name = names.get(nameHash)
      return name && lockedUntil ? [[name, lockedUntil] as const] : []
    }),
  )
}
