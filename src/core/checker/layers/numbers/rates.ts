import { add, compare, divide, type Exact, multiply, parseDecimal, round, subtract } from '../../../exact.ts'
import type { Amount } from './amounts.ts'
import {
  approximate,
  around,
  hundred,
  type Interval,
  isPoint,
  meets,
  timesHundred,
  widen,
  zero,
} from './interval.ts'

/** How a printed rate stands to what was calculated. */
export type RateFit = 'right' | 'truncated' | 'last-digit' | 'wrong'

const ulp = (decimals: number): Exact => ({ n: 1n, d: 10n ** BigInt(decimals) })
const half = (decimals: number): Exact => ({ n: 1n, d: 2n * 10n ** BigInt(decimals) })

/** Compares a printed percentage with the ratios that are possible, both in percent. */
export function judgeRate(percent: Amount, ratio: Interval): RateFit {
  const { value, decimals } = percent
  const printed = hedged(percent)
  if (!isPoint(ratio) || percent.hedge) {
    if (meets(widen(ratio, half(decimals)), printed)) return 'right'
    return percent.hedge || meets(widen(ratio, ulp(decimals)), printed) ? judgeFar(percent, ratio) : 'wrong'
  }
  const exact = ratio.low ?? zero
  if (compare(parseDecimal(round(exact, decimals)), value) === 0) return 'right'
  const gap = subtract(exact, value)
  if (compare(gap, zero) >= 0 && compare(gap, ulp(decimals)) < 0) return 'truncated'
  const slack = multiply(ulp(decimals), { n: decimals === 0 ? 3n : 5n, d: 2n })
  return meets(around(value, slack), { low: exact, high: exact }) && approximate(value) >= 1 && decimals > 0
    ? 'last-digit'
    : judgeFar(percent, ratio)
}

function judgeFar({ value, decimals }: Amount, ratio: Interval): RateFit {
  const edge = ratio.high && compare(ratio.high, value) < 0 ? ratio.high : ratio.low
  if (!edge) return 'wrong'
  const gap = subtract(edge, value)
  const distance = gap.n < 0n ? { n: -gap.n, d: gap.d } : gap
  const near = decimals === 0 ? ulp(0) : add(ulp(decimals), half(decimals))
  return compare(distance, near) <= 0 ? 'last-digit' : 'wrong'
}

function hedged({ value, hedge }: Amount): Interval {
  if (hedge === 'at-least') return { low: value, high: multiply(value, { n: 11n, d: 10n }) }
  if (hedge === 'at-most') return { low: multiply(value, { n: 9n, d: 10n }), high: value }
  if (hedge === 'about') return around(value, multiply(value, { n: 1n, d: 10n }))
  return { low: value, high: value }
}

/** Whether the ratio may be printed as the percentage, truncation included. */
export const fits = (percent: Amount, ratio: Interval): boolean => {
  const fit = judgeRate(percent, timesHundred(ratio))
  return fit === 'right' || fit === 'truncated'
}

/** The bases a count and its printed share leave possible. */
export function impliedBase(count: Exact, percent: Amount): Interval | undefined {
  const slack = percent.hedge ? multiply(percent.value, { n: 1n, d: 10n }) : ulp(percent.decimals)
  const low = divide(
    multiply(count, hundred),
    add(percent.value, percent.hedge ? slack : half(percent.decimals)),
  )
  const floor = subtract(percent.value, half(percent.decimals))
  const high = compare(floor, zero) > 0 ? divide(multiply(count, hundred), floor) : undefined
  return low && { low, high: high && multiply(high, { n: 1n, d: 1n }) }
}
