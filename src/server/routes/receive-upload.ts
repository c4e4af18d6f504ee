import type { FastifyRequest } from 'fastify'
import { Problem } from '../../core/problem.ts'
import { spoolUpload } from '../../platform/uploads/spool.ts'

/** The largest file a person may send, in bytes. */
export const uploadLimit = 25 * 1024 * 1024

/** A list of choices may be long. */
const largestField = 200_000

/** One file that came in whole, with the fields that were sent before it. */
export interface Received {
  name: string
  fields: Record<string, string>
  sha256: string
  bytes: Uint8Array
}

/** Takes the one file of a multipart request; it is gone from the disk when the work is done. */
export async function receiveUpload<T>(
  request: FastifyRequest,
  work: (received: Received) => Promise<T>,
  limit = uploadLimit,
): Promise<T> {
  if (!request.isMultipart()) throw new Problem('upload.missing', {})
  const part = await request.file({ limits: { fileSize: limit + 1, fieldSize: largestField } })
  if (!part) throw new Problem('upload.missing', {})
  const spooled = await spoolUpload(part.file, { name: part.filename, limit })
  try {
    return await work({
      name: part.filename,
      fields: readFields(part.fields),
      sha256: spooled.sha256,
      bytes: await spooled.read(),
    })
  } finally {
    await spooled.discard()
  }
}

function readFields(fields: object): Record<string, string> {
  const texts = Object.entries(fields as Record<string, unknown>).flatMap(([name, field]) => {
    const { value, type } = (field ?? {}) as { value?: unknown; type?: string }
    return type === 'field' ? [[name, String(value)] as const] : []
  })
  return Object.fromEntries(texts)
}
