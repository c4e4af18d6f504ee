import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { isMove } from '../../layers/numbers/fractions.ts'
import { absolute, approximate, type Interval, point, quotient, zero } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import type { Understanding } from '../../understanding.ts'
import { sayRise } from './rise.ts'
import { sayShare } from './share.ts'

/** How far behind a rate the number it is taken of may stand, in letters and in sentences. */
const [letters, reach] = [200, 2]

/** How many times the right rate a wrong one is at most. */
const farthest = 2

/** What a rate says it is of, and how a clause begins that tells that number. */
const bases: readonly { said: RegExp; told: RegExp }[] = [
  { said: /^(?:tổng )?dân số/iu, told: /^[^,%]*(?<!\p{sc=Latn})dân số(?!\p{sc=Latn})[^%]*$/iu },
  {
    said: /^(?:cùng kỳ|năm (?:trước|ngoái))/iu,
    told: /^\W*(?:so với |của )?(?:cùng kỳ|năm (?:trước|ngoái))[^%]*$/iu,
  },
  {
    said: /^(?:kế hoạch|chỉ tiêu|dự toán)/iu,
    told: /^\W*(?:kế hoạch|chỉ tiêu|dự toán)(?!\p{sc=Latn})[^%]*$/iu,
  },
  { said: /^[,;(]/u, told: /^\W*(?:trên|trong|tính trên)\s+tổng(?:\s+số)?\s+$/iu },
  {
    said: /^(?:tổng )?số /iu,
    told: /^\W*(?:tổng|toàn (?:xã|huyện|tỉnh|thôn|trường)(?:\shiện)? có)(?!\p{sc=Latn})[^%]*$/iu,
  },
]

/** "chiếm 54,2% tổng chi; tổng chi ngân sách huyện 287.575 triệu đồng": the total by its own name. */
function toldAsTotal(words: string): RegExp | undefined {
  const name = /^tổng (?!số(?!\p{sc=Latn}))\p{Ll}+(?: \p{Ll}+)?(?=\s*[,;.)])/u.exec(words)?.[0]
  return name ? new RegExp(`^\\W*${name}(?!\\p{sc=Latn})[^,%]*$`, 'iu') : undefined
}

/**
 * "còn 8 xã chưa đạt chuẩn, bằng 38,1% tổng số xã … Tổng số đơn vị hành chính cấp xã: 21 xã": what a rate is taken of is
 * told only behind it, in a clause that begins with the words of the rate.
 */
export function checkBasesToldLater(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, agreements, agree } = read
  const agreed = new Set(gather(agreements, ({ figures }) => figures.map(({ start }) => start)))
  return gather(claims, (claim) => {
    const { percent, kind, fraction } = claim
    if (fraction || percent.hedge || agreed.has(percent.start)) return []
    const words = claim.tail.replace(/^\s*(?:so với|so|trên|của)\s+/iu, '').trimStart()
    const told = bases.find(({ said }) => said.test(words))?.told ?? toldAsTotal(words)
    if (!told) return []
    const part = claim.part ?? findPartBehind(text, claim)
    if (!part || part.hedge || part.per || isMove(text, part)) return []
    const base = findLater(read, claim, part, told)
    if (!base) return []
    const ratio = quotient(rangeOf(part), rangeOf(base))
    const share = kind === 'level' ? ratio : point(absolute(subtract(ratio.low ?? zero, whole(1))))
    if (fits(percent, share)) return agree('ratio', percent, part, base)
    if (isOtherwise(read, claim, base) || !isNear(percent, share)) return []
    if (kind !== 'level')
      return compare(part.value, base.value) > 0 === (kind === 'up')
        ? [sayRise(text, percent, base, part)]
        : []
    return [sayShare(text, percent, part, base)]
  })
}

/** "đạt 1,4% dân số với 106 đồng chí": the part behind its rate. */
function findPartBehind(text: string, { sentence: { amounts }, at, percent }: Claim): Amount | undefined {
  const next = amounts[at + 1]
  const isPart =
    next &&
    /^\s[\p{sc=Latn}\s]{2,40},?\s(?:với|là|tương ứng|tức)\s$/u.test(text.slice(percent.end, next.start))
  return isPart && next.kind === 'count' ? next : undefined
}

/** The one number of the kind of the part in the clauses behind that begin with the words of its rate. */
function findLater(
  { text, passages }: Understanding,
  { sentence, percent, tail }: Claim,
  part: Amount,
  told: RegExp,
): Amount | undefined {
  const own = passages[sentence.passage]?.sentences ?? []
  const from = own.indexOf(sentence)
  const behind = gather(own.slice(from, from + reach + 1), (one) =>
    one.amounts.filter(
      (amount) =>
        amount.start > percent.end &&
        amount !== part &&
        amount.start - percent.end < letters &&
        isAlike(amount, part) &&
        told.test(clauseBefore(text, one.start, percent.end, amount)),
    ),
  )
  const [base, ...more] = behind
  // A share is of no less than its part.
  const isShare = !/^\s*(?:so với\s+)?(?:cùng kỳ|năm|kế hoạch|chỉ tiêu|dự toán)/iu.test(tail)
  if (base && isShare && compare(base.value, part.value) < 0) return undefined
  return base && more.every(({ value }) => compare(value, base.value) === 0) ? base : undefined
}

/** The words before a number, back to the semicolon, the dash or the bracket before it; none where the rate stands among them. */
function clauseBefore(text: string, sentence: number, rate: number, { start }: Amount): string {
  const clause = text.slice(Math.max(sentence, rate), start).split(/[;–(]/u)
  return clause.length > 1 || sentence > rate ? (clause.at(-1) ?? '') : ''
}

const isAlike = (a: Amount, b: Amount): boolean =>
  familyOf(kinOf(a.unit)) === familyOf(kinOf(b.unit)) && !a.per && !a.hedge && compare(a.value, zero) > 0

/** What is further from the right rate than this is a rate of something else. */
function isNear({ value }: Amount, { low }: Interval): boolean {
  const off = low ? approximate(value) / (100 * approximate(low)) : 0
  return off > 1 / farthest && off < farthest
}

/** Another number of the paragraph gives the rate. */
function isOtherwise({ passages }: Understanding, { sentence, percent }: Claim, base: Amount): boolean {
  const near = gather(passages[sentence.passage]?.sentences ?? [], ({ amounts }) => amounts).filter(
    (one) => one !== base && isAlike(one, base),
  )
  return near.some((one) => {
    const ratio = quotient(rangeOf(one), rangeOf(base))
    return (
      fits(percent, ratio) ||
      (ratio.low !== undefined && fits(percent, point(absolute(subtract(ratio.low, whole(1))))))
    )
  })
}
