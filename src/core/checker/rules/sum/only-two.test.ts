import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Nước thải: phát sinh 1.240 m3/ngày, xử lý 868 m3/ngày («ratio|75%»); khí thải đã kiểm soát 12/14 cơ sở (85,7%).',
  'Chi sự nghiệp: thực hiện 412 triệu đồng (dự toán 480 triệu đồng), đạt 85,8%; chi đầu tư: thực hiện 129 triệu đồng (dự toán 215 triệu đồng), đạt «ratio|66%».',
  'Công trình thủy lợi tưới chủ động 1.312 ha trong số 1.640 ha đất lúa, nâng tỷ lệ tưới chủ động lên «ratio|88%».',
  'Trung tâm cung ứng 13,5 tấn giống lúa – bằng «ratio|79%» nhu cầu (18 tấn).',
  'Lượng rác phát sinh 2.150 tấn/năm, lượng rác được thu gom 1.763 tấn/năm («ratio|88%»).',
  'Thu thuế: dự toán giao 2.250 triệu đồng; lũy kế thu 11 tháng 2.385 triệu đồng; đạt «ratio|116%» dự toán.',
  'Số người có thẻ bảo hiểm y tế là 14.380; dân số 15.302; tỷ lệ bao phủ «ratio|93,79%».',
  'Huyện có 58 điểm du lịch cộng đồng, trong đó chưa tới 18 điểm được công nhận, mới chiếm «ratio|35,5%».',
  'Vận chuyển 1,68 triệu tấn hàng, tăng «ratio|15%» so với cùng kỳ 2024 (1,5 triệu tấn).',
  'UBND tỉnh giao chỉ tiêu trồng rừng 1.250 ha. Toàn huyện đã thực hiện 1.375 ha, vượt «ratio|15%» so với chỉ tiêu.',
  'Công suất thiết kế 1.600 m3/ngày đêm, khai thác thực tế 1.200 m3/ngày đêm, bằng «ratio|85%» công suất thiết kế.',
  'Trong số 36 điểm trường lẻ, đã xóa được 15 điểm («ratio|43,7%»).',
  'Năm nay huyện bố trí 38,6 tỷ đồng vốn đối ứng, bằng 20% tổng vốn trung ương giao (193 tỷ đồng). Xã đối ứng thêm 5,79 tỷ đồng, tương đương «ratio|13%» vốn đối ứng của huyện.',
  'Tỷ lệ đô thị hóa đạt «ratio|38,5%» (dân số đô thị 24.180 người, tổng dân số 74.400 người).',
  'Chi sự nghiệp môi trường bằng «rounding|86,5%» dự toán (thực hiện 412,6 triệu đồng, dự toán 478 triệu đồng).',
  'Tỷ lệ hộ dân dùng nước sạch tại xã Phú Lâm: «ratio|58,4%»\n(hộ sử dụng: 724; tổng số hộ: 1.052; nguồn: sổ theo dõi)',
  'Tiến độ thi công tuyến đường ở mức «ratio|56%»: 4,1 km trên tổng chiều dài 6,2 km.',
  'Tỷ lệ giải quyết đúng hạn đạt «ratio|96%» (trong 640 hồ sơ đã trả có 628 hồ sơ đúng hạn, 12 hồ sơ trễ hạn).',
  'Đã cấp mã cho 1.912 cơ sở. Nếu tính trên số cơ sở phải cấp mã (2.140 cơ sở) thì mới đạt «ratio|83,9%».',
  'Đã xét xử 186/205 vụ, tỷ lệ giải quyết «ratio|90,76%».',
  'Thu nhập năm 2021 là 41,2 triệu đồng, đến năm 2024 đạt 52,6 triệu đồng, sau ba năm tăng «ratio|37,7%».',
]

const right = [
  'Nước thải: phát sinh 1.240 m3/ngày, xử lý 868 m3/ngày (70%); khí thải đã kiểm soát 12/14 cơ sở (85,7%).',
  'Chi sự nghiệp: thực hiện 412 triệu đồng (dự toán 480 triệu đồng), đạt 85,8%; chi đầu tư: thực hiện 129 triệu đồng (dự toán 215 triệu đồng), đạt 60%.',
  'Sản lượng cam 120 tấn, sản lượng bưởi 96 tấn (80%); chè 30/40 tấn (75%).',
  'Công trình thủy lợi tưới chủ động 1.312 ha trong số 1.640 ha đất lúa, nâng tỷ lệ tưới chủ động lên 80%.',
  'Toàn xã có 1.240 hộ, trong đó có 312 hộ chăn nuôi trâu bò; tỷ lệ hộ có chuồng trại kiên cố đạt 30%.',
  'Kế hoạch giao trồng 120 ha quế, đã cung ứng giống cho 96 ha, tỷ lệ cây sống đạt 92%.',
  'Dự án được giao 5,6 tỷ đồng, nguồn ngân sách trung ương 4,2 tỷ đồng, giải ngân đạt 83%.',
  'Tổng vốn 12 tỷ đồng, đã thanh toán 7,5 tỷ đồng; khối lượng hoàn thành ước đạt 80%.',
  'Chi bộ có 52 đảng viên, trong đó 25 đảng viên nữ, 98% đảng viên hoàn thành tốt nhiệm vụ.',
  'Giá cam 18.000 đồng/kg, quýt 15.000 đồng/kg, tăng 10%.',
  'Khai thác 1.850 tấn, nuôi trồng 1.420 tấn, đạt 91% kế hoạch năm.',
  'Đảng bộ có 18 chi bộ, trong đó 15 chi bộ hoàn thành tốt nhiệm vụ; 88,5% đảng viên hoàn thành tốt nhiệm vụ.',
  'Giảm số hộ nghèo từ 28 hộ xuống còn 23 hộ; 90% gia đình đạt danh hiệu gia đình văn hóa.',
  'Tỷ lệ đô thị hóa đạt 32,5% (dân số đô thị 24.180 người, tổng dân số 74.400 người).',
  'Tỷ lệ gia đình văn hóa đạt 91,2% (thôn Đông 112 hộ, thôn Đoài 98 hộ).',
  'Thu nhập năm 2021 là 41,2 triệu đồng, đến năm 2024 đạt 52,6 triệu đồng, bình quân mỗi năm tăng 8,5%.',
  'Đã xét xử 186/205 vụ, tỷ lệ án bị hủy 0,98%.',
  'Bình quân mỗi năm tăng 4,5% (năm 2020 là 120 tỷ đồng; năm 2024 là 143 tỷ đồng).',
]

describe('A rate and the only two numbers of one kind', () => {
  it.each(faulty)('a wrong rate is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
