import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDecimal, whole } from '../exact.ts'
import {
  printCount,
  printDate,
  printLongDate,
  printMoney,
  printNumber,
  printPercent,
  printPoints,
  printRoman,
} from './numbers.ts'

describe('Vietnamese numbers', () => {
  it('group thousands with a dot and part decimals with a comma', () => {
    expect(printNumber(whole(1081))).toBe('1.081')
    expect(printNumber(whole(102062112))).toBe('102.062.112')
    expect(printNumber(parseDecimal('42.5'), { decimals: 2, trailingZeros: 'trim' })).toBe('42,5')
    expect(printNumber(whole(-1234))).toBe('-1.234')
  })

  it('are read back as they were for any whole number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (value) => {
        expect(BigInt(printNumber(whole(value)).replaceAll('.', ''))).toBe(value)
      }),
    )
  })

  it('print counts below ten with a leading zero in sentences, zero without', () => {
    expect(printCount(whole(6))).toBe('06')
    expect(printCount(whole(0))).toBe('0')
    expect(printCount(whole(36))).toBe('36')
  })

  it('print the shares of the 2023 review with one rounding rule', () => {
    const share = (n: number, d: number) => printPercent({ n: BigInt(n), d: BigInt(d) })
    expect(share(30, 1081)).toBe('2,78%')
    expect(share(85, 1081)).toBe('7,86%')
    expect(share(26, 1081)).toBe('2,41%')
    expect(share(4553, 5038)).toBe('90,37%')
    expect(share(678, 753)).toBe('90,04%')
    expect(share(74_550_000, 75_000_000)).toBe('99,40%')
    expect(share(6, 5)).toBe('120%')
    expect(share(753, 753)).toBe('100%')
  })

  it('speak of the difference of two rates in points', () => {
    expect(printPoints({ n: -84n, d: 10_000n })).toBe('0,84 điểm %')
  })

  it('print money in the unit asked for without losing a đồng', () => {
    expect(printMoney(whole(150_000_000), 'triệu đồng')).toBe('150')
    expect(printMoney(whole(102_062_112), 'triệu đồng')).toBe('102,062112')
    expect(printMoney(whole(102_062_112))).toBe('102.062.112')
  })

  it('write dates as Decree 30/2020 asks', () => {
    expect(printLongDate('2024-01-05')).toBe('ngày 05 tháng 01 năm 2024')
    expect(printLongDate('2023-12-12')).toBe('ngày 12 tháng 12 năm 2023')
    expect(printLongDate('2023-03-09')).toBe('ngày 09 tháng 3 năm 2023')
    expect(printDate('2023-12-12')).toBe('12/12/2023')
  })

  it('count appendices in Roman numerals', () => {
    expect([1, 2, 4, 9, 14].map(printRoman)).toEqual(['I', 'II', 'IV', 'IX', 'XIV'])
  })
})
