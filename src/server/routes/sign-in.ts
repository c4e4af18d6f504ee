import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../core/problem.ts'
import {
  findAwaitingStep,
  findSession,
  getActorOf,
  hasAccounts,
  listNotices,
  type SignedIn,
  signIn,
  signInWithCode,
  signOut,
} from '../../modules/accounts/index.ts'
import { codeInput, signInInput } from '../../modules/accounts/sign-in.contract.ts'
import { findStartPlace } from '../../system/start-place.ts'
import type { AppParts } from '../app.ts'
import { cookieOptions, getSession, readAs, sessionCookie } from '../session.ts'
import { todayOf } from './params.ts'
import { takeSaid } from './said.ts'

/** Where and with what somebody comes to the door. */
export const arrivalOf = (request: FastifyRequest, now: Date) => ({
  now,
  device: String(request.headers['user-agent'] ?? ''),
})

/** What the browser is told after a step: that it is in, or what is still missing. */
export function letIn(request: FastifyRequest, { token, step, accountId }: SignedIn) {
  request.keepToken(token)
  return { step, id: accountId }
}

export function registerSignInRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, vault, now } = parts
  const accountParts = { db: system.db, vault }

  /** What the door looks like: for somebody new, or with a step half done. */
  app.get('/api/door', async (request, reply) => {
    const isSetUp = await hasAccounts(system.db)
    return {
      sso: parts.sso && { label: parts.sso.label },
      setUp: isSetUp ? undefined : { needsCode: parts.setUpCode !== undefined },
      step: await findStep(parts, request),
      said: takeSaid(parts, request, reply),
    }
  })

  app.post('/api/sign-in', async (request) => {
    const input = signInInput.safeParse(request.body)
    if (!input.success) throw new Problem('sign-in.refused', {})
    await endOldSession(request)
    return letIn(request, await signIn(accountParts, input.data, arrivalOf(request, now())))
  })

  app.post('/api/sign-in/code', async (request) => {
    const input = codeInput.safeParse(request.body)
    const token = request.cookies[sessionCookie]
    if (!input.success) throw new Problem('sign-in.code-wrong', {})
    if (!token) throw new Problem('sign-in.step-expired', {})
    const { code } = input.data
    return letIn(request, await signInWithCode(accountParts, { token, code }, arrivalOf(request, now())))
  })

  app.post('/api/sign-out', async (request, reply) => {
    await endOldSession(request)
    forget(request, reply)
    return { signedIn: false }
  })

  app.get('/api/me', async (request) => {
    const session = await getSession(parts, request)
    const actor = await getActorOf(system.db, session, now())
    return {
      id: actor.id,
      name: actor.name,
      userName: session.userName,
      mustChangePassword: session.mustChangePassword,
      notices: await listNotices(system.db, actor.id),
      start: await readAs(parts, actor, (db) => findStartPlace(db, actor, todayOf(now()))),
    }
  })

  /** The one who sat here before is signed out, not only forgotten. */
  const endOldSession = async (request: FastifyRequest) => {
    const token = request.cookies[sessionCookie]
    if (token) await signOut(system.db, token, now())
  }
}

const forget = (request: FastifyRequest, reply: FastifyReply) =>
  reply.clearCookie(sessionCookie, cookieOptions(request))

async function findStep({ system, now }: AppParts, request: FastifyRequest) {
  const token = request.cookies[sessionCookie]
  if (!token) return undefined
  if (await findAwaitingStep(system.db, token, now())) return 'code'
  const session = await findSession(system.db, token, now())
  if (session?.renewedToken) request.keepToken(session.renewedToken)
  return session?.mustChangePassword ? 'change-password' : undefined
}
