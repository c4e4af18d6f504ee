import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Bình quân lương thực đạt 472 kg/năm; chỉ tiêu nghị quyết là 465 kg/năm, như thế «label|còn thiếu 7 kg».',
  'Cải tạo 28,5/32 ha nhãn, «label|vượt kế hoạch 3,5 ha»; trồng 410/400 cây bóng mát, vượt kế hoạch 10 cây.',
  'Huyện giao thu 540 triệu đồng tiền sử dụng đất, thực thu 512 triệu đồng, «label|tăng 28 triệu đồng» so với dự toán.',
  'Thu hoạch được 320 tấn (kế hoạch 300 tấn), «label|thiếu 20 tấn» so với kế hoạch.',
  'Chỉ tiêu giao 1.200 triệu đồng, thực hiện 1.140 triệu đồng, «label|vượt 60 triệu đồng».',
  'Thu phí 412 triệu đồng/450 triệu đồng dự toán, bằng 91,6%, «label|vượt dự toán 38 triệu đồng».',
]
const right = [
  'Cải tạo 28,5/32 ha nhãn, còn thiếu 3,5 ha; trồng 410/400 cây bóng mát, vượt kế hoạch 10 cây.',
  'Huyện giao thu 540 triệu đồng, thực thu 512 triệu đồng, hụt 28 triệu đồng so với dự toán.',
  'Xã đạt 17/19 tiêu chí, tăng 2 tiêu chí so với năm trước.',
  'Kế hoạch 300 tấn, thu hoạch 280 tấn, tăng 20 tấn so với cùng kỳ.',
  'Hộ nghèo kế hoạch còn 100 hộ, thực hiện còn 90 hộ, vượt 10 hộ.',
  'Thu phí 412 triệu đồng/450 triệu đồng dự toán, bằng 91,6%, thấp hơn dự toán 38 triệu đồng.',
]

describe('The word for the side of a plan', () => {
  it.each(faulty)('is told where the numbers deny it: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where they bear it out: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
