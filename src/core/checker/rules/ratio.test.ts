import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Ươm được 24 nghìn cây giống, đạt «ratio|70%» so với kế hoạch 40 nghìn cây giống.',
  'Đàn ngựa 620 con, tăng 120 con so với năm 2021, tương ứng tăng «ratio|19,4%».',
  'Sửa xong 18 căn nhà, nhà bếp trong tổng số 24 căn được duyệt, đạt «ratio|70%».',
  'Số thôn đăng ký 16 thôn, kết quả bình xét 12 thôn đạt, chiếm «ratio|80%».',
  'Đã tiêm phòng 1.284/1.460 con trâu, bò, đạt «ratio|89,75%» kế hoạch.',
  'Trường tiểu học có 236/248 học sinh hoàn thành chương trình lớp học, chiếm «ratio|91,56%».',
  'Đã cứng hóa 18,6/24,8 km đường trục thôn, đạt tỷ lệ «ratio|57%».',
  'Gieo cấy lúa xuân 142/135 ha, vượt «ratio|7,5%» kế hoạch.',
  'Trồng mới 37,5 ha rừng trên tổng số 50 ha được giao, đạt «ratio|85%» kế hoạch năm.',
  'Tỷ lệ hộ sử dụng điện an toàn đạt «ratio|96,8%» (712/753 hộ).',
  'Thôn Nà Hoan có 88 hộ, 371 nhân khẩu. Hộ nghèo của thôn là 11 hộ, chiếm tỷ lệ «ratio|1,25%».',
  'Toàn trường có 412 học sinh, trong đó học sinh bán trú 165 em (chiếm «ratio|45%»).',
  'Hội Nông dân xã có 640 hội viên, trong đó 128 hội viên vay vốn ưu đãi, chiếm «ratio|25%».',
  'Đàn lợn hiện có 2.150 con, bao gồm 1.720 con lợn thịt (chiếm «ratio|82%»), còn lại là lợn nái.',
  'Kế hoạch vốn được giao 960 triệu đồng. Đến 30/11 giải ngân 816 triệu đồng, đạt «ratio|80%» kế hoạch.',
  'Số vụ tai nạn là 15 vụ, giảm 5 vụ so với cùng kỳ năm trước (20 vụ), tương ứng giảm «ratio|33,3%».',
  'Thu nhập bình quân tăng từ 40 triệu đồng/người/năm lên 46 triệu đồng/người/năm, tăng «ratio|13%».',
  'Bảo hiểm y tế: 3.905/4.210 người tham gia, đạt «ratio|97,25%»; bảo hiểm xã hội tự nguyện: 84/120 người, đạt 70%.',
  'Đã có ít nhất 450 trong tổng số 500 hộ ký cam kết, đạt «ratio|88%».',
  'Có 9/12 thôn đạt chuẩn, tương đương «ratio|78%».',
  'Tiếp nhận 1.050 hồ sơ, trong đó nộp trực tuyến 861 hồ sơ, đạt «ratio|88%».',
  'Dân số toàn xã 6.200 người; đã cấp căn cước cho 5.890 người, đạt «ratio|90,5%» dân số.',
  'Trồng được 38 ha quế, kế hoạch là 50 ha, đạt «ratio|67%» kế hoạch.',
  'Gieo 38 ha quế, kế hoạch là 50 ha, «label|vượt 24%» kế hoạch.',
  'Trung tâm có 125 thí sinh dự thi, đỗ 110 em («ratio|80,88%»).',
  'Nuôi thả 240 ha cá. Đến nay đã thu hoạch 168 ha, bằng «ratio|75%» diện tích nuôi thả.',
  'Sản lượng nuôi trồng đạt 1.180 tấn, bằng «ratio|108%» so với cùng kỳ năm trước 1.120 tấn.',
  'Kế hoạch giao 240 ha, thực hiện 252 ha, vượt «ratio|15%» kế hoạch.',
  'Đã tiêm 1.680 liều vắc xin cho đàn chó, đạt «ratio|90%» tổng đàn (2.100 con).',
]

const right = [
  'Ươm được 24 nghìn cây giống, đạt 60% so với kế hoạch 40 nghìn cây giống.',
  'Đàn ngựa 620 con, tăng 120 con so với năm 2021, tương ứng tăng 24%.',
  'Sửa xong 18 căn nhà, nhà bếp trong tổng số 24 căn được duyệt, đạt 75%.',
  'Số thôn đăng ký 16 thôn, kết quả bình xét 12 thôn đạt, chiếm 75%.',
  'Đã tiêm phòng 1.284/1.460 con trâu, bò, đạt 87,95% kế hoạch.',
  'Trong 12 thôn có 9/12 thôn đạt chuẩn (75%), tăng 2 thôn so với năm 2022.',
  'Giải ngân 412/536 triệu đồng, tăng 5,2% so với cùng kỳ năm trước.',
  'Toàn xã có 18/20 chỉ tiêu đạt, tỷ lệ hộ nghèo còn 3,2%.',
  'Có 7/7 thôn có nhà văn hóa, đường trục thôn được cứng hóa đạt 85%.',
  'Sản lượng lương thực 2.310 tấn, đạt 104% kế hoạch, tăng 3,1% so với năm 2022.',
  'Toàn xã có 980 hộ, trong đó 620 hộ dân tộc Tày (63,3%), 310 hộ dân tộc Nùng (31,6%) và 50 hộ dân tộc khác (5,1%).',
  'Xã có 1.050 hộ; hộ nghèo 84 hộ, chiếm 8%; trong đó hộ nghèo dân tộc thiểu số 63 hộ, chiếm 75%.',
  'Gieo cấy 142/135 ha, vượt 5,2% kế hoạch.',
  'Khoảng 450 trong tổng số 500 hộ ký cam kết, đạt 90%.',
  'Thu ngân sách 1.250 triệu đồng, đạt 125% dự toán huyện giao và 118% dự toán HĐND xã giao.',
  'Họp tổ 3/4 lần; lịch tiếp dân 24/7; đường dây nóng 0205.3.868.111.',
  'Số vụ tai nạn là 15 vụ, giảm 5 vụ so với cùng kỳ năm trước (20 vụ), tương ứng giảm 25%.',
  'Tổng số hộ 1.200 hộ. Thu gom rác tại 5 thôn với 640 hộ tham gia, đạt 92% số hộ của 5 thôn.',
  'Năm 2022 có 96 hộ nghèo, chiếm 8,0%; năm 2023 còn 80 hộ, chiếm 6,6%.',
  'Thôn Bản Lìm có 12 hộ nghèo (chiếm 15,4%); thôn Pò Mạ có 20 hộ nghèo (chiếm 18,2%).',
  'Trẻ 5 tuổi ra lớp 64/64 cháu, đạt 100%; học sinh lên lớp đạt 99,2%.',
  'Lãi suất 6,6%/năm; dư nợ 12,4 tỷ đồng, nợ quá hạn 0,12%.',
  'Đã cấp 450 thẻ, trong đó 300 thẻ cho hộ nghèo, giảm 10% so với năm trước.',
  'Trồng được 38 ha quế, kế hoạch là 50 ha, đạt 76% kế hoạch.',
  'Có 4/9 khu vực bỏ phiếu đạt 100%.',
  'Vụ trước tiêm 246 con trên tổng đàn 300 con lúc đó, đạt 82%.',
  'Trồng 5.300 cây, vượt chỉ tiêu 300 cây, bằng 106% chỉ tiêu (5.000 cây).',
]

describe('A rate and the numbers it is taken of', () => {
  it.each(faulty)('a wrong rate is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
