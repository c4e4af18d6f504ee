import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Số giờ giảng bổ túc cả năm là 4.120 giờ; kế hoạch phòng giao 4.300 giờ. Do đó, trung tâm «label|cao hơn kế hoạch 180 giờ».',
  'Chỉ tiêu giao: 64 mô hình. Thực hiện: 71 mô hình. Kết quả «label|hụt chỉ tiêu 07 mô hình».',
  'Thu phí bến bãi đạt 412 triệu đồng, dự toán giao 450 triệu đồng; kết quả này «label|vượt dự toán».',
]
const right = [
  'Số giờ giảng bổ túc cả năm là 4.120 giờ; kế hoạch phòng giao 4.300 giờ. Do đó, trung tâm thấp hơn kế hoạch 180 giờ.',
  'Tỉnh giao 480 triệu đồng, xã giao 520 triệu đồng; thực thu 500 triệu đồng, vượt dự toán tỉnh giao 20 triệu đồng.',
  'Dự toán giao 12 tỷ đồng, nhu cầu 15 tỷ đồng, còn thiếu 3 tỷ đồng.',
  'Kế hoạch giao 40 ha, thực hiện 36 ha. Diện tích cây dược liệu vượt kế hoạch.',
  'Trồng 36 ha (kế hoạch 40 ha), hụt kế hoạch 04 ha.',
]

describe('A verdict behind a plan and its result', () => {
  it.each(faulty)('is told where the numbers deny it: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where they bear it out: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
