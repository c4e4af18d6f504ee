import type { FastifyInstance } from 'fastify'
import { Problem } from '../../core/problem.ts'
import type { Right } from '../../core/rights/rights.ts'
import { listGrantsIn } from '../../modules/rights/index.ts'
import type { AppParts } from '../app.ts'
import { getActor, readInCommune } from '../session.ts'
import { readCommuneYear } from './params.ts'

/** Who looks after accounts, roles or signing sees who holds what. */
const caretakers: readonly Right[] = ['accounts.write', 'rights.write', 'rights.delegate']

export function registerRightsRoutes(app: FastifyInstance, parts: AppParts): void {
  const { rights, programmes } = parts.system.policy

  /** What can be given to somebody: roles with what they may do, fields, programmes, ways of signing. */
  app.get('/api/roles', async (request) => {
    await getActor(parts, request)
    return {
      roles: rights.roles,
      rights: rights.rights,
      fields: rights.fields,
      programmes: programmes.map(({ code, shortTitle, titleEn }) => ({ code, title: shortTitle, titleEn })),
      authorities: parts.system.policy.authorities,
      signatures: parts.system.policy.signatures,
    }
  })

  /** Roles and delegations held in the commune and its villages, ended ones too. */
  app.get('/api/communes/:code/years/:year/roles', async (request) => {
    const { code, year } = readCommuneYear(request)
    return readInCommune(parts, request, { code, at: `${year}-12-31` }, async ({ db, unit, place, may }) => {
      if (!caretakers.some((right) => may.includes(right))) {
        throw new Problem('right.denied', { operation: 'Xem vai trò của mọi người', unit: unit.pathLabel })
      }
      return { grants: await listGrantsIn(db, [unit.id, ...place.below]) }
    })
  })
}
