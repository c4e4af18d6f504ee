import type { CheckFinding } from '../finding.ts'
import type { SaidCount } from '../layers/said-counts.ts'
import type { Sentence, Understanding } from '../understanding.ts'
import { judgeCount } from './count-finding.ts'
import { nameShape, splitItems } from './count-of-names.ts'

const oneEach = /mỗi\s+(?<kind>\p{Ll}+(?:\s\p{Ll}+)?)\s+(?:một|01|1)\s+(?<unit>\p{Ll}+)/iu

/** "05 tổ thẩm định tại các cụm A, B, C và D (mỗi cụm một tổ)": one for each, and others named than said. */
export function findOneEach(
  read: Understanding,
  sentence: Sentence,
  counts: readonly SaidCount[],
): CheckFinding[] {
  const { kind, unit } = oneEach.exec(sentence.text)?.groups ?? {}
  if (!kind || !unit) return []
  const said = counts.filter((count) => count.unit === unit || count.unit.startsWith(`${unit} `))
  const named = new RegExp(`(?:các|ở|tại|cho)\\s+${kind}:?\\s+(?=\\p{Lu})`, 'u').exec(sentence.text)
  const [only] = said
  if (!only || said.length > 1 || !named) return []
  const items = splitItems(sentence.text.slice(named.index + named[0].length))
  return items.every((item) => nameShape.test(item)) ? judgeCount(read, only, items.length) : []
}
