import { findAll } from '../layers/text/search.ts'
/**
 * A text made fit to be checked: composed (NFC), without signs that have no width, lines ended by `\n`.
 *
 * `origins` tells for each unit of the text where in the raw text its cluster begins, and behind the last one
 * where the raw text ends; it is absent where both are the same.
 */
export interface Composed {
  text: string
  origins?: Int32Array
}

/** No width on paper: marks of byte order, joiners, soft hyphens. */
const isUnseen = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff

const needsWork = /[\r\v\f\u0085\u00ad\u200b-\u200d\u2028\u2029\u2060\ufeff]/
const cluster = /\r\n|[\r\v\f\u0085\u2028\u2029]|\P{M}\p{M}*|\p{M}+/gu
const lineEnd = /^[\r\v\f\u0085\u2028\u2029]/

/** Composes a text and keeps the way back. */
export function composeText(raw: string): Composed {
  if (!needsWork.test(raw) && raw.normalize('NFC') === raw) return { text: raw }
  const origins = new Int32Array(raw.length * 2 + 1)
  const parts: string[] = []
  let length = 0
  for (const { 0: found, index } of findAll(raw, cluster)) {
    const composed = composeCluster(found)
    for (let unit = 0; unit < composed.length; unit += 1) {
      // A cluster that stays as it is maps unit by unit.
      origins[length + unit] = composed === found ? index + unit : index
    }
    length += composed.length
    parts.push(composed)
  }
  origins[length] = raw.length
  return { text: parts.join(''), origins: origins.slice(0, length + 1) }
}

function composeCluster(found: string): string {
  if (lineEnd.test(found)) return '\n'
  const first = found.charCodeAt(0)
  if (isUnseen(first)) return found.length > 1 ? found.slice(1).normalize('NFC') : ''
  return found.length === 1 ? found : found.normalize('NFC')
}
