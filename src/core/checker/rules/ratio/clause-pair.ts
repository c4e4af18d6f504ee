import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { isMove } from '../../layers/numbers/fractions.ts'
import { hundred, quotient, zero } from '../../layers/numbers/interval.ts'
import { familyOf, isTime } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import type { Understanding } from '../../understanding.ts'
import { sayShare } from './share.ts'

/** The two numbers of a clause that one word or a stroke sets against each other. */
interface Pair {
  top: Amount
  bottom: Amount
  isTakenForMore: boolean
}

/**
 * "22 dịch vụ công toàn trình trên 148 dịch vụ đang cung cấp – tỷ lệ 11,4%", "công suất đạt 82,3% (112 giường sử dụng trên 124
 * giường)": one rate in a clause of two numbers of one kind, one told "of" the other, whatever they are called.
 */
export function checkClausePairs(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, agreements, agree } = read
  const agreed = new Set(gather(agreements, ({ figures }) => figures.map(({ start }) => start)))
  return gather(claims, (claim) => {
    const { percent, kind, base } = claim
    if (kind !== 'level' || base === 'earlier' || percent.hedge) return []
    if (compare(percent.value, hundred) === 0 || elsewhere.test(claim.tail)) return []
    const pair = findPair(text, claim)
    if (!pair || !isBound(text, claim, pair)) return []
    // "trên 148 dịch vụ" was read as more than 148 by those who do not know what it is told of.
    if (agreed.has(percent.start) && !pair.isTakenForMore) return []
    const ratio = quotient(rangeOf(pair.top), rangeOf(pair.bottom))
    if (fits(percent, ratio)) return agree('ratio', percent, pair.top, pair.bottom)
    return [sayShare(text, percent, pair.top, pair.bottom)]
  })
}

/** Of what the clause does not tell. */
const elsewhere =
  /^\s*(?:so(?:\s+với)?|dân số|tổng|của|trong|trên|cùng kỳ|số|trở)(?!\p{sc=Latn})|^\s+(?!kế hoạch|chỉ tiêu|dự toán|KH|và(?!\p{sc=Latn}))\p{sc=Latn}/u
const against =
  /^(?:\/\p{Ll}+)?\s*[\p{sc=Latn}\s]{0,60}?(?:(?<!\p{sc=Latn})(?:trên|trong)\s+(?:(?:tổng|số)(?!\p{sc=Latn})[\p{sc=Latn}\s]{0,40})?|\/\s*)$/u

/** The only two counted numbers of the clause, when the second is what the first is of. */
function findPair(text: string, { sentence, percent }: Claim): Pair | undefined {
  const [from, to] = clauseOf(text, sentence.start, sentence.end, percent)
  const all = sentence.amounts.filter(
    (one) =>
      one.start >= from && one.end <= to && !isTime(text, one) && one !== percent && !isMove(text, one),
  )
  const [top, second, ...more] = all
  if (!top || !second || more.some((one) => one.kind === 'percent' || isAlike(one, top))) return undefined
  if (top.kind === 'percent' || top.per || second.per || top.hedge || !isAlike(top, second)) return undefined
  if (second.hedge && second.hedge !== 'at-least') return undefined
  const between = text.slice(top.end, second.start)
  const bottom = { ...second, hedge: undefined }
  return against.test(between) && compare(bottom.value, zero) > 0 && isPossible(top, bottom)
    ? { top, bottom, isTakenForMore: second.hedge !== undefined }
    : undefined
}

const isAlike = (a: Amount, b: Amount): boolean =>
  familyOf(kinOf(a.unit)) === familyOf(kinOf(b.unit)) && a.kind === b.kind

/** A part of its total, or a result not far beyond its plan. */
const isPossible = (top: Amount, bottom: Amount): boolean =>
  compare(top.value, { n: bottom.value.n * 2n, d: bottom.value.d }) < 0

function clauseOf(text: string, start: number, end: number, percent: Amount): [number, number] {
  const before = text.lastIndexOf(';', percent.start)
  const after = text.indexOf(';', percent.end)
  return [Math.max(start, before + 1), after < 0 ? end : Math.min(end, after)]
}

const conclusion =
  /^[^,;:()–]{0,60}(?:[,(]|\s[–-])\s*(?:mới |chỉ |đã |tức(?: là)? |tương ứng |tương đương )*(?:(?:đạt|chiếm|bằng|hoàn thành)(?: đúng)?(?:\s+(?:tỷ lệ|mức|khoảng))?|(?:khối lượng|kết quả|công suất)(?: đạt)?|(?:tỷ lệ|tỉ lệ)(?:\s\p{Ll}+){0,4})\s*:?\s*$/u
const opened = /^[^;.()]{0,90}(?:\(|,\s*với|:)\s*$/u

/** Whether the rate concludes from the two numbers or they stand behind it to prove it. */
function isBound(text: string, { percent, sentence }: Claim, { top, bottom }: Pair): boolean {
  if (percent.start < top.start) return opened.test(text.slice(percent.end, top.start))
  const between = text.slice(bottom.end, percent.start)
  if (!conclusion.test(between)) return false
  // "tỷ lệ bỏ học": a rate with a name is of what was told in its words.
  const name = /(?:tỷ|tỉ) lệ\s+(\p{Ll}+(?:\s\p{Ll}+)*)\s*:?\s*$/u.exec(between)?.[1]
  const words = name?.split(/\s+/).filter((word) => !/^(?:là|đạt|chiếm|bằng|ở|mức|còn)$/u.test(word)) ?? []
  const told = text.slice(sentence.start, bottom.end).toLowerCase()
  return words.every((word) => told.includes(word))
}
