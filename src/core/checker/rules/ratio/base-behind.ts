import { add, compare, divide, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { isMove, withUnit } from '../../layers/numbers/fractions.ts'
import { absolute, hundred, point, quotient, zero } from '../../layers/numbers/interval.ts'
import { familyOf, isTime } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import { findSlip } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { sayRise } from './rise.ts'
import { sayShare } from './share.ts'

/**
 * "đạt 112,6% dự toán tỉnh giao (3.875 triệu đồng), bằng 92,4% Nghị quyết HĐND xã (4.500 triệu đồng)": whatever the words
 * between call it, the one number right behind a rate is what the result before it is held against.
 */
export function checkBasesBehind(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, agreements, agree } = read
  const agreed = new Set(gather(agreements, ({ figures }) => figures.map(({ start }) => start)))
  return gather(claims, (claim) => {
    const { percent, kind } = claim
    if (percent.hedge || agreed.has(percent.start)) return []
    const base = findBehind(text, claim)
    const result = base && findResult(text, claim, base)
    if (!result) return []
    const ratio = quotient(rangeOf(result), rangeOf(base))
    const rise = point(absolute(subtract(ratio.low ?? zero, whole(1))))
    if (fits(percent, kind === 'level' ? ratio : rise)) return agree('ratio', percent, result, base)
    if (isOtherwise(read, claim, base)) return []
    if (kind === 'level') return isNoShare(claim, result, base) ? [] : [sayShare(text, percent, result, base)]
    const isTurned = compare(result.value, base.value) > 0 !== (kind === 'up')
    return isTurned && !isSwapped(percent, result, base) ? [] : [sayRise(text, percent, base, result)]
  })
}

const inBracket =
  /^\s*(?:\p{sc=Latn}|\d{1,2}[/\s])[^,;.()]{1,60}\([^()\d]{0,30}$|^\s*(?:so với\s+|trên\s+|của\s+)?(?:tổng(?: số)?|số)\s(?!.*(?:trong đó|riêng|còn lại))[^;.()]{1,80}\([^()\d]{0,30}$/u
const inWords =
  /^\s*(?:so với|so|trên|của|trong)\s+(?:|(?:tổng|số|con số|mức|kế hoạch|chỉ tiêu|dự toán)(?!\p{sc=Latn})[^,;.()\d]{0,50}|[^,;.()]{2,50}\s(?:là|có|đạt)\s*)?$/u
const bracketAlone =
  /^\(\s*(?:cùng kỳ|kế hoạch|KH|CK|dự toán|DT|chỉ tiêu|năm (?:trước|ngoái))[^()\d;]{0,30}$/u

/** The one number behind a rate that the words hold it against, alone in its bracket or right behind "so với". */
function findBehind(text: string, { sentence: { amounts }, at, percent }: Claim): Amount | undefined {
  // "bình quân 3 năm (59 km)": how long is passed over.
  const [next, after] = amounts.slice(at + 1).filter((one) => !isTime(text, one))
  const base = next && nameBare(amounts.slice(0, at), next)
  if (!base || !/^(?:count|money|measure)$/u.test(base.kind)) return undefined
  const between = text.slice(percent.end, base.start)
  const isBracketed = inBracket.test(between) || bracketAlone.test(between.trimStart())
  if (!isBracketed) return inWords.test(between) && !base.hedge ? base : undefined
  const close = text.indexOf(')', base.end)
  const isAlone = close >= 0 && close - base.end < 40 && (!after || after.start > close)
  return isAlone && !base.hedge ? base : undefined
}

/** "cho 1.884 lao động, giảm 14,2% so với con số 2.196 của năm trước": counted as what was told before. */
function nameBare(before: readonly Amount[], next: Amount): Amount {
  const isNumber =
    next.kind === 'bare' && /^(?!(?:19|20)\d\d$)\d{1,3}(?:\.?\d{3})+$|^[1-9]\d\d$/u.test(next.number.text)
  const like = isNumber ? before.findLast(({ kind }) => kind === 'count') : undefined
  return like ? withUnit(next, like) : next
}

const rates =
  /(?:(?:tức |đạt|bằng|tăng|giảm|vượt|hụt|chiếm|cao hơn|thấp hơn|hoàn thành|tương đương(?: với)?|\s)+)?[\d.,]+\s?%[^,;.%\d–]{0,50}?(?=\s*(?:[,;–-]|và|\())/gu
const bound = new RegExp(
  [
    // "…, mới đạt", "và bằng"
    String.raw`^[^;:()\d]{0,50}?(?:[,–-]|\svà|\s)*\s*(?:mới |chỉ |đã |ước |tương ứng |tương đương |tức )*(?:đạt|bằng|tương (?:đương|ứng)(?: với)?|tăng|giảm|vượt|hụt|chiếm|hoàn thành|(?:cao|thấp|nhiều|ít) hơn)(?:\s+(?:tỷ lệ|độ|mức)(?:\s\p{Ll}+){0,4}|\s+(?:thêm|được))?\s*$`,
    // ", tỷ lệ", ", độ bao phủ đạt"
    String.raw`^[^;:()\d]{0,50}?[,–-]\s*(?:tỷ lệ|độ|mức)(?:\s\p{Ll}+){0,5}\s*$`,
    // "đạt 86% dự toán tỉnh giao (480 tỷ đồng) và 75,3% dự toán huyện giao (520 tỷ đồng)"
    String.raw`^\s*,\s*$`,
  ].join('|'),
  'iu',
)

/** "1.692 đàn, vượt 9,0% so với mục tiêu 1.800 đàn": with two digits exchanged the result lies on the side that is told. */
function isSwapped(percent: Amount, result: Amount, base: Amount): boolean {
  const isUp = compare(result.value, base.value) < 0
  const factor = divide(add(hundred, isUp ? percent.value : multiply(percent.value, whole(-1))), hundred)
  const meant = factor && divide(multiply(base.value, factor), result.size)
  if (!meant) return false
  const printed = printNumber(meant, { decimals: result.decimals })
  return findSlip(result.number.text, printed) === 'đảo hai chữ số'
}

/** The last number of that unit before the rate that stands in no bracket and is no difference; other rates may stand between. */
function findResult(text: string, { sentence, percent }: Claim, base: Amount): Amount | undefined {
  const before = sentence.amounts.filter(
    (one) =>
      one.end <= percent.start &&
      (familyOf(kinOf(one.unit)) === familyOf(kinOf(base.unit)) || isCase(one, base)) &&
      one.per === base.per &&
      !isInside(text, sentence.start, one),
  )
  const last = before.findLast((one) => !isMove(text, one))
  if (!last || last.hedge) return undefined
  const fraction = sentence.fractions.find(({ bottom }) => bottom.start === last.start)
  const from = text.slice(last.end, percent.start).replace(/\([^()]*\)/gu, ' ')
  const plain = from
    .replace(rates, ' ')
    .replace(/(?<!\p{sc=Latn})(?:tăng|giảm)\s(?:thêm\s)?[\d.,]+\s[^,;.%\d]{1,50}(?=[,;])/gu, ' ')
    .replace(/\s*(?:[,;–]|(?<!\p{sc=Latn})(?:và|đồng thời|qua đó)(?!\p{sc=Latn}))[\s,;–]*/gu, ', ')
    .replace(/(?:, )+/g, ', ')
  return !fraction && bound.test(plain) && !/trong đó|riêng|còn lại|[.]\s/iu.test(from) ? last : undefined
}

/** "02 trường hợp tái nghèo, bằng 3,5% số hộ thoát nghèo (57 hộ)": a case is whatever the base counts. */
const isCase = ({ unit }: Amount, base: Amount): boolean =>
  (/^(?:trường hợp|ca)$/u.test(unit) && base.kind === 'count') ||
  // "61.238 thẻ, đạt tỷ lệ bao phủ 94,45% dân số (64.837 người)": one for each.
  (/^(?:thẻ|tài khoản|sổ|định danh)$/u.test(unit) && familyOf(base.unit) === 'người')

const isInside = (text: string, from: number, { start }: Amount): boolean => {
  const before = text.slice(from, start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** "chiếm 12% tổng số hộ (24 hộ)": the bracket holds the part, or another number of the sentence is meant. */
function isOtherwise({ text, passages }: Understanding, claim: Claim, base: Amount): boolean {
  const { percent, sentence } = claim
  const near = gather(passages[sentence.passage]?.sentences ?? [], ({ amounts }) => amounts).filter(
    (one) =>
      one !== base &&
      familyOf(kinOf(one.unit)) === familyOf(kinOf(base.unit)) &&
      // "còn 14 người, bằng 30% so với trước sắp xếp (20 người), giảm 6 người": a gap is no level.
      (claim.kind !== 'level' || !isMove(text, one)),
  )
  return near.some((one) => {
    const ratio = quotient(rangeOf(one), rangeOf(base))
    return (
      fits(percent, ratio) ||
      fits(percent, quotient(rangeOf(base), rangeOf(one))) ||
      (ratio.low !== undefined && fits(percent, point(absolute(subtract(ratio.low, whole(1))))))
    )
  })
}

/** A share of all is of no less than its part. */
const isNoShare = ({ percent, tail }: Claim, result: Amount, base: Amount): boolean =>
  compare(result.value, base.value) > 0 &&
  compare(percent.value, hundred) < 0 &&
  /^\s*(?:so với\s+|trên\s+|của\s+)?(?:tổng|số|dân số|toàn)/iu.test(tail)
