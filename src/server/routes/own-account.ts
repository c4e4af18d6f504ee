import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { id } from '../../core/contract.ts'
import {
  beginSecondFactor,
  changePassword,
  deleteSession,
  deleteSessionsOf,
  describeSecondFactor,
  dropSecondFactor,
  finishSecondFactor,
  listSessions,
  markNoticesSeen,
  renewRecoveryCodes,
} from '../../modules/accounts/index.ts'
import { changePasswordInput, codeInput, confirmInput } from '../../modules/accounts/sign-in.contract.ts'
import type { AppParts } from '../app.ts'
import { getSession } from '../session.ts'
import { read } from './params.ts'

/** What people do with their own account; nobody else is touched, so no right is asked for. */
export function registerOwnAccountRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, vault, now } = parts
  const { db } = system
  const accountParts = { db, vault }

  app.get('/api/me/security', async (request) => {
    const session = await getSession(parts, request)
    return {
      signedInBy: session.signedInBy,
      secondFactor: await describeSecondFactor(db, session.accountId),
      sessions: await listSessions(db, session, now()),
    }
  })

  app.post('/api/me/password', async (request) => {
    const session = await getSession(parts, request)
    await changePassword(accountParts, session, read(changePasswordInput, request.body), now())
    return { changed: true }
  })

  app.post('/api/me/notices/seen', async (request) => {
    const session = await getSession(parts, request)
    await markNoticesSeen(db, session.accountId, now())
    return { seen: true }
  })

  app.post('/api/me/second-factor/begin', async (request) => {
    const session = await getSession(parts, request)
    const { password } = read(confirmInput, request.body)
    return beginSecondFactor(accountParts, session, { password, now: now() })
  })

  app.post('/api/me/second-factor/confirm', async (request) => {
    const session = await getSession(parts, request)
    const { code } = read(codeInput, request.body)
    return { recoveryCodes: await finishSecondFactor(accountParts, session, { code, now: now() }) }
  })

  app.post('/api/me/second-factor/codes', async (request) => {
    const session = await getSession(parts, request)
    const { password } = read(confirmInput, request.body)
    return { recoveryCodes: await renewRecoveryCodes(accountParts, session, { password, now: now() }) }
  })

  app.post('/api/me/second-factor/drop', async (request) => {
    const session = await getSession(parts, request)
    const { password } = read(confirmInput, request.body)
    await dropSecondFactor(accountParts, session, { password, now: now() })
    return { dropped: true }
  })

  app.post('/api/me/sessions/:id/end', async (request) => {
    const session = await getSession(parts, request)
    await deleteSession(db, session.accountId, read(z.object({ id }), request.params).id)
    return { ended: true }
  })

  app.post('/api/me/sessions/end-others', async (request) => {
    const session = await getSession(parts, request)
    await deleteSessionsOf(db, session.accountId, session.id)
    return { ended: true }
  })
}
