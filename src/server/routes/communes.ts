import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { year } from '../../core/contract.ts'
import { parsePlaceQuery } from '../../core/units/names.ts'
import { listReported } from '../../modules/reports/index.ts'
import { listCommunesWithin } from '../../modules/units/index.ts'
import { listReadableUnits } from '../../system/readable-units.ts'
import type { AppParts } from '../app.ts'
import { getActor, readAs } from '../session.ts'
import { read, todayOf } from './params.ts'

const pageSize = 50
const asked = z.object({
  text: z.string().max(100).default(''),
  year: z.coerce.number('phải là năm, viết bằng số, ví dụ 2023').pipe(year).optional(),
  page: z.coerce.number('phải là số trang').int().min(1).max(1000).default(1),
})

export function registerCommuneRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts

  /** The communes of a year whose registers the person may read, by name with or without marks. */
  app.get('/api/communes', async (request) => {
    const actor = await getActor(parts, request)
    const { text, year: wanted, page } = read(asked, request.query)
    const within = await listReadableUnits(system.db, system.policy.rights, actor)
    return readAs(parts, actor, async (db) => {
      const reported = await listReported(db)
      const thisYear = Number(todayOf(now()).slice(0, 4))
      const years = [...new Set([...reported.map((report) => report.year), thisYear])].sort((a, b) => b - a)
      const chosen = wanted ?? reported[0]?.year ?? thisYear
      const place = parsePlaceQuery(text)
      const query = { within, at: `${chosen}-12-31`, place, limit: pageSize, offset: (page - 1) * pageSize }
      const { total, communes } = await listCommunesWithin(db, query)
      const withReport = new Set(reported.filter((one) => one.year === chosen).map((one) => one.communeId))
      return {
        year: chosen,
        years,
        total,
        pageSize,
        communes: communes.map((commune) => ({ ...commune, hasReport: withReport.has(commune.id) })),
      }
    })
  })
}
