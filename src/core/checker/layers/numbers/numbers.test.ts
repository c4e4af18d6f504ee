import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDecimal } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import { spellAmount } from '../../../vietnamese/spelled-amount.ts'
import { parseSpelled } from './number-words.ts'
import { findNumbers, parseNumber } from './numbers.ts'

const value = (text: string): number | undefined => {
  const read = parseNumber(text)?.value
  return read && Number(read.n) / Number(read.d)
}

describe('Numbers as reports write them', () => {
  it.each([
    ['1.081', 1081],
    ['1081', 1081],
    ['71,4', 71.4],
    ['71, 4', 71.4],
    ['106,811', 106.811],
    ['1.179,153', 1179.153],
    ['01', 1],
    ['150.000.000', 150_000_000],
    ['2,032,500', 2_032_500],
    ['12.5', 12.5],
    ['0,75', 0.75],
  ])('%s', (text, expected) => expect(value(text)).toBe(expected))

  it('2,032 may be two thousand, 3.250 may be three and a quarter', () => {
    expect(parseNumber('2,032')?.other).toEqual({ n: 2032n, d: 1n })
    expect(parseNumber('3.250')?.other).toEqual(parseDecimal('3.250'))
  })

  it.each(['0205.3.868.000', '1.2.3', '12.34.56'])('%s is no number', (text) =>
    expect(value(text)).toBeUndefined(),
  )

  it('any number printed with dots and a comma is read back, where it stands', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const exact = { n: digits, d: 10n ** BigInt(decimals) }
        const printed = printNumber(exact, { decimals })
        const [found] = findNumbers(`Có ${printed} hộ.`)
        expect(found?.text).toBe(printed)
        const read = [found?.value, found?.other].filter((one) => one !== undefined)
        expect(read.some((one) => one.n * exact.d === exact.n * one.d)).toBe(true)
      }),
    )
  })

  it('any whole number read aloud is understood', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 12n), (amount) => {
        const words = spellAmount(amount)
          .replace(/ đồng$/, '')
          .split(' ')
        expect(parseSpelled(words)).toBe(amount)
      }),
    )
  })
})
