import {
  compare,
  divide,
  type Exact,
  multiply,
  parseDecimal,
  round,
  subtract,
  whole,
} from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isBound } from '../../layers/claims/bound-rates.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Fraction } from '../../layers/numbers/fractions.ts'
import { absolute, point } from '../../layers/numbers/interval.ts'
import { isTime } from '../../layers/numbers/plain-amounts.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const slash = /^\s*[/:÷]\s*$/u

/** "486,3 kg/người/năm (2.490 tấn/5.118 người)": a rate and in the bracket behind it the two numbers it is made of. */
export const checkQuotientsBeside = (read: Understanding): CheckFinding[] =>
  gather(read.sentences, (sentence) =>
    gather(sentence.amounts, (rate, at) =>
      rate.unit === '‰' ? judgeThousandth(read, sentence, rate) : judge(read, sentence, rate, at),
    ),
  )

/** "12,5‰ (4 trẻ/320 trẻ sinh sống)", "8/1.250 trẻ, tỷ lệ 6,4‰": of a thousand. */
function judgeThousandth({ text, agree }: Understanding, sentence: Sentence, rate: Amount): CheckFinding[] {
  const fraction =
    sentence.fractions.find(
      (one) =>
        /^\s*\(\s*$/.test(text.slice(rate.end, one.start)) ||
        (one.end <= rate.start && isBound(text.slice(one.end, rate.start))),
    ) ??
    findBracketed(text, sentence, rate) ??
    findShare(text, sentence, rate)
  const ratio = fraction && divide(fraction.top.value, fraction.bottom.value)
  if (!fraction || !ratio || rate.hedge || fraction.top.hedge || fraction.bottom.hedge) return []
  const exact = multiply(ratio, whole(1000))
  if (judgeRate(rate, point(exact)) !== 'wrong') return agree('ratio', rate, fraction.top, fraction.bottom)
  const right = `${printNumber(exact, { decimals: rate.decimals })}‰`
  return [
    report(text, 'ratio', 'error', rate, {
      message: `${printAmount(fraction.top)} trên ${printAmount(fraction.bottom)} là ${right}, không phải ${printAmount(rate)}.`,
      arithmetic: `${printLike(fraction.top, fraction.top.value)} × 1.000 ÷ ${printLike(fraction.bottom, fraction.bottom.value)} = ${right}`,
      suggest: right,
      related: [fraction],
    }),
  ]
}

function judge({ text, agree }: Understanding, sentence: Sentence, rate: Amount, at: number) {
  const { amounts } = sentence
  const [total, count] = [amounts[at + 1], amounts[at + 2]]
  if (!total || !count || total.unit !== rate.unit || total.unit === count.unit) return []
  if ([rate, total, count].some(({ hedge, kind }) => hedge || kind === 'percent')) return []
  if ([rate, total].some(({ kind }) => kind === 'bare') || (count.kind === 'bare' && !isTime(text, count)))
    return []
  const isRate =
    rate.per !== undefined
      ? text.slice(rate.end, total.start).trim() === `${rate.per} (`
      : isAverage(text, sentence, rate) && /^\s*\(\s*$/u.test(text.slice(rate.end, total.start))
  const isBracket =
    isRate &&
    slash.test(text.slice(total.end, count.start)) &&
    /^(?:\s[\p{Ll}\s]{1,20})?\)/u.test(text.slice(count.end, count.end + 24))
  const exact = isBracket ? divide(total.value, inUnits(count)) : undefined
  if (!exact) return []
  if (isWithin(exact, rate)) return agree('ratio', rate, total, count)
  const sized = divide(exact, rate.size) ?? exact
  const printed = printNumber(sized, { decimals: Math.max(rate.decimals, 1), trailingZeros: 'trim' })
  const gap = absolute(
    subtract(parseDecimal(round(sized, rate.decimals)), divide(rate.value, rate.size) ?? sized),
  )
  const isClose = rate.decimals > 0 && compare(gap, { n: 2n, d: 10n ** BigInt(rate.decimals) }) <= 0
  return [
    report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', rate, {
      message: `${printAmount(total)} chia cho ${printAmount(count)} là ${printed}, không phải ${printAmount(rate)}.`,
      arithmetic: `${printLike(total, total.value)} ${total.unitText} ÷ ${printLike(count, count.value)} = ${printed}`,
      suggest: `${printed} ${rate.unitText}`,
      related: [total, count],
    }),
  ]
}

/** "Bình quân mỗi ngày tiếp nhận 120 hồ sơ (2.640 hồ sơ/22 ngày làm việc)": without a slash of its own. */
const isAverage = (text: string, { start }: Sentence, rate: Amount): boolean =>
  /(?<!\p{sc=Latn})(?:bình quân|trung bình|mỗi)(?!\p{sc=Latn})[^;.()\d]*$/iu.test(
    text.slice(start, rate.start),
  )

/** "8,7‰ (11 ca/1.264 trẻ đẻ sống)": cases of those they are told of. */
function findBracketed(text: string, { amounts }: Sentence, rate: Amount): Fraction | undefined {
  const at = amounts.indexOf(rate)
  const [top, bottom] = [amounts[at + 1], amounts[at + 2]]
  if (top?.kind !== 'count' || bottom?.kind !== 'count' || top.per || bottom.per) return undefined
  const isBeside =
    /^\s*\(\s*$/u.test(text.slice(rate.end, top.start)) && slash.test(text.slice(top.end, bottom.start))
  return isBeside && compare(bottom.value, top.value) > 0
    ? { start: top.start, end: bottom.end, top, bottom }
    : undefined
}

/** An area and a length count in the unit they are written in: so many a km². */
const inUnits = (count: Amount): Exact => divide(count.value, count.size) ?? count.value

/** Right to the last shown digit, rounded or cut. */
function isWithin(exact: Exact, { value, step }: Amount): boolean {
  const gap = subtract(exact, value)
  return gap.n < 0n ? compare(absolute(gap), { n: step.n, d: step.d * 2n }) <= 0 : compare(gap, step) < 0
}

/** "612 cặp kết hôn, trong đó có 17 cặp tảo hôn, chiếm 27,8‰": the only two of one kind before the rate. */
function findShare(text: string, { amounts }: Sentence, rate: Amount): Fraction | undefined {
  const top = amounts[amounts.indexOf(rate) - 1]
  const between = top ? text.slice(top.end, rate.start) : ''
  if (top?.kind !== 'count' || !isBound(between) || !/(?:chiếm|tỷ lệ|bằng|\()\s*$/iu.test(between))
    return undefined
  const [bottom, ...more] = amounts.filter(
    (one) => one.end <= top.start && one.unit === top.unit && !one.per && one.kind === 'count',
  )
  const isPart = bottom && more.length === 0 && compare(bottom.value, top.value) > 0
  return isPart ? { start: bottom.start, end: top.end, top, bottom } : undefined
}
