import type { CheckFinding } from '../finding.ts'
import { isOfficeName, openList } from '../layers/enumerations.ts'
import { findSpelledNumbers } from '../layers/number-words.ts'
import type { SaidCount } from '../layers/said-counts.ts'
import type { Sentence, Understanding } from '../understanding.ts'
import { judgeCount } from './count-finding.ts'
import { nameShape, splitItems } from './count-of-names.ts'

const total =
  /(?:\s*[,;–-]\s+|\s*\(\s*)(?<word>(?:tổng cộng|tất cả|cả thảy|cộng)(?:\s(?:là|có|gồm))?|tức(?:\slà)?)\s+(?<rest>(?:\d{1,2}|\p{Ll}+)(?:\s\p{Ll}+){1,3})/giu

/** "chè shan, miến dong, mật ong – tổng cộng bốn sản phẩm", "về A, B và C, tức bốn trong số mười xã": the number behind its list. */
export const findTotalsBehind = (read: Understanding, sentence: Sentence): CheckFinding[] =>
  [...sentence.text.matchAll(total)].flatMap((match) => {
    const { rest = '' } = match.groups ?? {}
    const said = readSaid(rest, sentence.start + match.index + match[0].length - rest.length)
    const before = sentence.text.slice(0, match.index)
    if (!said || said.value < 2 || openList.test(before)) return []
    const counted = countOpened(before) ?? countNamesAtEnd(before)
    if (!counted || (said.value >= counted.least && said.value <= counted.most)) return []
    return judgeCount(read, said, counted.most)
  })

/** "04 xã", "bốn sản phẩm", "năm trong số": the number at the head of the words, with the word behind it. */
function readSaid(words: string, start: number): SaidCount | undefined {
  const [spelled] = findSpelledNumbers(words)
  const number = /^\d+/.exec(words)?.[0] ?? (spelled?.start === 0 ? words.slice(0, spelled.end) : undefined)
  if (!number) return undefined
  const value = /^\d/.test(number) ? Number(number) : Number(spelled?.value.n ?? 0n)
  const unit = /^\s\p{Ll}+/u.exec(words.slice(number.length))?.[0] ?? ''
  return { start, end: start + number.length + unit.length, value, number, unit: unit.trim() }
}

interface Counted {
  least: number
  most: number
}

/** The items between a colon and the number, each of them short and without figures of its own. */
function countOpened(before: string): Counted | undefined {
  const at = before.lastIndexOf(':')
  if (at < 0) return undefined
  const listing = before.slice(at + 1).replace(/\([^)]*\)/g, '')
  const chunks = listing.split(listing.includes(';') ? /\s*;\s*/u : /\s*,\s*/u).map((chunk) => chunk.trim())
  const isPlain = chunks.every(
    (chunk) => chunk !== '' && chunk.split(' ').length < 9 && !/\d{3}|\d\s\p{Ll}|[.:]/u.test(chunk),
  )
  if (chunks.length < 2 || !isPlain) return undefined
  const joined = chunks.filter((chunk) => /\svà\s/u.test(chunk)).length
  return { least: chunks.length, most: chunks.length + joined }
}

/** The names right before the number: "các xã A, B, C và D". */
function countNamesAtEnd(before: string): Counted | undefined {
  const run = /(?:\p{Lu}[\p{L}'’]*(?:\s\d{1,2}(?=\s*,|\s+và|$))?(?:\s+và\s+|\s*,\s+(?:và\s+)?|\s|$))+$/u.exec(
    before,
  )
  if (!run || run.index === 0) return undefined
  const items = splitItems(run[0])
  const isNames = items.length > 2 && items.every((item) => nameShape.test(item) && !isOfficeName(item))
  return isNames ? { least: items.length, most: items.length } : undefined
}
