import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../core/problem.ts'
import type { AppParts } from '../app.ts'
import { getActor } from '../session.ts'
import { read } from './params.ts'

const headers = z.object({
  /** Made up by the browser for each write, so that a write that is sent twice is done once. */
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/, 'phải có từ 8 đến 200 chữ, số không dấu')
    .optional(),
  /** The revision of the record that the writer has seen: `"3"`. It stands for `revision` in the input. */
  'if-match': z
    .string()
    .regex(/^"?\d{1,9}"?$/, 'phải là số lần ghi của mục, ví dụ "3"')
    .transform((tag) => Number(tag.replaceAll('"', '')))
    .optional(),
})

/** One door for every write: the name of the operation and its input, decided by the same runner as everywhere. */
export function registerWriteRoutes(app: FastifyInstance, parts: AppParts): void {
  app.post('/api/operations/:name', async (request) => {
    const actor = await getActor(parts, request)
    const { name } = request.params as { name: string }
    const operation = parts.system.operations.get(name)
    if (!operation) throw new Problem('operation.unknown', { name })
    const { input, repeatable } = readRequest(request)
    const call = { actor, now: parts.now(), door: 'web', repeatable } as const
    const { entity, entityId: id, revision } = await parts.system.run(operation, input, call)
    return { entity, id, revision }
  })
}

/** The input with the revision of its header, and the key of the request where it has one. */
function readRequest({ body, headers: given }: FastifyRequest) {
  const { 'idempotency-key': key, 'if-match': revision } = read(headers, given)
  const isRecord = typeof body === 'object' && body !== null
  const input = isRecord && revision !== undefined ? { ...body, revision } : body
  const digest = createHash('sha256')
    .update(JSON.stringify(input ?? null))
    .digest('base64url')
  return { input, repeatable: key === undefined ? undefined : { key, digest } }
}
