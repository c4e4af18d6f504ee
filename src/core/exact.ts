/**
 * An exact number: a fraction of two whole numbers, the denominator above zero.
 *
 * Counts, money and ratios are all kept this way, so a percentage is rounded once, when it is printed.
 */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

/** The exact value of a whole number. */
export const whole = (value: bigint | number): Exact => ({ n: BigInt(value), d: 1n })

/** The exact value of a decimal written with a point, such as "42.5" or "-0.84". */
export function parseDecimal(text: string): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new RangeError(`not a decimal: ${text}`)
  const [, sign, integer = '0', fraction = ''] = match
  const n = BigInt(integer + fraction)
  return { n: sign ? -n : n, d: 10n ** BigInt(fraction.length) }
}

export const add = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const subtract = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })
export const multiply = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d })

/** `a ÷ b`, or undefined when b is zero: a rate without a base does not exist. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (b.n === 0n) return undefined
  const [n, d] = [a.n * b.d, a.d * b.n]
  return d < 0n ? { n: -n, d: -d } : { n, d }
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * The value rounded half up (away from zero) to `decimals` digits, as a plain decimal: "2.78", "-0.84".
 *
 * This is the only rounding in the product.
 */
export function round(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const negative = value.n < 0n
  const magnitude = (negative ? -value.n : value.n) * scale
  const rounded = (2n * magnitude + value.d) / (2n * value.d)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return negative && rounded !== 0n ? `-${text}` : text
}
