import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../core/problem.ts'
import { signInVouched } from '../../modules/accounts/index.ts'
import type { AppParts } from '../app.ts'
import { createProvider, type PendingSignIn } from '../oidc-provider.ts'
import { read } from './params.ts'
import { keepSaid, passingCookie } from './said.ts'
import { arrivalOf } from './sign-in.ts'

const pendingCookie = 'mtqg_sso'
const purpose = 'single sign-on'
/** Long enough to type a password and a code over there. */
const pendingFor = 15 * 60

const start = z.object({ next: z.string().max(500).optional() })

/** Out to the provider and back: authorization code with PKCE, state and nonce. */
export function registerSingleSignOnRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, vault, sso, now } = parts
  if (!sso) return
  const provider = createProvider(sso)

  app.get('/api/sso/start', (request, reply) =>
    backAtTheDoor(parts, request, reply, async () => {
      const next = ownPage(read(start, request.query).next)
      const { address, pending } = await provider.begin(callbackOf(parts, request))
      const kept = vault.seal(JSON.stringify({ ...pending, next }), purpose)
      void reply.setCookie(pendingCookie, kept, { ...passingCookie(request), maxAge: pendingFor })
      return address
    }),
  )

  app.get('/api/sso/callback', (request, reply) =>
    backAtTheDoor(parts, request, reply, async () => {
      const pending = takePending(request, reply)
      const query = request.url.slice(request.url.indexOf('?'))
      const person = await provider.finish(new URL(callbackOf(parts, request) + query), pending)
      const signedIn = await signInVouched({ db: system.db, vault }, person, arrivalOf(request, now()))
      request.keepToken(signedIn.token)
      if (signedIn.step === 'done') return pending.next ?? '/'
      return pending.next ? `/dang-nhap?${new URLSearchParams({ next: pending.next })}` : '/dang-nhap'
    }),
  )

  const takePending = (request: FastifyRequest, reply: FastifyReply) => {
    void reply.clearCookie(pendingCookie, passingCookie(request))
    const opened = vault.open(request.cookies[pendingCookie] ?? '', purpose)
    if (!opened) throw new Problem('sso.failed', { label: sso.label })
    return JSON.parse(opened) as PendingSignIn & { next?: string }
  }
}

/** Only pages of ours. */
const ownPage = (next: string | undefined) =>
  next?.startsWith('/xa/') || next === '/xong' ? next : undefined

const callbackOf = ({ publicUrl }: AppParts, request: FastifyRequest): string =>
  new URL('/api/sso/callback', publicUrl ?? `${request.protocol}://${request.host}`).href

/** Sends the browser on; what goes wrong is said on the sign-in page. */
async function backAtTheDoor(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<string>,
) {
  try {
    return reply.redirect(await work())
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    keepSaid(parts, request, reply, error)
    return reply.redirect('/dang-nhap')
  }
}
