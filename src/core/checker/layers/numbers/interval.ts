import { add, compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'

/** All values between two ends, the ends included; a missing end is open. */
export interface Interval {
  low?: Exact
  high?: Exact
}

export const zero = whole(0)
export const hundred = whole(100)

export const point = (value: Exact): Interval => ({ low: value, high: value })
export const isPoint = ({ low, high }: Interval): boolean =>
  low !== undefined && high !== undefined && compare(low, high) === 0
export const absolute = (value: Exact): Exact => (value.n < 0n ? { n: -value.n, d: value.d } : value)
export const equals = (a: Exact, b: Exact): boolean => compare(a, b) === 0

/** The value with `slack` on both sides. */
export const around = (value: Exact, slack: Exact): Interval => ({
  low: subtract(value, slack),
  high: add(value, slack),
})

export const widen = ({ low, high }: Interval, slack: Exact): Interval => ({
  low: low && subtract(low, slack),
  high: high && add(high, slack),
})

export const sumOf = (parts: readonly Interval[]): Interval =>
  parts.reduce<Interval>(
    (sum, { low, high }) => ({
      low: sum.low && low && add(sum.low, low),
      high: sum.high && high && add(sum.high, high),
    }),
    point(zero),
  )

/** `a ÷ b` for amounts that are never negative. */
export function quotient(a: Interval, b: Interval): Interval {
  const low = a.low && b.high ? divide(a.low, b.high) : zero
  const high = a.high && b.low ? divide(a.high, b.low) : undefined
  return { low, high }
}

/** Whether some value lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  const isBelow = a.high && b.low && compare(a.high, b.low) < 0
  const isAbove = a.low && b.high && compare(a.low, b.high) > 0
  return !isBelow && !isAbove
}

export const timesHundred = ({ low, high }: Interval): Interval => ({
  low: low && multiply(low, hundred),
  high: high && multiply(high, hundred),
})

/** As a floating number, for what is only compared roughly. */
export const approximate = ({ n, d }: Exact): number => Number(n) / Number(d)
