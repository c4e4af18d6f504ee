import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Doanh thu hợp tác xã năm 2022 đạt 4,2 tỷ đồng, năm 2023 đạt 6,3 tỷ đồng, tăng «ratio|150%».',
  'Chi điện năm 2024 là 72 triệu đồng, năm 2023 là 96 triệu đồng; đã tiết kiệm được 24 triệu đồng, giảm «ratio|33,3%» so với năm trước.',
  'Doanh thu đạt 46,5 triệu đồng, tăng 3,6 triệu đồng (năm trước 42,9 triệu đồng), tương đương tăng «rounding|8,6%».',
  'Có 384 người tham gia, nhiều hơn năm ngoái 64 người (năm ngoái 320 người), tương đương tỷ lệ tăng «ratio|25%».',
  'Toàn xã có 460 con trâu, cùng kỳ 400 con, tăng «ratio|25%».',
  'Đại hội có 424 vận động viên tham gia, tăng 106 vận động viên so với lần trước (318 vận động viên), tương đương tăng «ratio|25%».',
  'Công an huyện ghi nhận 156 vụ phạm pháp hình sự (cùng kỳ năm trước 195 vụ), giảm 39 vụ, tương đương giảm «ratio|25%».',
  'Trong năm xảy ra 13 vụ, làm chết 04 người, bị thương 15 người. So với năm trước giảm 05 vụ (27,8%), giảm 03 người bị thương («ratio|25%»).',
  'Thu nhập bình quân năm 2023 là 48,5 triệu đồng/người, năm 2024 là 53,8 triệu đồng/người, tăng «ratio|9,9%» sau một năm.',
  'Dư nợ cuối năm 2023 là 26.400 triệu đồng, cuối năm 2024 là 27.950 triệu đồng. Dư nợ tăng 1.550 triệu đồng so với cuối năm 2023, tốc độ tăng «ratio|8,57%».',
  'Đàn lợn có 2.460 con, giảm 340 con, tương ứng «ratio|13,8%» so với cùng kỳ.',
  'Tổng đàn gia súc năm 2023 là 4.000 con; năm 2024 là 4.600 con; tốc độ tăng «ratio|13%».',
  'Thu ngoài quốc doanh 9.200 triệu đồng, cùng kỳ năm trước thu 8.000 triệu đồng, như vậy tăng «ratio|18,6%».',
  'Số vụ cháy rừng giảm còn 9 vụ (năm 2023 là 15 vụ), giảm «ratio|66,7%».',
  'Số hợp tác xã tăng thêm 27 HTX, tương ứng tăng «ratio|37,5%», từ 45 lên 72 HTX.',
  'Trong quý xảy ra 24 vụ va chạm giao thông, làm chết 6 người, bị thương 22 người. So với cùng kỳ, giảm 6 vụ (giảm 20,0%), giảm 2 người chết («ratio|giảm 52,0%»), tăng 2 người bị thương (tăng 10,0%).',
  'Bắt giữ 62 vụ với 88 đối tượng; so với quý trước tăng 12 vụ (24%), tăng 8 đối tượng («ratio|15%»).',
]

const right = [
  'Thu nhập bình quân đạt 61,5 triệu đồng/người/năm, tăng 4,2 triệu đồng so với năm 2023 (57,3 triệu đồng/người/năm); 100% hộ dùng điện an toàn.',
  'Doanh thu năm 2022 đạt 4,2 tỷ đồng, năm 2023 đạt 6,3 tỷ đồng, bằng 150%.',
  'Doanh thu đạt 46,5 triệu đồng, tăng 3,6 triệu đồng (năm trước 42,9 triệu đồng), tương đương tăng 8,4%.',
  'Toàn xã có 460 con trâu, cùng kỳ 400 con, tăng 15%.',
  'Quý II xảy ra 06 vụ, không tăng, không giảm so với quý I (06 vụ), giảm 25% so với cùng kỳ (08 vụ).',
  'Công an huyện ghi nhận 156 vụ phạm pháp hình sự (cùng kỳ năm trước 195 vụ), giảm 39 vụ, tương đương giảm 20%.',
  'Xảy ra 86 vụ; khám phá 68 vụ, trong đó 35 vụ nghiêm trọng. So với cùng kỳ, số vụ án giảm 171 vụ (giảm 32,2%).',
  'Toàn xã có 1.081 hộ. Hộ nghèo giảm 41 hộ, giảm 3,79% so với năm trước.',
  'Trong 11 tháng đầu năm 2022, kim ngạch ước 550 tỷ đồng. Tháng 11 năm 2022 ước 56 tỷ đồng, tăng 1,5% so tháng trước.',
  'Dư nợ cuối tháng 9: 62.340 triệu đồng, tăng 4.120 triệu đồng so với đầu năm (doanh số cho vay 15.875 triệu đồng, thu nợ 11.755 triệu đồng).',
  'Giá trị sản xuất tăng 3,8% so với cùng kỳ, trong đó nông nghiệp tăng 3%, lâm nghiệp tăng 5,7% và thủy sản tăng 5,8%.',
  'Thu ngoài quốc doanh 9.200 triệu đồng, cùng kỳ năm trước thu 8.000 triệu đồng, như vậy tăng 15%.',
  'Số vụ cháy rừng giảm còn 9 vụ (năm 2023 là 15 vụ), giảm 40%.',
  'Số hợp tác xã tăng thêm 27 HTX, tương ứng tăng 60%, từ 45 lên 72 HTX.',
  'So với cùng kỳ năm trước (120 vụ), số vụ tăng 12 vụ, tương đương tăng 10%.',
  'Trong tháng xảy ra 3 vụ, làm chết 2 người. Lũy kế 24 vụ, chết 6 người. So với cùng kỳ, giảm 6 vụ (giảm 20,0%), giảm 2 người chết (giảm 25,0%).',
  'Tổng số 4.820 hộ. Hộ nghèo giảm 35 hộ (0,73%), hộ cận nghèo giảm 20 hộ (0,41%).',
]

describe('A rate of change that no two values give', () => {
  it.each(faulty)('is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where it is right, or its values are not told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
