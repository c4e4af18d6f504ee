import { add, compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Claim, isOfThose, readKind } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { type Fraction, isMove } from '../../layers/numbers/fractions.ts'
import {
  absolute,
  approximate,
  hundred,
  type Interval,
  isPoint,
  point,
  quotient,
  timesHundred,
} from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { sayRise } from '../ratio/rise.ts'
import { sayShare } from '../ratio/share.ts'
import { findHeldBehind, isAlike, listOf, type Pair } from './only-two-held.ts'
import { isNamedAfter, isNamedInPart, phraseOf, saysBase, saysBoth } from './only-two-words.ts'

/** How far a wrong rate is from the right one at most, of the right one: what is further is a rate of something else. */
const near = 0.3

/**
 * A rate that no other rule could read, where the sentence – or it and the one before – tells only two numbers of one
 * kind: "tưới chủ động 1.482 ha trong số 1.900 ha đất lúa, nâng tỷ lệ tưới chủ động lên 87%". What the words between are
 * does not matter; the two numbers must be a whole and its part, a plan and its result, or the same thing at two times.
 */
export function checkOnlyTwo(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const agreed = new Set(gather(read.agreements, ({ figures }) => figures.map(({ start }) => start)))
  return gather(claims, (claim) => {
    const { percent } = claim
    if (agreed.has(percent.start) || compare(percent.value, hundred) === 0 || percent.per) return []
    const held = findHeldBehind(read, claim)
    if (held) return judge(read.text, { ...claim, kind: held.kind }, held)
    const two = findTwo(read, claim)
    // What the words behind name may have a share of its own.
    const isFree = two && phraseOf(claim.tail).length > 1
    if (!two || (!isFree && claims.some((other) => other !== claim && isOwn(other, two, claim)))) return []
    const pair = order(read.text, claim, two)
    return pair ? judge(read.text, claim, pair) : []
  })
}

/** The only two numbers of one kind, the nearer one right before the rate or in the words that hang on it. */
function findTwo({ text, passages }: Understanding, claim: Claim): [Amount, Amount] | undefined {
  const { sentence, percent } = claim
  const own = listOf(sentence)
  const last = claim.part ?? own.findLast(({ end }) => end <= percent.start)
  const near = findCloseFraction(text, claim)
  if (near) return [near.top, near.bottom]
  if (!last || !isHangingOn(text, claim, last) || isOfThose(claim.lead, claim.tail, last)) return undefined
  const fraction = sentence.fractions.find(({ bottom }) => bottom.start === last.start)
  if (fraction && !percent.hedge) return [fraction.top, last]
  const alike = own.filter((one) => isAlike(one, last))
  const sentences = passages[sentence.passage]?.sentences ?? []
  const before = sentences[sentences.indexOf(sentence) - 1]
  const all =
    alike.length === 1 && before ? [...listOf(before).filter((one) => isAlike(one, last)), ...alike] : alike
  const named = all.length > 2 ? findNamed(text, claim, all, last) : undefined
  if (named) return [named, last]
  const [first, second, ...more] = all.length > 2 ? withinClause(text, claim, all) : all
  if (!first || !second || more.length > 0 || compare(first.value, second.value) === 0) return undefined
  if ([first, second].some((one) => isMove(text, one))) return undefined
  return second.start > percent.start && !isHeldBehind(text, claim, second) ? undefined : [first, second]
}

/** How many of its last digits off a rate is surely of the fraction beside it, whatever the words between call it. */
const fewUnits = 5

/** "đã xét xử 241/263 vụ, tỷ lệ giải quyết 91,66%": the rate of the fraction right before, but for its last digit. */
function findCloseFraction(
  text: string,
  { sentence: { fractions }, percent, kind, lead }: Claim,
): Fraction | undefined {
  const { decimals, hedge, value } = percent
  if (kind !== 'level' || decimals === 0 || hedge) return undefined
  const fraction = fractions.findLast(({ end }) => end <= percent.start)
  if (!fraction || fraction.bottom.end !== percent.start - lead.length || /[.]\s|\n/.test(lead))
    return undefined
  const { low } = timesHundred(quotient(rangeOf(fraction.top), rangeOf(fraction.bottom)))
  const gap = low && absolute(subtract(low, value))
  const isClose = gap && compare(gap, { n: BigInt(fewUnits), d: 10n ** BigInt(decimals) }) <= 0
  return isClose && !isMove(text, fraction.top) && compare(value, { n: 10n, d: 1n }) > 0
    ? fraction
    : undefined
}

/** "nông thôn: phát sinh 38,5 tấn, thu gom 31,2 tấn (81,0%); đô thị 22,6/23,4 tấn (96,6%)": what its semicolons part off. */
function withinClause(text: string, { sentence, percent }: Claim, all: readonly Amount[]): readonly Amount[] {
  const from = sentence.start + text.slice(sentence.start, percent.start).lastIndexOf(';') + 1
  const to = text.slice(percent.end, sentence.end).indexOf(';')
  const end = to < 0 ? sentence.end : percent.end + to
  return all.filter((one) => one.start >= from && one.end <= end)
}

/** "bằng 15% vốn đối ứng của huyện": of several the one told in the words behind the rate. */
function findNamed(text: string, { tail }: Claim, all: readonly Amount[], last: Amount): Amount | undefined {
  const words = phraseOf(tail)
  if (words.length < 2 || last.hedge) return undefined
  const [one, ...more] = all.filter((other) => {
    if (other === last || other.end > last.start || compare(other.value, last.value) <= 0) return false
    const before =
      text
        .slice(Math.max(0, other.start - 70), other.start)
        .split(/[.;,(]\s?/u)
        .at(-1) ?? ''
    const near = `${before} ${text.slice(other.end, other.end + 40).split(/[.;,(]/u)[0] ?? ''}`.toLowerCase()
    return words.every((word) => near.includes(word))
  })
  return more.length === 0 ? one : undefined
}

/** Nothing else begins between the number and its rate. */
function isHangingOn(text: string, { percent, sentence, tail }: Claim, last: Amount): boolean {
  if (last.start > percent.start) return /^[^;.()]{0,12}\(?\s*$/u.test(text.slice(percent.end, last.start))
  if (last.end < sentence.start) return false
  const between = text.slice(last.end, percent.start).replace(/\([^()]*\)/gu, ' ')
  // "15 chi bộ …; 88,5% đảng viên hoàn thành tốt": a share of those named behind it.
  if (/[;,]\s*$/.test(between) && opensOthers.test(tail)) return false
  // Of "412/536 hộ" one word of the rate's name is enough, of two numbers told apart all of them.
  const isOfFraction = sentence.fractions.some(({ bottom }) => bottom.start === last.start)
  const before = text.slice(sentence.start, last.end)
  return (
    between.length < 90 && (isNamedAfter(between, before) || (isOfFraction && isNamedInPart(between, before)))
  )
}

const opensOthers = /^\s+(?!số|tổng|kế hoạch|chỉ tiêu|dự toán|nhu cầu|so |của|trên|trong|và|diện tích)\p{Ll}/u

/** "bằng 74% nhu cầu (18 tấn)", "tăng 15% so với cùng kỳ 2024 (1,64 triệu tấn)". */
const isHeldBehind = (text: string, { percent }: Claim, second: Amount): boolean =>
  /^\s*(?:so(?: với)?\s|của\s|trên\s|nhu cầu|tổng|kế hoạch|chỉ tiêu|KH|dự toán|số\s)[^;,.()]{0,50}(?:\(\s*[^()\d]{0,20})?$/iu.test(
    text.slice(percent.end, second.start),
  )

/** One of the two has a share of its own, so that they are parts beside each other. */
const isOwn = (other: Claim, two: readonly Amount[], { percent }: Claim): boolean =>
  (other.part !== undefined && two.includes(other.part) && other.percent !== percent) ||
  (other.fraction !== undefined && two.some(({ start }) => start === other.fraction?.top.start))

/** Which of the two is taken of which, as far as the words around them leave no doubt. */
function order(
  text: string,
  { kind, base, percent, lead, tail }: Claim,
  two: [Amount, Amount],
): Pair | undefined {
  const [first, second] = two
  const isBehind = second.start > percent.start
  if (isBehind) return { top: first, bottom: second }
  if (phraseOf(tail).length > 1)
    return kind === 'level' && base === 'open' ? bySize(first, second) : undefined
  if (base === 'earlier' || saysBase(tail)) return undefined
  const said = saysBoth(text, first, second)
  const turn = kind === 'level' ? readKind(lead) : kind
  if (turn !== 'level') {
    if (said !== 'plan' && said !== 'time') return undefined
    return { top: second, bottom: first }
  }
  if (said === 'plan') return { top: second, bottom: first }
  if (said === 'of') return { top: first, bottom: second }
  if (base === 'plan' || said !== 'part') return undefined
  const pair = bySize(first, second)
  return pair && { ...pair, isLoose: true }
}

const bySize = (first: Amount, second: Amount): Pair | undefined =>
  compare(first.value, second.value) > 0 ? { top: second, bottom: first } : undefined

/** The rate of the pair, or how far it is from all for a rise or a fall. */
function expected({ kind }: Claim, { top, bottom }: Pair): Interval | undefined {
  const ratio = quotient(rangeOf(top), rangeOf(bottom))
  if (kind === 'level') return ratio
  if (!isPoint(ratio) || !ratio.low) return undefined
  const move = subtract(ratio.low, whole(1))
  const isUp = compare(move, whole(0)) > 0
  return isUp === (kind === 'up') ? point(absolute(move)) : undefined
}

function judge(text: string, claim: Claim, pair: Pair): CheckFinding[] {
  const { percent, kind } = claim
  const ratio = expected(claim, pair)
  if (!ratio || isExplained(claim, pair, ratio)) return []
  const exact = timesHundred(ratio)
  const fit = judgeRate(percent, exact)
  if (fit === 'right' || fit === 'truncated') return []
  // What is off in the last digit only is told of two sharp numbers.
  if (fit === 'last-digit' && (percent.hedge || percent.decimals === 0 || !isPoint(ratio))) return []
  const middle = exact.low && exact.high ? nearest(exact.low, exact.high, percent.value) : exact.low
  if (!middle) return []
  const right = printNumber(middle, { decimals: percent.decimals })
  const off = Math.abs(approximate(middle) - approximate(percent.value)) / approximate(middle)
  const isRise = kind !== 'level'
  if (off > near && !(isRise && off < 1) && !findSlip(percent.number.text, right)) return []
  return isRise
    ? [sayRise(text, percent, pair.bottom, pair.top)]
    : [sayShare(text, percent, pair.top, pair.bottom)]
}

/** Of what is possible, what comes nearest to the printed rate. */
const nearest = (low: Exact, high: Exact, printed: Exact): Exact => (compare(printed, high) > 0 ? high : low)

/** Whether the two give the rate in any other way at all. */
function isExplained({ percent, lead }: Claim, { top, bottom, isLoose }: Pair, told: Interval): boolean {
  const [a, b] = [top.value, bottom.value]
  const gap = absolute(subtract(a, b))
  const sum = add(a, b)
  const shares = isLoose ? [divide(a, sum), divide(b, sum)] : []
  // "thực hiện 12.960 triệu đồng (dự toán 21.600 triệu đồng), đạt 66%": how far the plan lies above is no answer to it.
  const gaps = /(?<!\p{sc=Latn})(?:đạt|chiếm|hoàn thành)\s*$/iu.test(lead) ? [] : [divide(gap, a)]
  const ratios = [divide(a, b), divide(b, a), divide(gap, b), ...gaps, ...shares]
  return ratios.some(
    (ratio) =>
      ratio &&
      !(told.low && compare(ratio, told.low) === 0) &&
      judgeRate(percent, point(multiply(ratio, hundred))) !== 'wrong',
  )
}
