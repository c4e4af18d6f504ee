import type { FastifyRequest } from 'fastify'
import { Problem } from '../core/problem.ts'
import { type Actor, isAllowed, type Right } from '../core/rights/rights.ts'
import { findActorBySession } from '../modules/accounts/index.ts'
import { getCommuneByCode, listAncestorIds } from '../modules/units/index.ts'
import type { AppParts } from './app.ts'

export const sessionCookie = 'mtqg_session'

/** Who is asking. @throws Problem `sign-in.required`. */
export async function getActor({ system, now }: AppParts, request: FastifyRequest): Promise<Actor> {
  const token = request.cookies[sessionCookie]
  const actor = token ? await findActorBySession(system.db, token, now()) : undefined
  if (!actor) throw new Problem('sign-in.required', {})
  return actor
}

/**
 * The commune of a path, when the person may read it. The code is that of the asked day.
 *
 * Person and commune are looked up at the same time and judged one after the other: who has not signed in
 * is told that, never whether there is such a commune.
 */
export async function getReadableCommune(parts: AppParts, request: FastifyRequest, code: string, at: string) {
  const lookedUp = getCommuneByCode(parts.system.db, code, at)
  lookedUp.catch(() => undefined)
  const actor = await getActor(parts, request)
  const unit = await lookedUp
  const right: Right = 'registers.read'
  if (!isAllowed(actor, right, [unit.id, ...(await listAncestorIds(parts.system.db, unit.id))])) {
    throw new Problem('commune.not-readable', { unit: unit.pathLabel })
  }
  return { actor, unit }
}
