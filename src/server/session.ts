import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../core/problem.ts'
import { listRights, type Place } from '../core/rights/evaluate.ts'
import type { Actor, Right } from '../core/rights/rights.ts'
import { findSession, getActorOf, type Session } from '../modules/accounts/index.ts'
import { findPlace, getCommuneByCode } from '../modules/units/index.ts'
import type { Db } from '../platform/database/db.ts'
import { readWithin } from '../platform/database/scope.ts'
import { listReadableUnits } from '../system/readable-units.ts'
import type { AppParts } from './app.ts'

export const sessionCookie = 'mtqg_session'

declare module 'fastify' {
  interface FastifyRequest {
    /** Gives the browser the token of its session, to be kept in place of the one it had. */
    keepToken: (token: string) => void
  }
}

/** Readies requests for a token that changes while they are answered. */
export function keepSessionCookie(app: FastifyInstance): void {
  app.decorateRequest('keepToken')
  app.addHook('onRequest', async (request, reply) => {
    request.keepToken = (token) => {
      void reply.setCookie(sessionCookie, token, cookieOptions(request))
    }
  })
}

/** Out of reach of scripts and of other sites; over the wire only encrypted where the server is served so. */
export const cookieOptions = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const

/** The session of the request, also of who has to choose a password first. @throws Problem `sign-in.required`. */
export async function getSession({ system, now }: AppParts, request: FastifyRequest): Promise<Session> {
  const token = request.cookies[sessionCookie]
  const session = token ? await findSession(system.db, token, now()) : undefined
  if (!session) throw new Problem('sign-in.required', {})
  if (session.renewedToken) request.keepToken(session.renewedToken)
  return session
}

/** Who is asking. @throws Problem `sign-in.required`, `password.change-required`. */
export async function getActor(parts: AppParts, request: FastifyRequest): Promise<Actor> {
  const session = await getSession(parts, request)
  if (session.mustChangePassword) throw new Problem('password.change-required', {})
  return getActorOf(parts.system.db, session, parts.now())
}

/** A commune that the person may read, and the handle to read it with. */
export interface ReadableCommune {
  db: Db
  actor: Actor
  unit: Awaited<ReturnType<typeof getCommuneByCode>>
  place: Place
  /** What the person may do there, in whole or in part; the screen hides the rest. */
  may: readonly Right[]
}

/** Which commune of which day an address names. */
interface CommuneAddress {
  code: string
  at: string
}

/**
 * Reads in the commune of a path, when the person may read it. The code is that of the asked day.
 *
 * Person and commune are looked up at the same time and judged one after the other: who has not signed in
 * is told that, never whether there is such a commune. The handle sees rows of this commune alone.
 */
export async function readInCommune<T>(
  parts: AppParts,
  request: FastifyRequest,
  { code, at }: CommuneAddress,
  read: (commune: ReadableCommune) => Promise<T>,
): Promise<T> {
  const { db, policy } = parts.system
  const lookedUp = getCommuneByCode(db, code, at)
  lookedUp.catch(() => undefined)
  const actor = await getActor(parts, request)
  const unit = await lookedUp
  const place = await findPlace(db, unit.id)
  const may = listRights(policy.rights, actor, place)
  if (!may.includes('registers.read')) throw new Problem('commune.not-readable', { unit: unit.pathLabel })
  return readWithin(db, [unit.id, ...place.below], (within) => read({ db: within, actor, unit, place, may }))
}

/** Reads what is not about one commune: the handle sees rows of every unit the person may read. */
export async function readAs<T>(
  { system }: AppParts,
  actor: Actor,
  read: (db: Db) => Promise<T>,
): Promise<T> {
  return readWithin(system.db, await listReadableUnits(system.db, system.policy.rights, actor), read)
}
