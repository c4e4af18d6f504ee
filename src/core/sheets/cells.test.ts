import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { column } from '../testing/sheets.ts'
import { editCell, printCell, printValue, writeCell } from './print-cell.ts'
import { type ReadingManner, readCell } from './read-cell.ts'
import { findDecimalSign } from './read-number.ts'
import type { SheetColumn } from './sheet.ts'
import { sayTrouble } from './troubles.ts'

const count = column('count', { measure: 'hộ' })
const decimal = column('decimal', { kind: 'decimal', decimals: 3 })
const percent = column('percent', { kind: 'percent', decimals: 2, most: '100' })
const money = column('money', { kind: 'money' })
const day = column('day', { kind: 'date' })
const level = column('level', {
  kind: 'choice',
  choices: [
    { code: 'met', label: 'Đạt chuẩn', labelEn: 'Met' },
    { code: 'not-met', label: 'Chưa đạt chuẩn', labelEn: 'Not met' },
    { code: 'ha', label: 'Sơn Hà', labelEn: 'Son Ha' },
    { code: 'ha-nang', label: 'Sơn Hạ', labelEn: 'Son Ha (low)' },
  ],
})

const read = (typed: string, of: SheetColumn, manner: Partial<ReadingManner> = {}) => {
  const found = readCell(typed, of, { year: 2023, ...manner })
  if ('trouble' in found) return found.trouble.code
  return found.cell.state === 'value' ? found.cell.value : found.cell.state
}

describe('A number that is typed', () => {
  it.each([
    ['1.081', '1081'],
    ['1081', '1081'],
    ['1 081', '1081'],
    ['1\u00a0081', '1081'],
    ['1,081', '1081'],
    ['1.081.000', '1081000'],
    ['1.081 hộ', '1081'],
    [' 007 ', '7'],
    ["'15", '15'],
    ['１２', '12'],
    ['0', '0'],
    ['-0', '0'],
    ['1.08E+03', '1080'],
    ['-5', 'negative'],
    ['(5)', 'negative'],
    ['−5', 'negative'],
    ['1,5', 'not-whole'],
    ['2.78', 'not-whole'],
    ['1.00', 'not-whole'],
    ['1.0000', 'not-whole'],
    ['1.000,00', '1000'],
    ['1.08.1', 'not-a-number'],
    ['5%', 'not-a-number'],
    ['năm hộ', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['#REF!', 'excel-error'],
    ['#####', 'excel-error'],
    ['9'.repeat(19), 'too-large'],
  ])('as a count: “%s” is %s', (typed, value) => expect(read(typed, count)).toBe(value))

  it.each([
    ['2,78', '2.78'],
    ['2.78', '2.78'],
    ['1.081', '1081'],
    ['1,081', '1.081'],
    ['1.081,5', '1081.5'],
    ['1,081.5', '1081.5'],
    ['1 081,5', '1081.5'],
    ['0.081', '0.081'],
    ['2,50', '2.5'],
    ['2,7777', 'too-many-decimals'],
  ])('as a decimal: “%s” is %s', (typed, value) => expect(read(typed, decimal)).toBe(value))

  it.each([
    ['2,78%', '2.78'],
    ['2.78', '2.78'],
    ['2.78 %', '2.78'],
    ['100', '100'],
    ['120%', 'too-large'],
  ])('as a percentage: “%s” is %s', (typed, value) => expect(read(typed, percent)).toBe(value))

  it.each([
    ['150.000.000 đồng', '150000000'],
    ['12,5 triệu', '12500000'],
    ['102,062112 triệu đồng', '102062112'],
    ['12 triệu đồng', '12000000'],
    ['3 đ', '3'],
    ['0,5', 'not-whole'],
  ])('as money: “%s” is %s', (typed, value) => expect(read(typed, money)).toBe(value))

  it('follows the sign of its neighbours where both readings are numbers', () => {
    expect(findDecimalSign(['1,081', '2.78', 'Nà Pài'])).toBe('.')
    expect(findDecimalSign(['1.081', '2,78%'])).toBe(',')
    expect(findDecimalSign(['1.081', '1,081'])).toBeUndefined()
    expect(read('1,081', decimal, { decimalSign: '.' })).toBe('1081')
    expect(read('1,081', count, { decimalSign: ',', isEvident: true })).toBe('not-whole')
  })

  it('that was printed is read back the same', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String)
    fc.assert(fc.property(digits, (value) => read(printValue(value, count, 'vi'), count) === value))
    fc.assert(fc.property(digits, (value) => read(printValue(value, money, 'vi'), money) === value))
    const fraction = fc.tuple(fc.nat(10_000_000), fc.nat(99)).map(([whole, hundredths]) => {
      const text = `${whole}.${String(hundredths).padStart(2, '0')}`
      return text.replace(/\.?0+$/, (end) => (end.startsWith('.') ? '' : end.replace(/0+$/, '')))
    })
    fc.assert(fc.property(fraction, (value) => read(printValue(value, decimal, 'vi'), decimal) === value))
    fc.assert(
      fc.property(
        fraction,
        (value) => read(printValue(value, decimal, 'en'), decimal, { decimalSign: '.' }) === value,
      ),
    )
  })

  it('is edited without the signs that part thousands, which would be in the way', () => {
    const stored = (value: string) => ({ state: 'value', value }) as const
    expect(editCell(stored('1081000'), count, 'vi')).toBe('1081000')
    expect(editCell(stored('1081.5'), decimal, 'vi')).toBe('1081,5')
    expect(editCell(stored('1081.5'), decimal, 'en')).toBe('1081.5')
    expect(editCell(stored('2.78'), percent, 'vi')).toBe('2,78%')
    expect(editCell(stored('2023-01-05'), day, 'vi')).toBe('05/01/2023')
  })

  it('never breaks the reading, whatever is typed', () => {
    const kinds = [count, decimal, percent, money, day, level, column('text', { kind: 'text' })]
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...kinds), (typed, of) => {
        const found = readCell(typed, of, { year: 2023 })
        const said =
          'trouble' in found ? sayTrouble(found.trouble, typed, of, 'vi') : printCell(found.cell, of, 'vi')
        return typeof said === 'string'
      }),
    )
  })
})

describe('Nothing, zero and not reported', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['0', '0'],
    ['chưa báo cáo', 'not-reported'],
    ['Chua bao cao', 'not-reported'],
    ['chưa báo cáo'.normalize('NFD'), 'not-reported'],
    ['chưa có số liệu', 'not-reported'],
    ['-', 'not-reported'],
    ['…', 'not-reported'],
  ])('“%s” is %s', (typed, state) => expect(read(typed, count)).toBe(state))

  it('a reason stands behind the colon, and is written back', () => {
    const found = readCell('chưa báo cáo: thôn chưa gửi', count, { year: 2023 })
    expect(found).toEqual({ cell: { state: 'not-reported', reason: 'thôn chưa gửi' } })
    if ('cell' in found) expect(writeCell(found.cell, count, 'vi')).toBe('chưa báo cáo: thôn chưa gửi')
  })

  it('a dash in a column of words is a dash', () => {
    expect(read('-', column('note', { kind: 'text' }))).toBe('-')
  })
})

describe('A day that is typed', () => {
  it.each([
    ['12/12/2023', '2023-12-12'],
    ['5/1/23', '2023-01-05'],
    ['5-1-2023', '2023-01-05'],
    ['5.1.2023', '2023-01-05'],
    ['2023-01-05', '2023-01-05'],
    ['05/01', '2023-01-05'],
    ['ngày 05 tháng 01 năm 2023', '2023-01-05'],
    ['ngày 05 tháng 01 năm 2023'.normalize('NFD'), '2023-01-05'],
    ['45000', '2023-03-15'],
    ['5/1/24', 'outside-days'],
    ['31/02/2023', 'no-such-day'],
    ['12/13/2023', 'no-such-day'],
    ['hôm qua', 'not-a-day'],
  ])('“%s” is %s', (typed, value) => expect(read(typed, day)).toBe(value))

  it('may be of another year where the column says so', () => {
    const payments = { ...day, days: { from: '2023-01-01', to: '2024-01-31' } }
    expect(read('5/1/24', payments)).toBe('2024-01-05')
    expect(read('5/2/24', payments)).toBe('outside-days')
  })
})

describe('A choice that is typed', () => {
  it.each([
    ['Đạt chuẩn', 'met'],
    ['dat chuan', 'met'],
    ['ĐẠT CHUẨN'.normalize('NFD'), 'met'],
    ['met', 'met'],
    ['Not met', 'not-met'],
    ['Sơn Hạ', 'ha-nang'],
    ['Son Ha', 'ha'],
    ['đạt', 'unknown-choice'],
  ])('“%s” is %s', (typed, value) => expect(read(typed, level)).toBe(value))
})

describe('What is wrong', () => {
  it('is said with what to do, in both languages', () => {
    const say = (typed: string, of: SheetColumn, language: 'vi' | 'en') => {
      const found = readCell(typed, of, { year: 2023 })
      return 'trouble' in found ? sayTrouble(found.trouble, typed, of, language) : ''
    }
    expect(say('-5', count, 'vi')).toBe('Không được là số âm. Kiểm tra lại số đã nhập.')
    expect(say('đạt', level, 'vi')).toContain('Không có mục “đạt”. Chọn một trong: Đạt chuẩn; Chưa đạt chuẩn')
    expect(say('5/1/24', day, 'vi')).toBe('Ngày phải từ 01/01/2023 đến 31/12/2023.')
    expect(say('120', percent, 'vi')).toContain('Không được lớn hơn 100%')
    expect(say('1,5', count, 'en')).toBe('“1,5” must be a whole number, without decimals.')
  })
})
