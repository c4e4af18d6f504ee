import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Khai sinh 96 trường hợp (nam 51, nữ 45); số nam được khai sinh «label|ít hơn số nữ 6 trường hợp».',
  'Số buổi trực tại bộ phận Một cửa là 268 buổi, «label|hụt 18 buổi» so với lịch 250 buổi đã niêm yết.',
  'Số vụ cháy tăng 2 vụ (9/7), số người bị thương «label|tăng 3 người» (5/8).',
  'Giá lợn hơi bình quân 58.000 đồng/kg, «label|đắt hơn 4.500 đồng» so với mức 62.500 đồng/kg hồi đầu năm.',
  'Thiệt hại do mưa đá ước 2,3 tỷ đồng, «label|nhiều hơn năm 2022 (3,8 tỷ đồng) là 1,5 tỷ đồng».',
  'Nước sinh hoạt tháng 5 là 61 lít/ngày, tháng 6 là 74 lít/ngày; mức của tháng 6 «label|thấp hơn 13 lít».',
  'Dự toán giao thu phí, lệ phí là 160 triệu đồng. Cả năm thu được 142 triệu đồng, «label|vượt dự toán giao 18 triệu đồng».',
  'Năm 2023 có 45 hộ kinh doanh, năm 2024 có 52 hộ; so với năm 2023 «label|giảm 7 hộ».',
  'Số tiền nợ 5,9 tỷ đồng, «label|giảm so với mức 5,2 tỷ đồng» của tháng trước.',
]
const right = [
  'Quý III/2024 xảy ra 04 vụ cháy, giảm 03 vụ so với quý II/2024 và giảm 02 vụ so với quý III/2023.',
  'Thu 420 tỷ đồng, tăng 20 tỷ đồng so với tháng 8 (400 tỷ đồng); chi 380 tỷ đồng, giảm 10 tỷ đồng so với tháng 8 (390 tỷ đồng).',
  'Kế hoạch giảm 40 hộ, thực hiện giảm 46 hộ, vượt kế hoạch 6 hộ.',
  'Khai sinh 96 trường hợp (nam 51, nữ 45); số nam được khai sinh nhiều hơn số nữ 6 trường hợp.',
  'Số hợp tác xã thành lập mới 6 tháng đầu năm là 84; giải thể 37; số tăng ròng 47 hợp tác xã.',
  'Số buổi trực tại bộ phận Một cửa là 268 buổi, vượt 18 buổi so với lịch 250 buổi đã niêm yết.',
  'Số vụ cháy tăng 2 vụ (9/7), số người bị thương giảm 3 người (5/8).',
  'Nước sinh hoạt tháng 5 là 61 lít/ngày, tháng 6 là 74 lít/ngày; mức của tháng 5 thấp hơn 13 lít.',
  'Năm 2023 có 45 vụ, năm 2022 có 52 vụ; năm 2022 nhiều hơn năm 2023 là 7 vụ.',
  'Kết nạp 25 đảng viên, tăng 3 đảng viên so với cùng kỳ; nghị quyết giao 22 đảng viên.',
  'Số hộ nghèo còn 120 hộ (đầu năm 145 hộ), giảm 25 hộ; thoát nghèo 31 hộ, tăng 6 hộ so với kế hoạch giảm 25 hộ.',
  'Số tiền nợ 4,9 tỷ đồng, giảm so với mức 5,2 tỷ đồng của tháng trước.',
]

describe('The side a gap lies on', () => {
  it.each(wrong)('is told where the values say the other: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where they bear it out: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
