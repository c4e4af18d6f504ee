import type { SaidCount } from '../numbers/said-counts.ts'
import { openList } from './enumerations.ts'

/** What stands between a number of things and the first of them, up to a sign or a word that opens the list. */
const opening =
  /^[^:;.()]{0,90}?(?<sign>:|\(|,|;|\s[–-]|(?<!\p{sc=Latn})(?:bao gồm|gồm(?: có)?|đó là|là))(?:\s*(?:bao gồm|gồm(?: có)?|đó là|là|cụ thể(?: là)?|như sau)(?!\p{sc=Latn}))?\s*:?\s*/u
const joined = '\\s*[,;]\\s*(?:và\\s+)?|\\s+và\\s+'
/** "01 kỳ họp chuyên đề" is one of them; "02 kỳ họp" are two. */
const one = '(?:0?1|một)\\s'
const longest = 90

/**
 * "tuyến đường: đường Hoàng Hoa, đường vào khu 3, …", ", vụ ngày 12/3 tại …, vụ ngày 27/5 tại …": how many stand behind a
 * number of things when each begins with the word of what is counted; undefined for any other list.
 */
export function countHeaded(rest: string, { unit, value }: SaidCount): number | undefined {
  const lead = opening.exec(rest)
  if (!lead) return undefined
  const behind = rest.slice(lead[0].length)
  const head = headsOf(unit).find((word) => startsWith(behind, word))
  if (!head || openList.test(lead[0])) return undefined
  const listing = takeListing(behind, lead.groups?.sign === '(', head)
  if (
    openList.test(listing) ||
    new RegExp(`\\d\\s${head}\\s`, 'iu').test(listing.replace(new RegExp(one, 'giu'), ''))
  )
    return undefined
  const items = listing.split(new RegExp(`(?:${joined})(?=(?:${one})?${head}\\s)`, 'iu'))
  if (items.length < 2 || !items.every((item) => isOne(item))) return undefined
  const isLoose = lead.groups?.sign === ',' || lead.groups?.sign === ';'
  // Fewer may be some of them: "05 tổ, tổ số 1 và tổ số 2 được khen".
  const isSome = items.length < value || !areOfOneShape(items, head)
  return isLoose && isSome ? undefined : items.length
}

/** "tuyến đường" is named "tuyến …" or "đường …", "tổ hợp tác" "tổ …". */
function headsOf(unit: string): string[] {
  const words = unit.toLowerCase().split(' ')
  return [...new Set([unit.toLowerCase(), words[0] ?? '', words.at(-1) ?? ''])].filter(
    (word) => word.length > 1,
  )
}

const startsWith = (words: string, head: string): boolean => words.toLowerCase().startsWith(`${head} `)

/** The list up to its end: a bracket, a full stop, or a semicolon where commas part it. */
function takeListing(behind: string, isBracket: boolean, head: string): string {
  if (isBracket) return behind.split(')')[0] ?? ''
  const plain = behind.replace(/\([^()]*\)/g, '').split(/\.\s|\.?\s*$/u)[0] ?? ''
  const bySemicolons = new RegExp(`;\\s*(?:và\\s+)?${head}\\s`, 'iu').test(plain)
  const list = bySemicolons ? plain : (plain.split(';')[0] ?? '')
  return list.replace(
    /,\s*(?:tổng|trong đó|với|được|đã|đạt|mỗi|nhằm|để|kinh phí|thu hút|góp phần)\s.*$/su,
    '',
  )
}

/** An item that holds a further comma may be two of them. */
const isOne = (item: string): boolean => item.length < longest && !/,\s/u.test(item)

/** "vụ ngày …, vụ ngày …", "thôn Nà Ca, thôn Pò Mạ": without a word that opens them they must be built alike. */
function areOfOneShape(items: readonly string[], head: string): boolean {
  const seconds = items.map((item) => item.slice(head.length).trim().split(/\s+/u)[0] ?? '')
  const isSame = /^\p{Ll}/u.test(seconds[0] ?? '') && new Set(seconds).size === 1
  return (isSame && items.every((item) => /\d/u.test(item))) || items.every((item) => bareName.test(item))
}
const bareName = /^\p{Ll}+(?:\s\p{Ll}+)?(?:\s(?:\p{Lu}[\p{sc=Latn}'’]*|\d{1,2}))+$/u
