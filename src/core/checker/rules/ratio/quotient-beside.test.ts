import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Bình quân lương thực đạt «rounding|511,9 kg»/người/năm (3.214 tấn/6.280 người).',
  'Suất đầu tư «ratio|1,8 tỷ đồng»/km (8,4 tỷ đồng/5,6 km) thấp hơn dự kiến.',
  'Tỷ lệ tử vong trẻ em là «ratio|13,5‰» (5 trẻ/320 trẻ sinh ra).',
  'Toàn huyện có 540 cặp kết hôn, trong đó có 18 cặp tảo hôn, chiếm «ratio|3,33‰» tổng số cặp kết hôn.',
  'Tỷ suất chết mẹ là «ratio|0,9‰» (2 ca/1.840 trẻ đẻ sống).',
  'Bình quân mỗi thôn có «ratio|21 hộ» nghèo (216 hộ/12 thôn).',
  'Trung bình một ngày trạm khám «ratio|54 lượt người» (1.170 lượt người/26 ngày làm việc).',
]

const right = [
  'Tỷ suất chết mẹ là 1,1‰ (2 ca/1.840 trẻ đẻ sống).',
  'Bình quân mỗi thôn có 18 hộ nghèo (216 hộ/12 thôn).',
  'Bình quân lương thực đạt 511,8 kg/người/năm (3.214 tấn/6.280 người).',
  'Suất đầu tư 1,5 tỷ đồng/km (8,4 tỷ đồng/5,6 km) thấp hơn dự kiến.',
  'Tỷ lệ tử vong trẻ em là 15,6‰ (5 trẻ/320 trẻ sinh ra).',
]

describe('a rate and the two numbers in the bracket behind it', () => {
  it.each(faulty)('finds the fault in "%s"', (text) => {
    expect(listMismatches(text)).toEqual([])
  })
  it.each(right)('accepts "%s"', (text) => {
    expect(listMismatches(text)).toEqual([])
  })
})
