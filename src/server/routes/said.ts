import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem, type ProblemCode } from '../../core/problem.ts'
import type { AppParts } from '../app.ts'
import { cookieOptions } from '../session.ts'

const saidCookie = 'mtqg_said'
const purpose = 'said at the door'
const heldFor = 120

/** A cookie that comes along when another site sends the browser back here. */
export const passingCookie = (request: FastifyRequest) =>
  ({ ...cookieOptions(request), sameSite: 'lax' }) as const

/**
 * Keeps a failure for the page the browser is sent to. Sealed, so that no link makes our page say what a
 * stranger wants.
 */
export function keepSaid(
  { vault }: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
): void {
  const said = vault.seal(JSON.stringify({ code: problem.code, details: problem.details }), purpose)
  void reply.setCookie(saidCookie, said, { ...passingCookie(request), maxAge: heldFor })
}

/** The sentence that was kept, in the language of the page; said once. */
export function takeSaid(
  { vault }: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
): string | undefined {
  const kept = request.cookies[saidCookie]
  if (!kept) return undefined
  void reply.clearCookie(saidCookie, passingCookie(request))
  const opened = vault.open(kept, purpose)
  if (!opened) return undefined
  const { code, details } = JSON.parse(opened) as { code: ProblemCode; details: never }
  return new Problem(code, details).say(request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi')
}
