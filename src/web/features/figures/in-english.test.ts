import { describe, expect, it } from 'vitest'
import { inEnglish, placeInEnglish } from './in-english.ts'

describe('A printed value in English', () => {
  it.each([
    ['30/1.081 hộ', '30/1,081 households'],
    ['2,78%', '2.78%'],
    ['01 khu', '1 area'],
    ['06 hộ', '6 households'],
    ['0 khu', '0 areas'],
    ['0,84 điểm %', '0.84 percentage points'],
    ['trên 1.000 lượt người', 'more than 1,000 attendances'],
    ['74.550.000 ÷ 75.000.000 = 99,4000% → 99,40%', '74,550,000 ÷ 75,000,000 = 99.4000% → 99.40%'],
    ['102.062.112 đồng', '102,062,112 đồng'],
    ['đạt chuẩn mức độ 3', 'met at level 3'],
    ['chưa đạt', 'not met'],
  ])('%s is %s', (printed, english) => {
    expect(inEnglish(printed)).toBe(english)
  })
})

it('A place of the menu has its English name, one that is new keeps its own', () => {
  expect(['Giao vốn', 'Sổ mới'].map(placeInEnglish)).toEqual(['Capital allocation', 'Sổ mới'])
})
