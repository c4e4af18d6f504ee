import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../index.ts'
import { readText } from '../../read-text.ts'

const ground = {
  year: 2023,
  figures: [
    { key: 'poor', label: 'Số hộ nghèo', printed: '30 hộ', value: 30, unit: 'hộ' },
    {
      key: 'rate',
      label: 'Tỷ lệ hộ nghèo',
      printed: '2,78%',
      value: 2.775,
      unit: '%',
      numerator: 30,
      denominator: 1081,
    },
    {
      key: 'paid',
      label: 'Vốn đã giải ngân',
      printed: '102,06 triệu đồng',
      value: 102_062_112,
      unit: 'đồng',
    },
  ],
}
const check = (text: string) =>
  checkDocument(readText(text), ground)
    .filter(({ rule }) => rule === 'stored-figure')
    .map(({ severity, quote }) => [severity, quote])

describe('Figures the system keeps', () => {
  it.each([
    ['Số hộ nghèo toàn xã giảm còn 28 hộ.', [['error', '28 hộ']]],
    ['Tỷ lệ hộ nghèo là 3,1%.', [['error', '3,1%']]],
    ['Tỷ lệ hộ nghèo còn 2,8%.', [['hint', '2,8%']]],
    ['Vốn đã giải ngân là 120 triệu đồng.', [['error', '120 triệu đồng']]],
  ])('%s', (text, expected) => expect(check(text)).toEqual(expected))

  it.each([
    'Số hộ nghèo toàn xã là 30 hộ.',
    'Tỷ lệ hộ nghèo là 2,78%.',
    'Số hộ nghèo đầu năm là 41 hộ.',
    'Số hộ nghèo năm 2022 là 41 hộ.',
    'Số trẻ em thuộc hộ nghèo là 12 em.',
    'Thôn Nà Ca: số hộ nghèo là 4 hộ.',
    'Vốn đã giải ngân là 102.062.112 đồng.',
  ])('nothing is said of: %s', (text) => expect(check(text)).toEqual([]))
})
