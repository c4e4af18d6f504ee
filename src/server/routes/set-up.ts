import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isoDate } from '../../core/contract.ts'
import { Problem } from '../../core/problem.ts'
import { hasAccounts, signIn } from '../../modules/accounts/index.ts'
import { setUpInput } from '../../modules/accounts/sign-in.contract.ts'
import { searchUnits } from '../../modules/units/index.ts'
import { setUp } from '../../system/set-up.ts'
import type { AppParts } from '../app.ts'
import { read } from './params.ts'
import { arrivalOf, letIn } from './sign-in.ts'

const search = z.object({ text: z.string().max(100), at: isoDate, code: z.string().max(40).optional() })
const offered = 12

/** The first hour of an installation: open while nobody has an account, closed for ever after. */
export function registerSetUpRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, vault, now } = parts

  /** Communes and provinces of a day, for choosing where the installation begins. */
  app.get('/api/set-up/units', async (request) => {
    const { text, at, code } = read(search, request.query)
    await refuseStranger(parts, code)
    const [communes, provinces] = await Promise.all([
      searchUnits(system.db, text, { at, level: 'commune', limit: offered }),
      searchUnits(system.db, text, { at, level: 'province', limit: 3 }),
    ])
    return [...provinces, ...communes].slice(0, offered)
  })

  app.post('/api/set-up', async (request: FastifyRequest) => {
    const input = read(setUpInput, request.body)
    await refuseStranger(parts, input.code)
    const place = await setUp(system, input, now())
    const { userName, password } = input
    const signedIn = await signIn({ db: system.db, vault }, { userName, password }, arrivalOf(request, now()))
    return { ...letIn(request, signedIn), ...place }
  })
}

/** @throws Problem `set-up.closed`, `set-up.code-wrong`. */
async function refuseStranger({ system, setUpCode }: AppParts, typed = ''): Promise<void> {
  if (await hasAccounts(system.db)) throw new Problem('set-up.closed', {})
  if (setUpCode === undefined) return
  const [given, right] = [typed, setUpCode].map((code) => Buffer.from(code.replace(/\W/g, '').toLowerCase()))
  if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new Problem('set-up.code-wrong', {})
  }
}
