import { isOfficeName } from '../layers/enumerations.ts'
import type { SaidCount } from '../layers/said-counts.ts'

/** A name of a place or a people, with the word for what it is. */
export const nameShape =
  /^(?:(?:và|các|thôn|xã|bản|xóm|ấp|huyện|thị trấn|phường|khu|tổ|làng|dân tộc)\s+)*\p{Lu}[\p{L}'’]*(?:[\s-]+(?:\p{Lu}[\p{L}'’]*|\d+))*$/u

/** The items up to the end of the list; what stands in brackets does not count. */
export function splitItems(rest: string): string[] {
  const plain = rest.replace(/\([^)]*\)/g, '')
  const bySemicolon = (plain.split(/\.\s|\.?$|\)/u)[0] ?? '')
    .split(/\s*;\s*(?:và\s+)?/u)
    .map((item) => item.trim())
  if (bySemicolon.length > 2) return splitByHead(bySemicolon.filter((item) => item))
  const list =
    plain
      .replace(/\s(?:cùng|chung|sinh sống|cư trú)\s.*$/su, '')
      .split(/[.;]\s|[.;]?$|\)|\s(?:với|trong đó|đã|được|đạt|có|nhằm|để|tăng|chiếm|sẽ|chưa)\s/u)[0] ?? ''
  const items = list
    .split(/\s*[,;]\s*(?:và\s+)?|\s+và\s+/u)
    .map((item) => item.trim())
    .filter((item) => item)
  return trimLastName(items.slice(0, endOfNames(list, items)))
}

/** "KCN A; KCN B; KCN C, KCN D thuộc huyện P và KCN E": what begins with the word of them all is one more of them. */
function splitByHead(items: readonly string[]): string[] {
  const head = /^\p{L}+/u.exec(items[0] ?? '')?.[0]
  if (!head || !items.every((item) => item.startsWith(`${head} `))) return [...items]
  return items.flatMap((item) =>
    item.split(new RegExp(`\\s*,\\s*(?:và\\s+)?(?=${head}\\s)|\\s+và\\s+(?=${head}\\s)`, 'u')),
  )
}

/** "A, B và C, thu hút 63 thành viên": names in capitals that "và" has closed go on with a clause in small letters. */
function endOfNames(list: string, items: readonly string[]): number | undefined {
  const end = items.findIndex((item) => /^\p{Ll}/u.test(item))
  const last = items[end - 1]
  return end > 1 && last && /\svà\s+(?:\p{L}+\s)?$/u.test(list.slice(0, list.indexOf(last))) ? end : undefined
}

const nameWithTail = /^(?<name>(?:\p{Ll}+\s)?\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*)*)\s\p{Ll}/u

/** "Rạch Dừa, Kinh Xáng và Bàu Sen vẫn chờ đo đạc": behind the last of several names the clause goes on. */
function trimLastName(items: readonly string[]): string[] {
  const last = items.at(-1) ?? ''
  const name = nameWithTail.exec(last)?.groups?.name
  const isTrimmed =
    items.length > 1 &&
    name &&
    !isOfficeName(name) &&
    items.slice(0, -1).every((item) => nameShape.test(item))
  return isTrimmed ? [...items.slice(0, -1), name] : [...items]
}

/** What begins with a number counts parts of the whole: "05 đồng chí xuất sắc (19%), 21 đồng chí …". */
const bracketed = /^(?!\d)[^()]{2,70}\([^()]+\)$/u

/**
 * "sởi (tăng 6 ca), ho gà (tăng 2 ca) và thủy đậu (giảm 1 ca)": each with its own remark in brackets. Undefined where the
 * remarks count the things themselves: "xã Nậm Pa (02 lớp), xã Tà Hin (01 lớp)".
 */
export function countBracketed(listing: string, unit: string): number | undefined {
  const end = listing.lastIndexOf(')') + 1
  const head = listing.slice(0, end)
  if (end === 0 || /[.:]\s/u.test(head)) return undefined
  const items = head.split(/\s*[,;]\s*(?:và\s+)?(?![^()]*\))|\s+và\s+(?![^()]*\))/u)
  const remarks = items.map((item) => item.slice(item.indexOf('(') + 1, -1))
  const countsItself = remarks.every((remark) => /^\d+$/u.test(remark.trim()) || remark.includes(` ${unit}`))
  return items.length > 1 && !countsItself && items.every((item) => bracketed.test(item))
    ? items.length
    : undefined
}

/** "07 người bị thương: xã Tà Hin (3), xã Nậm Pa (4)": the brackets tell how many of them there are in each place. */
export function sharesInBrackets(listing: string, { value, unit }: SaidCount): boolean {
  const shares = [...listing.matchAll(/\((\d{1,3})(?:\s(\p{Ll}+))?[^()]*\)/gu)]
  const isOwn = shares.some(([, , counted]) => counted !== undefined && unit.startsWith(counted))
  return isOwn || (shares.length > 1 && shares.reduce((sum, [, share]) => sum + Number(share), 0) === value)
}
