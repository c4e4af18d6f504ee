import type { FastifyInstance } from 'fastify'
import { viewCriteria } from '../../modules/criteria/index.ts'
import { findCutOff } from '../../system/write-report.ts'
import type { AppParts } from '../app.ts'
import { readInCommune } from '../session.ts'
import { readCommuneYear, todayOf } from './params.ts'

/** The criteria sets of the year with all that was judged of them. */
export function registerCriteriaRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts

  app.get('/api/communes/:code/years/:year/criteria', async (request) => {
    const { code, year, asOf } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async ({ db, unit }) => {
      const asked = { communeId: unit.id, year, asOf, today: todayOf(now()) }
      return viewCriteria(db, system.policy, { ...asked, asOf: await findCutOff({ db }, asked) })
    })
  })
}
