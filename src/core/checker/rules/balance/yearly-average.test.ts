import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Sau bốn năm, tỷ lệ hộ nghèo giảm 14,8 điểm phần trăm, bình quân mỗi năm giảm «balance|4,7 điểm phần trăm».',
  'Trong ba năm đã giảm 126 hộ, bình quân mỗi năm giảm «balance|24 hộ».',
  'Tỷ lệ hộ nghèo năm 2021: 16,4%; năm 2022: 13,1%; năm 2024: 9,2%. Bình quân mỗi năm giảm «balance|4,4 điểm phần trăm».',
]

const right = [
  'Sau bốn năm, tỷ lệ hộ nghèo giảm 14,8 điểm phần trăm, bình quân mỗi năm giảm 3,7 điểm phần trăm.',
  'Tỷ lệ hộ nghèo năm 2021: 16,4%; năm 2022: 13,1%; năm 2024: 9,2%. Bình quân mỗi năm giảm 2,4 điểm phần trăm.',
  'Tỷ lệ hộ nghèo bình quân mỗi năm giảm 3,2 điểm phần trăm, từ 31,6% cuối năm 2021 xuống 18,8% cuối năm 2025; riêng các bản vùng cao giảm bình quân 4,5 điểm phần trăm/năm.',
]

describe('The change of a year', () => {
  it.each(faulty)('that is not the whole change over the years is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('that is, however the years are counted, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
