import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, divide, parseDecimal, round, subtract, whole } from './exact.ts'

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => ({ n, d }))

describe('an exact number', () => {
  it('rounds half up, away from zero', () => {
    expect(round({ n: 5n, d: 1000n }, 2)).toBe('0.01')
    expect(round({ n: -5n, d: 1000n }, 2)).toBe('-0.01')
    expect(round({ n: 26_00n, d: 1081n }, 2)).toBe('2.41')
    expect(round(whole(7), 0)).toBe('7')
  })

  it('never prints a minus before zero', () => {
    expect(round({ n: -1n, d: 1000n }, 2)).toBe('0.00')
  })

  it('is off by at most half of the last digit printed', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const error = subtract(parseDecimal(round(value, decimals)), value)
        const absolute = error.n < 0n ? { n: -error.n, d: error.d } : error
        expect(compare(absolute, { n: 1n, d: 2n * 10n ** BigInt(decimals) })).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('keeps money exact where a floating number would not', () => {
    const large = parseDecimal('90071992547409.93')
    expect(round(add(large, parseDecimal('0.01')), 2)).toBe('90071992547409.94')
  })

  it('has no share of nothing', () => {
    expect(divide(whole(3), whole(0))).toBeUndefined()
  })
})
