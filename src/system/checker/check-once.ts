import { createHash } from 'node:crypto'
import type { CheckFinding } from '../../core/checker/finding.ts'
import { checkDocument } from '../../core/checker/index.ts'

/** As many reports as an office writes at the same time; beyond it the one looked at longest ago goes. */
const most = 50

const known = new Map<string, CheckFinding[]>()

/**
 * Checks a report that is being written, unless it was checked already as it stands.
 *
 * Checking takes a good part of a second in which the server does nothing else, and everybody who has the
 * report open looks again every few seconds, mostly at a text that is still the same.
 */
export const checkOnce: typeof checkDocument = (document, ground = {}) => {
  const name = createHash('sha256')
    .update(JSON.stringify([document, ground]))
    .digest('base64')
  const findings = known.get(name) ?? checkDocument(document, ground)
  known.delete(name)
  known.set(name, findings)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return findings
}
