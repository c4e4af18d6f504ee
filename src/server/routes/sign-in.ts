import type { FastifyInstance } from 'fastify'
import { Problem } from '../../core/problem.ts'
import { signInInput } from '../../modules/accounts/accounts.contract.ts'
import { signIn, signOut } from '../../modules/accounts/index.ts'
import { findStartPlace } from '../../system/start-place.ts'
import type { AppParts } from '../app.ts'
import { getActor, readAs, sessionCookie } from '../session.ts'
import { todayOf } from './params.ts'

export function registerSignInRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts

  app.post('/api/sign-in', async (request, reply) => {
    const input = signInInput.safeParse(request.body)
    if (!input.success) throw new Problem('sign-in.refused', {})
    const token = await signIn(system.db, input.data, now())
    void reply.setCookie(sessionCookie, token, { path: '/', httpOnly: true, sameSite: 'strict' })
    return { signedIn: true }
  })

  app.post('/api/sign-out', async (request, reply) => {
    const token = request.cookies[sessionCookie]
    if (token) await signOut(system.db, token)
    void reply.clearCookie(sessionCookie, { path: '/' })
    return { signedIn: false }
  })

  app.get('/api/me', async (request) => {
    const actor = await getActor(parts, request)
    const start = await readAs(parts, actor, (db) => findStartPlace(db, actor, todayOf(now())))
    return { id: actor.id, name: actor.name, start }
  })
}
