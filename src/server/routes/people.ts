import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { id } from '../../core/contract.ts'
import { Problem } from '../../core/problem.ts'
import { listPeople } from '../../modules/accounts/index.ts'
import { listAuditOf } from '../../modules/audit/index.ts'
import { listVillages } from '../../modules/units/index.ts'
import type { AppParts } from '../app.ts'
import { type ReadableCommune, readInCommune } from '../session.ts'
import { read, readCommuneYear } from './params.ts'

/** The people of a commune, for those who look after accounts; changes are operations. */
export function registerPeopleRoutes(app: FastifyInstance, parts: AppParts): void {
  const ofPeople = <T>(
    request: FastifyRequest,
    work: (commune: ReadableCommune, at: string) => Promise<T>,
  ) => {
    const { code, year } = readCommuneYear(request)
    const at = `${year}-12-31`
    return readInCommune(parts, request, { code, at }, async (commune) => {
      if (!commune.may.includes('accounts.write')) {
        throw new Problem('right.denied', {
          operation: 'Xem tài khoản của đơn vị',
          unit: commune.unit.pathLabel,
        })
      }
      return work(commune, at)
    })
  }

  app.get('/api/communes/:code/years/:year/people', (request) =>
    ofPeople(request, async ({ db, unit, place, actor }, at) => {
      const people = await listPeople(db, unit.id, place.below, parts.now())
      return {
        sso: parts.sso && { label: parts.sso.label },
        villages: (await listVillages(db, unit.id, at)).map(({ id: village, fullName }) => ({
          id: village,
          name: fullName,
        })),
        people: people.map((person) => ({ ...person, isMe: person.id === actor.id })),
      }
    }),
  )

  /** Everything that was done to one account here, oldest first. */
  app.get('/api/communes/:code/years/:year/people/:id/history', (request) =>
    ofPeople(request, async ({ db, unit }) => {
      const { id: accountId } = read(z.object({ id }), { id: (request.params as { id: string }).id })
      const lines = await listAuditOf(db, unit.id, 'account', accountId)
      return {
        lines: lines.map(({ at, actorName, operation, before, after }) => ({
          at,
          by: actorName,
          operation,
          label: parts.system.operations.get(operation)?.contract.label ?? operation,
          before,
          after,
        })),
      }
    }),
  )
}
