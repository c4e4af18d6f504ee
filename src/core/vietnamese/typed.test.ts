import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDate, printNumber } from './numbers.ts'
import { groupTyped, parseTypedCount, parseTypedDate, parseTypedMoney } from './typed.ts'

describe('A typed day', () => {
  it.each([
    ['05/01/2024', '2024-01-05'],
    ['5/1/24', '2024-01-05'],
    ['5-1-2024', '2024-01-05'],
    ['5.1.2024', '2024-01-05'],
    ['05012024', '2024-01-05'],
    ['2024-1-5', '2024-01-05'],
    ['ngày 5 tháng 1 năm 2024', '2024-01-05'],
    ['29/2/2024', '2024-02-29'],
    ['5/1', '2023-01-05'],
    [' 31/12/2023 ', '2023-12-31'],
  ])('"%s" is %s', (typed, iso) => expect(parseTypedDate(typed, 2023)).toBe(iso))

  it.each(['', '29/2/2023', '31/4/2024', '13/13/2024', '1/2/3', 'hôm qua', '12/2023', '2024'])(
    '"%s" is not readable',
    (typed) => expect(parseTypedDate(typed, 2023)).toBeUndefined(),
  )

  it('is read back from every printed day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          expect(parseTypedDate(printDate(iso))).toBe(iso)
        },
      ),
    )
  })
})

describe('A typed count', () => {
  it.each([
    ['1081', 1081],
    ['1.081', 1081],
    ['1 081', 1081],
    ['0', 0],
    ['1.234.567', 1234567],
  ])('"%s" is %d', (typed, value) => expect(parseTypedCount(typed)).toBe(value))

  it.each(['', '1,081', '-5', '1.08', '12.3', 'mười', '1..081'])('"%s" is not readable', (typed) =>
    expect(parseTypedCount(typed)).toBeUndefined(),
  )
})

describe('A typed amount of money', () => {
  it.each([
    ['75.000.000', '75000000'],
    ['75000000 đồng', '75000000'],
    ['75 triệu', '75000000'],
    ['75 triệu đồng', '75000000'],
    ['1,5 tỷ', '1500000000'],
    ['102,062112 triệu', '102062112'],
    ['0', '0'],
  ])('"%s" is %s đồng', (typed, digits) => expect(parseTypedMoney(typed)).toBe(digits))

  it.each(['', '-5', '1,5', '1,0000000001 tỷ', '75.00', '5 usd', '75,000,000'])(
    '"%s" is not readable',
    (typed) => expect(parseTypedMoney(typed)).toBeUndefined(),
  )

  it('is grouped while it is typed, and means the same', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (amount) => {
        const grouped = groupTyped(String(amount))
        expect(grouped).toBe(printNumber({ n: amount, d: 1n }))
        expect(parseTypedMoney(grouped)).toBe(String(amount))
      }),
    )
    expect(groupTyped('75 tri')).toBe('75 tri')
  })
})
