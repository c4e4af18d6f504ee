import type { Db } from '../../platform/database/db.ts'

export interface NewSession {
  id: string
  accountId: string
  tokenHash: string
  tokenChangedAt: Date
  awaitsCode: boolean
  signedInBy: string
  device: string
  createdAt: Date
  lastSeenAt: Date
  idleEndsAt: Date
  absoluteEndsAt: Date
}

/** Adds a session and clears those that have ended. */
export async function insertSession(db: Db, session: NewSession): Promise<void> {
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

/** The session of a token that is running at that moment, with its account when that is open. */
export async function findRunningSession(db: Db, tokenHash: string, now: Date) {
  return db
    .selectFrom('signInSessions as session')
    .innerJoin('accounts as account', 'account.id', 'session.accountId')
    .select(['account.userName', 'account.displayName', 'account.mustChangePassword'])
    .select(['session.id', 'session.accountId', 'session.awaitsCode', 'session.signedInBy'])
    .select(['session.tokenHash', 'session.previousTokenHash', 'session.previousEndsAt'])
    .select(['session.tokenChangedAt', 'session.lastSeenAt', 'session.absoluteEndsAt'])
    .where((where) =>
      where.or([
        where('session.tokenHash', '=', tokenHash),
        where.and([
          where('session.previousTokenHash', '=', tokenHash),
          where.or([where('session.previousEndsAt', 'is', null), where('session.previousEndsAt', '>', now)]),
        ]),
      ]),
    )
    .where('session.idleEndsAt', '>', now)
    .where('session.absoluteEndsAt', '>', now)
    .where('account.isActive', '=', true)
    .executeTakeFirst()
}

export async function touchSession(db: Db, id: string, now: Date, idleEndsAt: Date): Promise<void> {
  await db.updateTable('signInSessions').set({ lastSeenAt: now, idleEndsAt }).where('id', '=', id).execute()
}

/** The new token has arrived in the browser: from now the one before it is running out. */
export async function endPreviousToken(db: Db, id: string, previousEndsAt: Date): Promise<void> {
  await db.updateTable('signInSessions').set({ previousEndsAt }).where('id', '=', id).execute()
}

export interface TokenChange {
  id: string
  /** The hash the session had; another one means that somebody else has just changed it. */
  from: string
  /** The hash that came with the request and holds on for a while. */
  presented: string
  to: string
  now: Date
}

/** Gives the session another token; false when a parallel request has done so already. */
export async function changeToken(db: Db, change: TokenChange): Promise<boolean> {
  const changed = await db
    .updateTable('signInSessions')
    .set({
      tokenHash: change.to,
      previousTokenHash: change.presented,
      previousEndsAt: null,
      tokenChangedAt: change.now,
    })
    .where('id', '=', change.id)
    .where('tokenHash', '=', change.from)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** The sessions of a person that are running, the one seen last first. */
export async function listRunningSessions(db: Db, accountId: string, now: Date) {
  return db
    .selectFrom('signInSessions')
    .select(['id', 'device', 'createdAt', 'lastSeenAt', 'signedInBy'])
    .where('accountId', '=', accountId)
    .where('awaitsCode', '=', false)
    .where('idleEndsAt', '>', now)
    .where('absoluteEndsAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .execute()
}

export async function deleteSession(db: Db, accountId: string, id: string): Promise<void> {
  await db.deleteFrom('signInSessions').where('accountId', '=', accountId).where('id', '=', id).execute()
}

/** Ends every session of the account, or all but one. */
export async function deleteSessionsOf(db: Db, accountId: string, except?: string): Promise<void> {
  const all = db.deleteFrom('signInSessions').where('accountId', '=', accountId)
  await (except ? all.where('id', '!=', except) : all).execute()
}
