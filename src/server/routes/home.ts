import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listDueDays } from '../../core/policy/deadlines.ts'
import { listProgrammesOf } from '../../modules/programmes/index.ts'
import { readTrend } from '../../system/read-trend.ts'
import type { AppParts } from '../app.ts'
import { readInCommune } from '../session.ts'
import { read, readCommuneYear, todayOf } from './params.ts'

const trendQuery = z.object({
  keys: z.string().min(1).max(2000),
  years: z.coerce.number().int().min(2).max(10).default(5),
})

/** What the first page of a commune asks besides its figures: what is due, and how it went in earlier years. */
export function registerHomeRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts

  app.get('/api/communes/:code/years/:year/deadlines', async (request) => {
    const { code, year } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async () => {
      const today = todayOf(now())
      const programmes = listProgrammesOf(system.policy, year).map((node) => node.code)
      return { today, deadlines: listDueDays(system.policy.deadlines, { year, today, programmes }) }
    })
  })

  app.get('/api/communes/:code/years/:year/trend', async (request) => {
    const { code, year, asOf } = readCommuneYear(request)
    const { keys, years } = read(trendQuery, request.query)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, ({ db, unit }) =>
      readTrend({ ...system, db }, { communeId: unit.id, year, asOf, years, keys: keys.split(',') }),
    )
  })
}
