import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Xã giao khoán 2.573,5 ha rừng cho 9 cộng đồng, phát hiện 02 vụ vi phạm. Khó khăn là diện tích rừng giao khoán cho các cộng đồng rộng («repeat|2.537,5 ha»).',
  'Dự án hồ chứa nước Khe Lạnh có tổng mức đầu tư 57,4 tỷ đồng, dài 1,3 km. Khó khăn: tổng mức đầu tư dự án hồ chứa nước Khe Lạnh («repeat|54,7 tỷ đồng») chưa được bố trí đủ.',
  'Giải có 28 đội dự. Kết thúc, cả «repeat|26 đội» đều nhận cờ.',
  'Huyện có 19 xã với 142 thôn, bản; trong đó 51 thôn, bản vùng cao biên giới.\nSố thôn, bản vùng cao biên giới của huyện còn lớn («repeat|54»/142 thôn, bản).',
  'Trường có 684 em, trong đó 318 học sinh bán trú. Nhà bếp nấu ăn hằng ngày cho «repeat|381 học sinh» bán trú.',
  'Cứng hóa «repeat|17,4 km»(*) đường nội bản và xây 02 cầu.\n(*) Gồm Nà Ca 6,2 km; Pò Mạ 5,1 km; Kéo Lồm 4,1 km; tổng 15,4 km.',
  '1. Tư vấn pháp luật: tổ chức 07 đợt, có 268 lượt người dự (1).\n2. Hòa giải: 21/25 vụ việc.\n(1) Trong 268 lượt người dự có 96 lượt người nghèo; số đợt tổ chức là «repeat|08 đợt».',
  'Xã vận động xóa «repeat|64 nhà» tạm(1), hoàn thành trước ngày 20/11.\n----\n(1) Gồm: xóm Nà Cọ 21 nhà, xóm Bản Lầy 18 nhà, xóm Kéo Phầy 22 nhà; cộng 61 nhà.',
  'Xã có 03 trường(1), tổng số 1.046 học sinh.\n(1) Gồm ba trường; tổng số học sinh: «repeat|1.064 học sinh».',
  'Xã có 40 hộ trong vùng sạt lở, trong đó 18 hộ thuộc diện phải di dời khẩn cấp. Khu tái định cư đủ chỗ cho «repeat|16 hộ» phải di dời khẩn cấp nói trên.',
  'Xã có 02 trường với 24 lớp, 1.046 học sinh. Nhà trường chuẩn bị sách cho «repeat|1.064 học sinh» của 02 trường.',
  'Đến 30/11, xã có 1.275/1.430 hộ đăng ký xây dựng gia đình văn hóa. Tuy số hộ đăng ký xây dựng gia đình văn hóa đạt «repeat|1.257 hộ» nhưng còn khó khăn.',
  'Hợp tác xã Nông nghiệp Đồng Vừng có 58 thành viên, liên kết tiêu thụ 42 ha dưa chuột. Vụ đông, Hợp tác xã Nông nghiệp Đồng Vừng thu mua sản phẩm của «repeat|85 thành viên» hiện có.',
  'Tuyến đường có chiều dài 2,7 km, mặt đường rộng 3,5 m. Sau khi hoàn thành, tuyến đường dài «repeat|2,4 km» này phục vụ 352 hộ dân.',
  'Công tác tiếp nhận đạt kết quả tốt, đã xử lý 139 phản ánh(1).\n(1) Số liệu trên Hệ thống phản ánh của huyện: tổng số phản ánh đã xử lý là «repeat|193», đang xử lý 07.',
  'Trong năm có 37 lao động đi làm việc ở nước ngoài theo hợp đồng (*), mở 02 lớp dạy nghề.\n(*) Gồm thị trường Nhật Bản và Đài Loan; toàn bộ «repeat|73 lao động» đi làm việc ở nước ngoài theo hợp đồng đều được vay vốn.',
  'I. ĐẶC ĐIỂM\nHội Nông dân xã có 11 chi hội với 1.342 hội viên.\nII. ĐÁNH GIÁ\nVới 1.342 hội viên sinh hoạt tại «repeat|12 chi hội», Hội đã khẳng định vai trò nòng cốt.',
  '1. Tai nạn giao thông: xảy ra 09 vụ, làm 04 người chết, 08 người bị thương.\n2. Đánh giá\nTai nạn còn diễn biến phức tạp, 09 vụ đã làm «repeat|06 người» chết.',
  'Ủy ban Mặt trận xã chủ trì 27 cuộc giám sát(1), kiến nghị 15 nội dung.\n____\n(1) Trong «repeat|29 cuộc» giám sát, Ủy ban Mặt trận chủ trì 12 cuộc.',
  'Xã đạt 16/19 tiêu chí nông thôn mới.\nPhấn đấu năm 2025 hoàn thành «sum|04 tiêu chí» còn lại.',
]

const right = [
  'Toàn huyện có 21 trường mầm non. Bậc phổ thông có 38 trường.\n18/21 trường mầm non và 30/38 trường phổ thông đạt chuẩn.',
  'Dự án hồ chứa nước Khe Lạnh có tổng mức đầu tư 57,4 tỷ đồng. Giá trị khối lượng hoàn thành của dự án hồ chứa nước Khe Lạnh là 54,7 tỷ đồng.',
  'Xã có 19 chi bộ; 11 chi bộ hoàn thành tốt nhiệm vụ. Số chi bộ hoàn thành xuất sắc nhiệm vụ là 5/19 chi bộ.',
  '1. Tiếp nhận 268 đơn, trong đó 168 đơn khiếu nại(1).\n2. Giải quyết 250 đơn.\n(1) Trong đó 100 đơn tố cáo; số đơn trùng là 12 đơn.',
  'Cứng hóa 15,4 km(*) đường nội bản.\n(*) Gồm Nà Ca 6,2 km; Pò Mạ 5,1 km; Kéo Lồm 4,1 km; tổng 15,4 km.',
  '1. Thôn Nà Ca\nCó 140/179 hộ đạt gia đình văn hóa, trồng 1.245 cây bóng mát dọc đường thôn.\n2. Thôn Pò Mạ\nCó 140/159 hộ đạt gia đình văn hóa, trồng 1.254 cây bóng mát dọc đường thôn.',
  'I. Xã Hua Lốc\n1. Kết quả: có 86/112 hộ đăng ký hiến đất làm đường giao thông nông thôn.\nII. Xã Mường Pha\n1. Kết quả: có 86/121 hộ đăng ký hiến đất làm đường giao thông nông thôn.',
  '1. Mở 03 lớp dạy thêu cho 85 phụ nữ, 02 lớp nấu ăn cho 58 phụ nữ.\n2. Đánh giá\nDạy nấu ăn cho 58 phụ nữ đạt yêu cầu; dạy thêu cho 85 chị em.',
  '- Tiểu học: 19 trường, đạt chuẩn 13 trường, tỷ lệ 68,4%;\n- Trung học cơ sở: 9 trường, đạt chuẩn 6 trường, tỷ lệ 66,7%.',
  'Trong năm có 37 lao động đi làm việc ở nước ngoài.\nTrong đó 73 lao động được giới thiệu việc làm trong tỉnh.',
  '1. Xảy ra 09 vụ, làm 04 người chết.\n2. Cùng kỳ năm trước 09 vụ làm 06 người chết.',
  'Đã bàn giao 207/219 hộ.\nVận động 07 hộ còn lại bàn giao mặt bằng tuyến đường phía đông.',
  'Dự án nuôi dê có 62 hộ tham gia (41 hộ nghèo, 15 hộ cận nghèo, 06 hộ mới thoát nghèo).\nDự án trồng mận có 31 hộ.\nTổng số hộ tham gia hai dự án là 85 hộ, có 08 hộ tham gia cả hai dự án.',
]

describe('One figure in two places', () => {
  it.each(faulty)('with two values is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('of two things is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
