import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Số đối tượng thuộc diện cấp thẻ bảo hiểm y tế là 5.840 người; đã rà soát, cấp phát thẻ cho 5.548 người, còn 292 người đang chờ xác minh. Tỷ lệ cấp thẻ đạt «ratio|96,9%»; tỷ lệ chờ xác minh là 5,0%.',
]
const right = [
  'Đơn kỳ trước 11 đơn, tiếp nhận mới 94 đơn; đã giải quyết 89 đơn, rút 03 đơn. Tỷ lệ giải quyết đạt 87,6% (tính cả đơn rút) trên tổng số 105 đơn.',
  'Số đối tượng thuộc diện cấp thẻ bảo hiểm y tế là 5.840 người; đã rà soát, cấp phát thẻ cho 5.548 người. Tỷ lệ cấp thẻ đạt 95,0%.',
  'Toàn xã có 1.250 hộ. Hộ nghèo giảm 25 hộ. Tỷ lệ hộ nghèo còn 6%.',
]

describe('A rate told by its name', () => {
  it.each(faulty)('a wrong one is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one, or one of a number not told, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
