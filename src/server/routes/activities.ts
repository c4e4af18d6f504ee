import type { FastifyInstance } from 'fastify'
import { fullTitle } from '../../core/policy/index.ts'
import type { WorksView } from '../../modules/activities/activities-views.contract.ts'
import { viewWorks } from '../../modules/activities/index.ts'
import { listMoneyChoices } from '../../modules/capital/index.ts'
import { listNodesOfYear } from '../../modules/programmes/index.ts'
import { listVillages } from '../../modules/units/index.ts'
import type { AppParts } from '../app.ts'
import { readInCommune } from '../session.ts'
import { readCommuneYear } from './params.ts'

/** Works and activities as the screen shows them, with what its forms offer to choose from. */
export function registerActivityRoutes(app: FastifyInstance, parts: AppParts): void {
  const { policy } = parts.system

  app.get('/api/communes/:code/years/:year/activities', async (request) => {
    const { code, year } = readCommuneYear(request)
    const at = `${year}-12-31`
    return readInCommune(parts, request, { code, at }, async ({ db, unit }): Promise<WorksView> => {
      const place = { communeId: unit.id, year }
      const { documents } = await listMoneyChoices(db, policy, place)
      const villages = await listVillages(db, unit.id, at)
      return {
        ...(await viewWorks(db, policy, place)),
        nodes: listNodesOfYear(policy, year).map((node) => ({ code: node.code, label: fullTitle(node) })),
        villages: villages.map(({ id, fullName }) => ({ id, name: fullName })),
        documents,
      }
    })
  })
}
