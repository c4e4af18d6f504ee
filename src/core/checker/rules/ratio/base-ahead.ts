import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { isMove } from '../../layers/numbers/fractions.ts'
import { absolute, approximate, point, quotient, zero } from '../../layers/numbers/interval.ts'
import { familyOf, isTime } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import type { Understanding } from '../../understanding.ts'
import { sayRise } from './rise.ts'
import { sayShare } from './share.ts'

/** How many times the right rate a wrong one is at most. */
const farthest = 2

/** "so với dự toán huyện giao (", "nếu tính trên tổng số ", "So với số thu năm 2022 là ": the words right before a base. */
const aheadOfBase =
  /(?:^|[,;:(–])[^\p{sc=Latn}\d]*(?:(?:nếu|còn|và|khi|thì|mà|chỉ)\s)*(?:so|tính(?!\s(?:chung|riêng|gộp|cả|đến|tới|từ|trong)(?!\p{sc=Latn}))|đối chiếu)(?:\s(?:với|trên|theo))?\s+\p{sc=Latn}(?:[^,;.()\d]|(?<=năm\s)20\d\d|(?<=năm\s)\d{4}){1,70}?\s*(?:\(|là\s|:\s)?\s*$/iu
const concluding =
  /^\s*\)?\s*,?\s*(?:thì\s)?[\p{sc=Latn}\s]{0,40}?(?<!\p{sc=Latn})(?:đạt|bằng|chiếm|tăng|giảm|vượt|hụt|hoàn thành|(?:cao|thấp|nhiều|ít) hơn|đi được|đáp ứng)(?:\s(?:thêm|được|tỷ lệ|mức|tới|đến))*\s*$/iu

/**
 * "thu 5.214 triệu đồng; so với dự toán giao (4.850 triệu đồng) đạt 107,5%, so với cùng kỳ (4.677 triệu đồng) tăng 11,5%":
 * what a rate is taken of stands right before it, behind "so với" or "tính trên".
 */
export function checkBasesAhead(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, agreements, agree } = read
  const agreed = new Set(gather(agreements, ({ figures }) => figures.map(({ start }) => start)))
  return gather(claims, (claim) => {
    const { percent, kind, fraction } = claim
    if (fraction || percent.hedge || agreed.has(percent.start) || ofOthers.test(claim.tail)) return []
    const pair = findPair(read, claim)
    if (!pair) return []
    const { base, result } = pair
    const ratio = quotient(rangeOf(result), rangeOf(base))
    const share = kind === 'level' ? ratio : point(absolute(subtract(ratio.low ?? zero, whole(1))))
    if (fits(percent, share)) return agree('ratio', percent, result, base)
    if (!isNear(percent, approximate(share.low ?? zero)) || isOtherwise(read, claim, pair)) return []
    if (kind === 'level') return [sayShare(text, percent, result, base)]
    const isUp = compare(result.value, base.value) > 0
    return isUp === (kind === 'up') ? [sayRise(text, percent, base, result)] : []
  })
}

interface Pair {
  base: Amount
  result: Amount
}

function findPair(read: Understanding, claim: Claim): Pair | undefined {
  const { text } = read
  const { sentence, percent } = claim
  const before = sentence.amounts.filter((one) => one.end <= percent.start && !isTime(text, one))
  const last = before.at(-1)
  if (!last || !isCounted(last) || !concluding.test(text.slice(last.end, percent.start))) return undefined
  const open = (one: Amount) => isAhead(text, sentence.start, before, one)
  if (open(last)) {
    const result = findResult(read, claim, last, before.slice(0, -1), open)
    return result && { base: clear(last), result }
  }
  // "So với số thu năm 2022 là 96.300 triệu đồng, số thu năm 2023 (88.596 triệu đồng) chỉ bằng 92%"
  const [base, ...more] = before.filter((one) => one !== last && isAlike(one, last))
  const isOpening = base && more.length === 0 && open(base) && opensWith.test(sentence.text)
  return isOpening && !last.hedge && !isMove(text, last) ? { base: clear(base), result: last } : undefined
}

const opensWith = /^\W*(?:nếu\s+)?(?:so|tính|đối chiếu)\s/iu

/** "trên 1.120 hồ sơ" behind "tính" is of so many. */
const clear = (base: Amount): Amount => (base.hedge === 'at-least' ? { ...base, hedge: undefined } : base)

function isAhead(text: string, from: number, before: readonly Amount[], one: Amount): boolean {
  const at = before.indexOf(one)
  const previous = before[at - 1]
  // "tăng 6,6% so với tháng trước (20 triệu kWh)" is told of the rate before it.
  const lead = `${previous ? '_' : ''}${text.slice(previous?.end ?? from, one.start)}`
  return (
    (!one.hedge || one.hedge === 'at-least') &&
    aheadOfBase.test(lead) &&
    !/(?:^|\s)(?:tăng|giảm|vượt|hụt|thiếu)(?:\s\p{sc=Latn}+){0,3}\sso\s/iu.test(lead)
  )
}

/** The last number of that kind before the words of the base, in its sentence or the one before. */
function findResult(
  { text, passages }: Understanding,
  { sentence }: Claim,
  base: Amount,
  before: readonly Amount[],
  isBase: (one: Amount) => boolean,
): Amount | undefined {
  const own = before.filter((one) => isAlike(one, base) && !isBase(one))
  const sentences = passages[sentence.passage]?.sentences ?? []
  const above = sentences[sentences.indexOf(sentence) - 1]?.amounts.filter((one) => isAlike(one, base)) ?? []
  const [only, ...more] = own.length > 0 ? own.slice(-1) : above
  return only && more.length === 0 && !only.hedge && !isMove(text, only) ? only : undefined
}

const isCounted = ({ kind }: Amount): boolean => /^(?:count|money|measure)$/u.test(kind)
const isAlike = (a: Amount, b: Amount): boolean =>
  isCounted(a) &&
  familyOf(kinOf(a.unit)) === familyOf(kinOf(b.unit)) &&
  a.per === b.per &&
  compare(a.value, zero) > 0

/** "đạt 101,8% chỉ tiêu giao (21.000 người)": what the rate is of stands behind it. */
const ofOthers =
  /^\s*(?:so|trên|của|chỉ tiêu|kế hoạch|KH|dự toán|cùng kỳ|tổng|số|nhu cầu|dân số)(?!\p{sc=Latn})/iu

/** What is further from the right rate than this is a rate of something else. */
function isNear({ value }: Amount, right: number): boolean {
  const off = approximate(value) / (100 * right)
  return off > 1 / farthest && off < farthest
}

/** Another number of the paragraph gives the rate with one of the two. */
const isOtherwise = (
  { passages }: Understanding,
  { sentence, percent }: Claim,
  { base, result }: Pair,
): boolean =>
  (passages[sentence.passage]?.sentences ?? []).some(({ amounts }) =>
    amounts.some(
      (one) =>
        one.start !== percent.start &&
        isAlike(one, base) &&
        [base, result].every(({ start }) => start !== one.start) &&
        [base, result].some((other) => gives(percent, one, other) || gives(percent, other, one)),
    ),
  )

function gives(percent: Amount, a: Amount, b: Amount): boolean {
  const ratio = quotient(rangeOf(a), rangeOf(b))
  return (
    fits(percent, ratio) || (!!ratio.low && fits(percent, point(absolute(subtract(ratio.low, whole(1))))))
  )
}
