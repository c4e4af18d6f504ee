import { describe, expect, it } from 'vitest'
import type { StoredFigure } from '../../finding.ts'
import { findStoredPhrases } from './stored-phrases.ts'

const figures: StoredFigure[] = [
  { key: 'poverty.poor.households', label: 'Số hộ nghèo', printed: '30 hộ', value: 30, unit: 'hộ' },
  { key: 'poverty.near-poor.households', label: 'Số hộ cận nghèo', printed: '85 hộ', value: 85, unit: 'hộ' },
  {
    key: 'poverty.poor.rate',
    label: 'Tỷ lệ hộ nghèo',
    printed: '30/1.081 hộ (2,78%)',
    value: (30 / 1081) * 100,
    unit: '%',
    numerator: 30,
    denominator: 1081,
  },
]
const compare = (text: string, year = 2023) =>
  findStoredPhrases({ text, ground: { figures, year }, agree: () => [] }).map(
    ({ severity, quote, start }) => {
      expect(text.slice(start, start + quote.length)).toBe(quote)
      return `${severity} ${quote}`
    },
  )

describe('A figure of the text beside the stored one', () => {
  it.each([
    ['Toàn xã có 31 hộ nghèo, chiếm 2,87%.', ['warning 31', 'warning 2,87%']],
    ['Hộ nghèo: 31/1.081 hộ, chiếm 2,78%.', ['warning 31']],
    ['- Hộ nghèo năm 2023 là 30/1.018 hộ.', ['warning 1.018']],
    ['Hộ nghèo 30/1.081 hộ, chiếm 2,8%.', ['hint 2,8%']],
    ['Số hộ cận nghèo của xã là 58 hộ.', ['warning 58']],
    ['Tỷ lệ hộ nghèo là 3,78%', ['warning 3,78%']],
  ])('is told where it differs: %s', (text, said) => {
    expect(compare(text)).toEqual(said)
  })

  it.each([
    'Toàn xã có 30 hộ nghèo, chiếm 2,78%; hộ cận nghèo 85/1.081 hộ.',
    'Thôn Nà Pàn có 12 hộ nghèo.',
    'Năm 2022 có 45 hộ nghèo, chiếm 4,16%.',
    'Trong năm giảm 15 hộ nghèo.',
    'Phấn đấu còn 20 hộ nghèo.',
    'Hỗ trợ 12 hộ nghèo dân tộc thiểu số vay vốn.',
    'Có 12 hộ thoát nghèo.',
    'Tỷ lệ nghèo đa chiều (gồm hộ nghèo và hộ cận nghèo): 115/1.081 hộ, chiếm 10,64%.',
  ])('is not where it is right or of something else: %s', (text) => {
    expect(compare(text)).toEqual([])
  })
})
