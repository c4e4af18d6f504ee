import type { SaidCount } from '../../layers/numbers/said-counts.ts'
import { findAll } from '../../layers/text/search.ts'

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
  const shares = findAll(listing, /\((\d{1,3})(?:\s(\p{Ll}+))?[^()]*\)/gu)
  const isOwn = shares.some(([, , counted]) => counted !== undefined && unit.startsWith(counted))
  return isOwn || (shares.length > 1 && shares.reduce((sum, [, share]) => sum + Number(share), 0) === value)
}
