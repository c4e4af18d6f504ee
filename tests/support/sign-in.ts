import type { FastifyInstance } from 'fastify'

/** The cookie of somebody who has signed in. */
export interface SessionCookie extends Record<string, string> {
  mtqg_session: string
}

const kept = new WeakMap<FastifyInstance, Map<string, SessionCookie>>()

/** Signs a person of the sample in, once for each application: whoever comes again has their cookie. */
export async function cookieOf(app: FastifyInstance, userName: string): Promise<SessionCookie> {
  const people = kept.get(app) ?? new Map<string, SessionCookie>()
  kept.set(app, people)
  const known = people.get(userName)
  if (known) return known
  const payload = { userName, password: `dungthu-${userName}` }
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload })
  const value = answer.cookies.find(({ name }) => name === 'mtqg_session')?.value
  if (!value) throw new Error(answer.body)
  const cookie = { mtqg_session: value }
  people.set(userName, cookie)
  return cookie
}
