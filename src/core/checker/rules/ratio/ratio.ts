import { compare, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { rangeOf } from '../../layers/numbers/amounts.ts'
import type { Fraction } from '../../layers/numbers/fractions.ts'
import { type Interval, isPoint, quotient, timesHundred } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** "412/536 hộ, đạt 78,67%": a printed rate against the two numbers beside it. */
export function checkRatios(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  return gather(claims, (claim) => {
    const { fraction } = claim
    if (!fraction || claim.base === 'earlier') return []
    if (isOfAll(read.text, claim, fraction)) return judgeOfAll(read, claim, fraction)
    if (isSecond(claims, claim)) return []
    if (isOfTheirOwn(claim) || isOfEach(claim) || isOfOthers(read.text, claim)) return []
    const wrongWay = findWrongWay(read.text, claim, fraction)
    if (wrongWay) return [wrongWay]
    const ratio = expected(claim, fraction)
    return ratio ? judge(read, claim, fraction, ratio) : []
  })
}

/** "đạt 61% kế hoạch tỉnh và 57% kế hoạch huyện": only the first rate stands beside the numbers. */
const isSecond = (claims: readonly Claim[], claim: Claim): boolean =>
  claims.some(
    (other) =>
      other !== claim && other.fraction === claim.fraction && other.percent.start < claim.percent.start,
  )

const newSubject =
  /^\s(?:số\s)?(?<unit>hộ|người|học sinh|thôn|bản|xóm|ấp|xã|trạm|trường|cán bộ|hội viên|đảng viên|đoàn viên|trẻ|phụ nữ|hồ sơ|cơ sở)(?!\p{sc=Latn})/u

/** "11/12 thôn, 100% hộ ký cam kết": a share of what stands behind it. */
function isOfOthers(text: string, { percent, fraction, lead, tail }: Claim): boolean {
  const unit = newSubject.exec(tail)?.groups?.unit
  if (unit === undefined || !fraction) return false
  // "26/111 xã được công nhận phổ cập, 100% số xã đạt chuẩn": something else of the same things.
  const isNew = /^[^;.]{12,},\s*$/u.test(text.slice(fraction.bottom.end, percent.start)) && /,\s*$/.test(lead)
  return isNew || (/^\s*,\s*$/.test(lead) && unit !== fraction.bottom.unit)
}

/** "23/23 đại biểu có mặt tán thành, bằng 92% tổng số đại biểu": of all, whether they came or not. */
const isOfAll = (text: string, { percent, tail }: Claim, { end }: Fraction): boolean =>
  /^\s(?:đại biểu |thành viên |hộ |cử tri )?(?:có mặt|tham dự|dự họp)/iu.test(
    text.slice(end, percent.start),
  ) && /^\s*(?:so với\s+)?tổng số/iu.test(tail)

/** "có 24/26 đại biểu tham dự … 24/24 đại biểu có mặt tán thành, bằng 92,3% tổng số đại biểu": all are told of before. */
function judgeOfAll(read: Understanding, claim: Claim, { top }: Fraction): CheckFinding[] {
  const passage = read.passages[claim.sentence.passage]
  const told = gather(passage?.sentences ?? [], ({ fractions }) => fractions).filter(
    ({ end, bottom }) => end <= top.start && bottom.unit === top.unit,
  )
  const [all, ...others] = told.map(({ bottom }) => bottom)
  if (!all || others.some(({ value }) => compare(value, all.value) !== 0)) return []
  const whole = { start: top.start, end: top.end, top, bottom: all }
  return judge(read, claim, whole, quotient(rangeOf(top), rangeOf(all)))
}

/** "có 4/12 khu vực bỏ phiếu đạt 100%", "11/14 sở đạt 100% đúng hạn": what those have reached. */
const isOfTheirOwn = ({ percent, fraction, lead, tail, base }: Claim): boolean =>
  fraction !== undefined &&
  compare(percent.value, whole(100)) === 0 &&
  compare(fraction.top.value, fraction.bottom.value) < 0 &&
  (/^\s[\p{sc=Latn}\s]{3,60}\sđạt(?: tỷ lệ)?\s*$/u.test(lead) ||
    (base === 'open' && /^\s(?:đạt|có)(?: tỷ lệ)?\s*$/u.test(lead) && /^\s\p{sc=Latn}/u.test(tail)))

/** "Có 2/3 cảng đạt trên 90%": what each of those has reached, in round numbers. */
const isOfEach = ({ percent, fraction, lead }: Claim): boolean =>
  fraction !== undefined &&
  percent.hedge !== undefined &&
  percent.value.n % (10n * percent.value.d) === 0n &&
  compare(fraction.bottom.value, whole(40)) <= 0 &&
  /^\s(?:[\p{sc=Latn}\s]{2,40}\s)?đạt(?: tỷ lệ)?\s+(?:trên|dưới|từ|hơn)\s*$/u.test(lead)

/** What the rate should be: a/b, or its distance from one for a rise or a fall. */
function expected(claim: Claim, { top, bottom }: Fraction): Interval | undefined {
  if (compare(bottom.value, whole(0)) <= 0) return undefined
  const ratio = quotient(rangeOf(top), rangeOf(bottom))
  if (claim.kind === 'level') return ratio
  const order = compare(top.value, bottom.value)
  const one = whole(1)
  if (claim.kind === 'up' && order > 0)
    return { low: ratio.low && subtract(ratio.low, one), high: ratio.high && subtract(ratio.high, one) }
  if (claim.kind === 'down' && order < 0)
    return { low: ratio.high && subtract(one, ratio.high), high: ratio.low && subtract(one, ratio.low) }
  return undefined
}

/** "86/92 triệu đồng, vượt 6,5% kế hoạch": below the plan, not above it. */
function findWrongWay(
  text: string,
  { percent, kind, base, lead }: Claim,
  { top, bottom }: Fraction,
): CheckFinding | undefined {
  const order = compare(top.value, bottom.value)
  const isWrong =
    (kind === 'up' && order < 0 && /vượt\s*$/iu.test(lead)) ||
    (kind === 'down' && order > 0 && /hụt\s*$/iu.test(lead))
  const isOfPlan = base === 'plan' || /kế hoạch|chỉ tiêu|dự toán/iu.test(text.slice(top.end, bottom.start))
  if (!isWrong || !isOfPlan || top.hedge || bottom.hedge) return undefined
  const verb = kind === 'up' ? 'vượt' : 'hụt'
  return report(
    text,
    'label',
    'error',
    { start: percent.start - verb.length - 1, end: percent.end },
    {
      message: `${printAmount(top)} so với ${printAmount(bottom)} là ${kind === 'up' ? 'chưa đạt' : 'vượt'} kế hoạch, không phải "${verb}".`,
      related: [top, bottom],
    },
  )
}

function judge(
  { text, agree }: Understanding,
  claim: Claim,
  fraction: Fraction,
  ratio: Interval,
): CheckFinding[] {
  const { percent, kind } = claim
  const fit = judgeRate(percent, timesHundred(ratio))
  if (fit === 'right' || fit === 'truncated') agree('ratio', percent, fraction.top, fraction.bottom)
  if (fit === 'right') return []
  const scaled = kind === 'level' ? findScale(claim, ratio) : undefined
  const isSharp = isPoint(ratio)
  const right = isSharp && ratio.low ? printRate(claim, multiply(ratio.low, whole(100))) : undefined
  const arithmetic = sayArithmetic(claim, fraction, ratio)
  const slip = right && findSlip(percent.number.text, right)
  const related = [fraction]
  if (fit === 'truncated') {
    const message = `Tỷ lệ ${printAmount(percent)} bị cắt bớt chữ số; làm tròn đúng là ${right}.`
    return [report(text, 'rounding', 'hint', percent, { message, arithmetic, suggest: right, related })]
  }
  const isClose = fit === 'last-digit'
  const message = right
    ? `Tỷ lệ ghi ${printAmount(percent)} nhưng tính từ hai số bên cạnh là ${right}${slip ? ` (có thể ${slip})` : ''}.`
    : `Tỷ lệ ghi ${printAmount(percent)} không thể có với các số "${text.slice(fraction.start, fraction.end)}": ${printBound(claim, fraction, ratio)}.`
  return [
    report(text, isClose ? 'rounding' : 'ratio', isClose && isSharp ? 'warning' : 'error', percent, {
      message: scaled ? `${message} ${scaled}` : message,
      arithmetic,
      suggest: right,
      related,
    }),
  ]
}

type Ends = Pick<Fraction, 'top' | 'bottom'>

/** On which side "hơn 460 trên 612" ends: the rate is that much or more; of "gần 460" no more than that. */
function sideOf({ top, bottom }: Ends, kind: Claim['kind']): '≥' | '≤' | undefined {
  const isFloor = top.hedge === 'at-least' || bottom.hedge === 'at-most'
  const isCeiling = top.hedge === 'at-most' || bottom.hedge === 'at-least'
  if (isFloor === isCeiling) return undefined
  // The more there is now, the less it has fallen.
  return isFloor === (kind !== 'down') ? '≥' : '≤'
}

/** "nhiều nhất 75,2%": what the hedged numbers leave possible. */
export function printBound(
  { percent, kind }: Pick<Claim, 'percent' | 'kind'>,
  ends: Ends,
  { low, high }: Interval,
): string {
  const print = (value: Exact) => printRate({ percent }, multiply(value, whole(100)))
  const side = sideOf(ends, kind)
  if (low && side === '≥') return `ít nhất ${print(low)}`
  if (high && side === '≤') return `nhiều nhất ${print(high)}`
  return low && high ? `từ ${print(low)} đến ${print(high)}` : 'khác'
}

/** The rate as the text would print it; what is below one percent needs two decimals to say anything. */
export function printRate({ percent }: Pick<Claim, 'percent'>, value: Exact): string {
  const isSmall = compare(value, whole(1)) < 0
  return `${printNumber(value, { decimals: isSmall ? Math.max(2, percent.decimals) : percent.decimals })}%`
}

function sayArithmetic({ kind }: Claim, { top, bottom }: Fraction, ratio: Interval): string {
  const [a, b] = [printLike(top, top.value), printLike(bottom, bottom.value)]
  const side = isPoint(ratio) ? undefined : sideOf({ top, bottom }, kind)
  const value = side === '≤' ? ratio.high : (ratio.low ?? ratio.high)
  const result = value ? `${printNumber(multiply(value, whole(100)), { decimals: 2 })}%` : ''
  const sign = isPoint(ratio) ? '=' : (side ?? '≈')
  if (kind === 'up') return `${a} ÷ ${b} − 1 ${sign} ${result}`
  return kind === 'down' ? `1 − ${a} ÷ ${b} ${sign} ${result}` : `${a} ÷ ${b} ${sign} ${result}`
}

/** A rate ten, a hundred or a thousand times too large or small. */
function findScale({ percent }: Claim, ratio: Interval): string | undefined {
  for (const power of [10n, 100n, 1000n]) {
    const grown = {
      ...percent,
      value: multiply(percent.value, whole(power)),
      decimals: Math.max(0, percent.decimals - String(power).length + 1),
    }
    if (judgeRate(grown, timesHundred(ratio)) === 'right')
      return `Số ghi nhỏ đi ${power} lần: có thể sai dấu phẩy.`
    const shrunk = {
      ...percent,
      value: { n: percent.value.n, d: percent.value.d * power },
      decimals: percent.decimals + String(power).length - 1,
    }
    if (judgeRate(shrunk, timesHundred(ratio)) === 'right')
      return `Số ghi lớn lên ${power} lần: có thể sai dấu phẩy.`
  }
  return undefined
}
