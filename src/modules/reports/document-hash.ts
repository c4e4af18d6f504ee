import { createHash } from 'node:crypto'
import type { ReportDocument } from '../../core/report/model.ts'

/** The value with the names of every object in order, and absent fields gone: one text for one meaning. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  )
}

/**
 * The SHA-256 of a report as issued, in hexadecimal.
 *
 * It is taken over the document with names in order, so it is the same before the document is stored and
 * after it was read back.
 */
export const calculateDocumentHash = (document: ReportDocument): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(document)))
    .digest('hex')
