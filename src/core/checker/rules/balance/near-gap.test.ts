import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tỷ lệ hộ nghèo đã hạ từ mức 36,15% (năm 2022) về 29,40% (năm 2023), tức là giảm được «balance|7,75 điểm %».',
  'Cuối năm xã Pa Lường còn «balance|88 hộ» nghèo. Như vậy so với 137 hộ đầu năm, xã giảm được 59 hộ.',
  'Chi phí tuân thủ còn 1,48 tỷ đồng/năm, tiết kiệm «balance|0,57 tỷ đồng/năm» (trước đây: 2,15 tỷ đồng/năm).',
  'Tử vong trẻ em dưới 5 tuổi hạ từ 18,6‰ (2020) còn 15,9‰ (2024), tức giảm «balance|3,7 điểm phần nghìn».',
  'Thời gian giải quyết rút từ 45 ngày xuống 32 ngày, ngắn hơn «balance|23 ngày».',
  'Hộ nghèo đầu kỳ (chiếm 19,85%), cuối kỳ (chiếm 15,40%); mức giảm: «balance|5,45 điểm phần trăm».',
  'Bao phủ bảo hiểm: 31/12/2023 – 90,45%; 31/12/2024 – 92,10%; chênh lệch «balance|+2,65 điểm %».',
  'Người lao động tăng thêm «balance|1.324 người» so với đầu năm, đạt 20.756 người (đầu năm: 19.332 người).',
  'Trợ cấp chi năm 2024 là 48,3 tỷ đồng, năm 2023 là 41,8 tỷ đồng, tăng tuyệt đối «balance|7,5 tỷ đồng».',
]

const right = [
  'Tỷ lệ hộ nghèo đã hạ từ mức 36,15% (năm 2022) về 29,40% (năm 2023), tức là giảm được 6,75 điểm %.',
  'Năm 2024 đạt 162 tỷ đồng, tăng 12 tỷ đồng so với cùng kỳ; kế hoạch năm 2025 là 185 tỷ đồng.',
  'Năm 2023 thu 145 tỷ đồng, năm 2024 thu 162 tỷ đồng, tăng 12 tỷ đồng so với dự toán.',
  'Thu nội địa 35 tỷ đồng, tăng 5 triệu đồng so với tháng trước; cùng kỳ 38 tỷ đồng.',
  'Mực nước hồ 112,45 m, thấp hơn 1,2 m so với tuần trước; mực nước dâng bình thường 118,30 m.',
  'Tầng 1 có thể mở rộng lên 8.000 giường. Tầng 2 có 3.500 giường và có thể mở rộng thêm 1.500 giường.',
  'Thời gian rút từ 15 ngày xuống 10 ngày, sớm hơn 3 ngày so với quy định của tỉnh.',
  'Chỉ số cải cách xếp thứ 28/63, tăng 7 bậc so với năm 2022 (xếp thứ 35/63).',
  'Toàn xã có 2.860 người tham gia bảo hiểm y tế, đạt 95,3% kế hoạch (3.000 người), tăng 220 người (8,3%) so với cùng kỳ năm trước.',
]

describe('The gap between the only two values', () => {
  it.each(faulty)('that they do not make: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('that they make, or that is told against another: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
