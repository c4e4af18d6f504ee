import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isoDate } from '../../core/contract.ts'
import { nodeKey } from '../../core/figures/definition-file.ts'
import { explainFigure, viewFigure } from '../../core/figures/explain.ts'
import type { Policy } from '../../core/policy/index.ts'
import { listLimits } from '../../core/rights/evaluate.ts'
import { listProgrammesOf } from '../../modules/programmes/index.ts'
import { listReportYears } from '../../modules/reports/index.ts'
import { searchUnits } from '../../modules/units/index.ts'
import { describeUnit } from '../../system/describe-unit.ts'
import { readBookOf } from '../../system/read-book.ts'
import { listFigures, type ReportRequest, type ReportSource, readFigures } from '../../system/write-report.ts'
import type { AppParts } from '../app.ts'
import { getActor, readInCommune } from '../session.ts'
import { read, readCommuneYear, todayOf } from './params.ts'

/** Only these figures, missing ones too; without it all that are known. */
const chosen = z.object({ keys: z.string().max(8000).optional() })
const search = z.object({ text: z.string().max(100), at: isoDate.optional() })

export function registerReadRoutes(app: FastifyInstance, parts: AppParts): void {
  const { system, now } = parts

  app.get('/api/health', async () => ({ ready: true }))

  app.get('/api/units', async (request) => {
    await getActor(parts, request)
    const { text, at } = read(search, request.query)
    return searchUnits(system.db, text, { at, limit: 30 })
  })

  app.get('/api/communes/:code/years/:year', async (request) => {
    const { code, year } = readCommuneYear(request)
    const at = `${year}-12-31`
    return readInCommune(parts, request, { code, at }, async ({ db, unit, actor, place, may }) => ({
      unit: await describeUnit(db, unit.id, at),
      years: await listReportYears(db, unit.id),
      programmes: listProgrammesOf(system.policy, year).map((node) =>
        nameProgramme(system.policy, node.code),
      ),
      may,
      limits: listLimits(system.policy.rights, actor, place),
    }))
  })

  app.get('/api/communes/:code/years/:year/figures', async (request) => {
    const { code, year, asOf } = readCommuneYear(request)
    const { keys } = read(chosen, request.query)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async ({ db, unit }) => {
      const asked = { communeId: unit.id, year, asOf, today: todayOf(now()) }
      const source = { ...system, db }
      const found = keys
        ? await chooseFigures(source, asked, keys.split(','))
        : await listFigures(source, asked)
      return { year, asOf: found.asOf, figures: found.figures.map(viewFigure) }
    })
  })

  app.get('/api/communes/:code/years/:year/figures/:key', async (request) => {
    const { code, year, asOf } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async ({ db, unit }) => {
      const asked = { communeId: unit.id, year, asOf, today: todayOf(now()) }
      const { key } = request.params as { key: string }
      const keys = [key, `${key}.change`, `${key}.last-year`]
      return explainFigure(await readFigures({ ...system, db }, asked, readBookOf(keys)), key)
    })
  })
}

/** The named figures, missing ones too; keys that nobody defined are left out. */
async function chooseFigures(source: ReportSource, asked: ReportRequest, keys: readonly string[]) {
  const book = await readFigures(source, asked, readBookOf(keys))
  return { asOf: book.asOf, figures: keys.flatMap((key) => book.find(key) ?? []) }
}

/** A programme as the screen names it; `key` is its part of figure keys. */
function nameProgramme(policy: Policy, code: string) {
  const programme = policy.findProgramme(code)
  return { key: nodeKey(code), title: programme?.shortTitle ?? code, titleEn: programme?.titleEn ?? code }
}
