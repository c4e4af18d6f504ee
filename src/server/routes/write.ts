import type { FastifyInstance } from 'fastify'
import { Problem } from '../../core/problem.ts'
import type { AppParts } from '../app.ts'
import { getActor } from '../session.ts'

/** One door for every write: the name of the operation and its input, decided by the same runner as everywhere. */
export function registerWriteRoutes(app: FastifyInstance, parts: AppParts): void {
  app.post('/api/operations/:name', async (request) => {
    const actor = await getActor(parts, request)
    const { name } = request.params as { name: string }
    const operation = parts.system.operations.get(name)
    if (!operation) throw new Problem('operation.unknown', { name })
    const change = await parts.system.run(operation, request.body, { actor, now: parts.now(), door: 'web' })
    return { entity: change.entity, id: change.entityId }
  })
}
