import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Đảng bộ xã có 291 đảng viên được đánh giá: hoàn thành xuất sắc 42 đồng chí (14,4%); hoàn thành tốt 227 đồng chí («ratio|79,0%»); hoàn thành 20 đồng chí (6,9%); không hoàn thành 02 đồng chí (0,7%).',
  'Có 126/180 hộ tham gia, đạt 70%, còn 54 hộ chưa tham gia, chiếm «ratio|35%».',
  'Chi hỗ trợ 1.150 triệu đồng, bằng «ratio|92%» số vốn được giao là 1.350 triệu đồng.',
  'Tổng nguồn lực huy động trên 293 tỷ đồng; trong đó vốn nhân dân đóng góp 216 tỷ đồng (chiếm «ratio|77%» tổng nguồn vốn xây dựng nông thôn mới của xã).',
  'Hộ nghèo dân tộc thiểu số 312 hộ, chiếm 91,2% tổng số hộ nghèo (342 hộ); hộ nghèo dân tộc Kinh 30 hộ, chiếm «ratio|9,8%».',
  'Khám sức khỏe định kỳ cho 612 người cao tuổi, đạt «ratio|86,3%» (tổng số 790 người cao tuổi).',
  'Bản Nậm Hin: 96 hộ, 431 khẩu (dân tộc Thái 100%). Hộ nghèo 21 hộ («ratio|2,19%»), cận nghèo 14 hộ (14,6%).',
  'Trong kỳ có 64 trẻ em được sinh ra. Trẻ nhẹ cân 04 trường hợp, chiếm «ratio|0,63%» tổng số trẻ sinh.',
  'Xã giao trồng mới 72 ha quế, kết quả trồng được 66,6 ha, đạt «ratio|108,1%» chỉ tiêu.',
  'Hộ cận nghèo là người Mường có 126 hộ, bằng «ratio|21,6%» so với 1.008 hộ Mường toàn xã.',
  'Chi bộ có 275 đảng viên sinh hoạt tại 9 tổ đảng. Cơ cấu:\n- Nữ: 40,0% (110 đồng chí)\n- Dưới 35 tuổi: «ratio|24,0%» (77 đồng chí)',
  'Trường có 38 giáo viên hợp đồng và 214 học sinh bán trú. Số học sinh bán trú được hỗ trợ gạo: 187 em («ratio|78,4%»).',
  'Xã hiện có 62 ghe máy. Đã gắn số hiệu cho 53 chiếc, đạt «ratio|58,5%».',
  'Sản lượng mủ cao su 642 tấn, bằng «ratio|117%» cùng kỳ (535 tấn).',
  'Phường có 1.640 hộ dân. Số hộ đã nối cống thoát nước là 1.394 hộ, chiếm 85%; còn lại 246 hộ (chiếm «ratio|18%») dùng hố tự thấm.',
  'Bảy trong số mười bốn bản có nhà văn hóa, tương đương «ratio|60%» số bản.',
  'Trong tổng số hơn 1.850 hộ dân của xã, mới có 940 hộ phân loại rác, tỷ lệ trên «ratio|65%».',
  'Lực lượng lao động trong độ tuổi của xã là 4.200 người. Có 530 người đóng bắt buộc và 310 người đóng tự nguyện; tính chung, tỷ lệ tham gia đạt «ratio|24%» lực lượng lao động.',
  'Tổng đàn trâu, bò trong diện tiêm là 640 con, đã tiêm 592 con, đạt «ratio|95,2%».',
  'Số học sinh dự thi 185 em, đỗ tốt nghiệp 176 em, đạt «ratio|91,5%».',
  'Giao 30 bể nước, đã lắp 24 bể, trong đó nghiệm thu 18 bể, đạt 60% kế hoạch và bằng «ratio|85%» số bể đã lắp.',
  'Tuyến kênh Nà Tông thiết kế 1.800 m. Đến nay đã đào đắp «unit-scale|1.260 km», đạt 70% khối lượng.',
  'Bố trí 3,6 tỷ đồng, đến nay đã giải ngân «unit-scale|2.880 tỷ đồng», đạt 80% kế hoạch.',
  'Toàn xã có 1.081 hộ. Hộ nghèo còn 30 hộ, chiếm «ratio|7,28%».',
  'Xã có 1.245 hộ, 5.312 khẩu; hộ nghèo 102 hộ (chiếm «ratio|1,89%»), hộ cận nghèo 142 hộ (chiếm 11,41%).',
  'Tổng vốn giao 640 triệu đồng; đã giải ngân 512 triệu đồng, đạt «ratio|85%» kế hoạch.',
  'Kế hoạch trồng 45 ha rừng, thực hiện 36 ha, đạt «ratio|90%» kế hoạch.',
  'Tổng số hồ sơ tiếp nhận 1.284 hồ sơ. Trong đó nộp trực tuyến 987 hồ sơ, đạt «ratio|86,77%» tổng số hồ sơ tiếp nhận.',
]

const right = [
  'Hội Nông dân xã: 412 hội viên đăng ký danh hiệu sản xuất giỏi, chiếm 62,05% tổng số hội viên; 287 hội viên được vay vốn ưu đãi, chiếm 43,22% tổng số hội viên.',
  'Có 126/180 hộ tham gia, đạt 70%, còn 54 hộ chưa tham gia, chiếm 30%.',
  'Chi hỗ trợ 1.242 triệu đồng, bằng 92% số vốn được giao là 1.350 triệu đồng.',
  '- Cho vay hộ nghèo: 4.820 triệu đồng, 86 món, tỷ trọng 57,1%;\n- Cho vay hộ cận nghèo: 3.615 triệu đồng, 61 món, tỷ trọng 42,9%.',
  'Tổng số 78 nhà bị ảnh hưởng, trong đó: sập đổ hoàn toàn 04 nhà; thiệt hại từ 30% đến 70% là 11 nhà; bị tốc mái, ngập nước 63 nhà.',
  'Số được đánh giá 276/294 đồng chí. Kết quả: hoàn thành xuất sắc nhiệm vụ 40 đồng chí, chiếm 14,49%; hoàn thành tốt 219 đồng chí, chiếm 79,35%; hoàn thành nhiệm vụ 17 đồng chí, chiếm 6,16%.',
  'Hội có 348 hội viên. Đầu nhiệm kỳ có 31 hộ hội viên nghèo (9,1% so với tổng số hội viên), cuối nhiệm kỳ còn 8 hộ.',
  'Huyện có 31.832 cử tri tại 13 đơn vị bầu cử ở 10 xã, thị trấn tham gia bỏ phiếu, đạt tỷ lệ 99,93%.',
  'Tổng số người tham gia BHXH 2.068 người, chiếm tỷ lệ 35,1% LLLĐ (trong đó, bắt buộc: 1.995 người, tự nguyện: 73 người); BHTN 1.914 người, chiếm tỷ lệ 32,48% LLLĐ.',
  'Giải ngân 500 triệu đồng, bằng 80%, trong đó vốn kéo dài 300 triệu đồng (100%).',
  'Trong kỳ có 64 trẻ em được sinh ra. Trẻ nhẹ cân 04 trường hợp, chiếm 6,25% tổng số trẻ sinh.',
  'Quỹ thu đạt 71, 4 triệu đồng, bằng 102% kế hoạch (70 triệu đồng).',
  'Trường có 38 giáo viên hợp đồng và 214 học sinh bán trú. Số học sinh bán trú được hỗ trợ gạo: 187 em (87,4%).',
  'Xã hiện có 62 ghe máy. Đã gắn số hiệu cho 53 chiếc, đạt 85,5%.',
  'Sản lượng mủ cao su 642 tấn, bằng 120% cùng kỳ (535 tấn).',
  'Phường có 1.640 hộ dân. Số hộ đã nối cống thoát nước là 1.394 hộ, chiếm 85%; còn lại 246 hộ (chiếm 15%) dùng hố tự thấm.',
  'Bảy trong số mười bốn bản có nhà văn hóa, tương đương 50% số bản.',
  'Trồng cây ăn quả: thực hiện 5.150 cây trên kế hoạch 5.000 cây (103%).',
  'Trạm quản lý 96 phụ nữ mang thai và 214 trẻ dưới 2 tuổi. Số trẻ dưới 2 tuổi được cân: 201 cháu (93,9%).',
  'Tổng đàn trâu, bò trong diện tiêm là 640 con, đã tiêm 592 con, đạt 92,5%.',
  'Giao 30 bể nước, đã lắp 24 bể, trong đó nghiệm thu 18 bể, đạt 60% kế hoạch và bằng 75% số bể đã lắp.',
  'Dư nợ hộ nghèo 6.240 triệu đồng, chiếm 20,8% tổng dư nợ; nợ quá hạn 93 triệu đồng, chiếm 0,31% tổng dư nợ.',
  'Hằng tháng 208 hộ nhận trợ cấp, chiếm 13% của 1.600 hộ toàn xã.',
  'Toàn xã có 1.081 hộ. Hộ nghèo còn 30 hộ, chiếm 2,78%.',
  'Toàn xã có 1.081 hộ. Hộ nghèo còn 30 hộ, chiếm khoảng 3%.',
  'Xã có 1.245 hộ, 5.312 khẩu; người dân tộc thiểu số 4.980 người, chiếm 93,75%.',
  'Tổng vốn giao 640 triệu đồng; đã giải ngân 512 triệu đồng, đạt 80% kế hoạch, tăng 12% so với cùng kỳ.',
  'Toàn xã có 1.081 hộ. Hộ nghèo giảm 41 hộ, giảm 3,79% so với năm trước.',
  'Toàn xã có 1.081 hộ. Thôn Nà Ca có 12 hộ nghèo, chiếm 18,75% số hộ của thôn.',
  'Hội Phụ nữ có 412 hội viên; vận động 96 phụ nữ tham gia, đạt 120% chỉ tiêu huyện giao.',
  'Số hộ nghèo là 30 hộ, trong đó 12 hộ không có khả năng lao động, chiếm 40%.',
]

describe('Shares of a total said elsewhere', () => {
  it.each(faulty)('a wrong one is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one, or one of a total not said, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
