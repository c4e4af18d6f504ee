import type { FastifyInstance } from 'fastify'
import type { FigureBook } from '../../core/figures/book.ts'
import { type FigureView, viewFigure } from '../../core/figures/explain.ts'
import { listMoneyChoices } from '../../modules/capital/index.ts'
import { viewReviews } from '../../modules/poverty-review/index.ts'
import type { PovertyView } from '../../modules/poverty-review/poverty-views.contract.ts'
import { listVillages } from '../../modules/units/index.ts'
import { readFigures } from '../../system/write-report.ts'
import type { AppParts } from '../app.ts'
import { readInCommune } from '../session.ts'
import { readCommuneYear, todayOf } from './params.ts'

/** The yearly review of poor households as its page shows it. */
export function registerPovertyRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts
  const { policy } = system

  app.get('/api/communes/:code/years/:year/poverty', async (request) => {
    const { code, year, asOf: given } = readCommuneYear(request)
    const at = `${year}-12-31`
    return readInCommune(parts, request, { code, at }, async ({ db, unit }): Promise<PovertyView> => {
      const asked = { communeId: unit.id, year, asOf: given, today: todayOf(now()) }
      const book = await readFigures({ ...system, db }, asked)
      const { asOf } = book
      const { slugs, ...reviews } = await viewReviews(db, policy, { communeId: unit.id, year, asOf })
      const villages = await listVillages(db, unit.id, at)
      const { documents } = await listMoneyChoices(db, policy, { communeId: unit.id, year })
      return {
        asOf,
        villages: villages.map(({ id, fullName }) => ({ id, name: fullName, slug: slugs.get(id) })),
        ...reviews,
        figures: listPovertyFigures(book),
        documents,
      }
    })
  })
}

/** Figures of the commune, with how its rates changed, and those of each village. */
function listPovertyFigures(book: FigureBook): FigureView[] {
  const ofCommune = book.catalogue.list().filter(({ key }) => key.startsWith('poverty.'))
  const changes = ['poverty.poor.rate.change', 'poverty.near-poor.rate.change']
  const keys = new Set([...ofCommune.map(({ key }) => key), ...changes])
  return [...keys].flatMap((key) => book.find(key) ?? []).map(viewFigure)
}
