import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { unsplitCode } from '../../core/capital/tally.ts'
import { isoDate } from '../../core/contract.ts'
import { termCode } from '../../core/registers/fields.ts'
import type { RemainingMoney } from '../../modules/capital/capital-views.contract.ts'
import { calculateRemainingCapital, listLedger, listMoneyChoices } from '../../modules/capital/index.ts'
import { checkNodeIn } from '../../modules/programmes/index.ts'
import { readMoneyTree } from '../../system/read-money.ts'
import type { AppParts } from '../app.ts'
import { readInCommune } from '../session.ts'
import { read, readCommuneYear, todayOf } from './params.ts'

const nodeOf = z.object({ node: z.string().max(40) })
const purseOf = nodeOf.extend({
  source: termCode.default(unsplitCode),
  kind: termCode.default(unsplitCode),
  yearStatus: z.enum(['current', 'carried-over']).default('current'),
  on: isoDate,
})

/** Money of the programmes as the screens read it: the tree, the ledger of a node, what is left of a purse. */
export function registerCapitalRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts
  const { policy } = system

  app.get('/api/communes/:code/years/:year/capital', async (request) => {
    const { code, year, asOf } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, ({ db, unit }) =>
      readMoneyTree({ ...system, db }, { communeId: unit.id, year, asOf, today: todayOf(now()) }),
    )
  })

  app.get('/api/communes/:code/years/:year/capital/ledger', async (request) => {
    const { code, year } = readCommuneYear(request)
    const { node } = read(nodeOf, request.query)
    checkNodeIn(policy, node, year)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, ({ db, unit }) =>
      listLedger(db, policy, { communeId: unit.id, year, nodeCode: node }),
    )
  })

  app.get('/api/communes/:code/years/:year/capital/remaining', async (request) => {
    const { code, year } = readCommuneYear(request)
    const { node, source, kind, yearStatus, on } = read(purseOf, request.query)
    checkNodeIn(policy, node, year)
    return readInCommune(
      parts,
      request,
      { code, at: `${year}-12-31` },
      async ({ db, unit }): Promise<RemainingMoney> => {
        const purse = { sourceCode: source, kindCode: kind, yearStatus }
        const asked = { communeId: unit.id, budgetYear: year, nodeCode: node, on, ...purse }
        return { remaining: (await calculateRemainingCapital(db, policy, asked)).toString() }
      },
    )
  })

  app.get('/api/communes/:code/years/:year/capital/choices', async (request) => {
    const { code, year } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, ({ db, unit }) =>
      listMoneyChoices(db, policy, { communeId: unit.id, year }),
    )
  })
}
