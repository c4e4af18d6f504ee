import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trong đợt ra quân, tổ công tác tổ chức 38 buổi kiểm tra, lập biên bản 06 vụ khai thác cát trái phép.\nHạn chế: ý thức của một số hộ chưa cao, riêng đợt ra quân nêu trên tổ công tác đã lập biên bản «repeat|08 vụ khai thác cát».',
  'Năm qua, 9 tổ hòa giải tiếp nhận 31 vụ việc; hòa giải thành 27 vụ, không thành 4 vụ. Cả «repeat|26 vụ» hòa giải thành trong năm đều được lưu hồ sơ.',
  'Dư nợ ủy thác của Hội đến 30/6 đạt 46,8 tỷ đồng với 812 hộ vay; nợ quá hạn 0,05 tỷ đồng. Các tổ hoạt động đều đặn. Với dư nợ ủy thác «repeat|48,6 tỷ đồng», Hội đứng thứ ba toàn huyện.',
  'Theo Trung tâm Y tế, 9 tháng ghi nhận 154 ca tay chân miệng, không có ca nặng. Ổ dịch được xử lý sớm. Đánh giá chung: bệnh tay chân miệng vẫn trong tầm kiểm soát (9 tháng ghi nhận «repeat|145 ca»).',
  'Toàn xã có 14 chi hội phụ nữ với 812 hội viên. Hội quản lý 9 tổ vay vốn.\nHạn chế: một số chi hội hoạt động chưa đều, trong khi cả «repeat|15 chi hội phụ nữ» đều được giao chỉ tiêu.',
  'Bảng 3\nTrường | Số lớp | Phòng kiên cố\nTHCS Khuổi Cọ | 12 | 8\nTHCS Nà Pàn | 9 | 7\nNhư vậy, Trường THCS Khuổi Cọ có «repeat|6 phòng kiên cố», còn phải mượn nhà văn hóa.',
  'Mở 14 lớp với 1.236 lượt người học.\nQua «repeat|41 lớp» với 1.236 lượt người học, nhận thức được nâng lên.',
  '1. Giao thông: xã đã nâng cấp toàn tuyến 4,6 km kênh tưới chính.\n2. Điện.\n3. Đánh giá: đã nâng cấp toàn tuyến «repeat|3.900 m» kênh tưới chính, vượt tiến độ.',
  'Xã có 1.245 hộ, trong đó 312 hộ nghèo. Toàn bộ «repeat|321 hộ» nghèo được cấp thẻ bảo hiểm.',
  'Kênh Khuổi Lấp dài 3,85 km, tưới 40 ha lúa. Sau lũ, kênh Khuổi Lấp (dài «repeat|3,58 km») bị sạt 2 điểm.',
  'Hội thi nhận 246 bài dự thi của học sinh. Ban giám khảo chấm 2 vòng. Từ «repeat|264 bài» dự thi, đã chọn 12 bài.',
  'Xã huy động 1,37 tỷ đồng làm đường. Trong «repeat|1,73 tỷ đồng» huy động nói trên, nhân dân góp 500 triệu đồng.',
  'Giải chạy diễn ra ngày 26/3 với 84 vận động viên của 9 xã. Ban tổ chức trao 06 giải. Kết thúc, toàn bộ «repeat|48 vận động viên» nhận huy chương lưu niệm.',
  'I. TÌNH HÌNH\nToàn huyện có 03 trường, 52 lớp, 1.563 học sinh; tỷ lệ chuyên cần cao.\nIV. KHÓ KHĂN\nVới «repeat|1.536 học sinh» nhưng chỉ có 40 phòng học, việc bán trú khó khăn.',
  'Huyện có 37 sản phẩm OCOP được công nhận, gồm 25 sản phẩm 3 sao và 12 sản phẩm 4 sao. Với «repeat|39 sản phẩm» OCOP đã công nhận, huyện đứng thứ hai toàn tỉnh.',
]

const right = [
  'Trường có 27 lớp, gần 900 em. Năm học trước toàn trường có 871 em, 26 lớp.',
  'Tại thời điểm khai giảng, xã có 18 lớp mầm non. Năm học trước, toàn xã có 17 lớp.',
  'Tỷ lệ người dân tham gia bảo hiểm y tế đạt 92,4%. Năm 2026 phấn đấu 94,2% dân số tham gia bảo hiểm y tế.',
  'Thị trấn Đông: đã di dời 12/15 vị trí cột điện.\nXã Tây: đã di dời 13/15 vị trí cột điện.',
  'Xã được giao 1.200 triệu đồng vốn năm 2025 và 340 triệu đồng vốn kéo dài; vốn kéo dài giải ngân 304 triệu đồng.',
  'Toàn huyện có 47 trường, 612 lớp. Trong đó có 44 trường đạt chuẩn quốc gia, 621 phòng học kiên cố.',
  'Vụ xuân gieo 186 ha lúa, năng suất 52,4 tạ/ha. Vụ mùa gieo 168 ha lúa, năng suất 54,2 tạ/ha.',
  'Bảng 3\nTrường | Số lớp | Phòng kiên cố\nTHCS Khuổi Cọ | 12 | 8\nTHCS Nà Pàn | 9 | 7\nNhư vậy, Trường THCS Khuổi Cọ có 12 lớp, 8 phòng kiên cố; cần xây thêm 4 phòng.',
  'Mở 14 lớp với 1.236 lượt người học.\nQua 14 lớp với 1.236 lượt người học, nhận thức được nâng lên.',
  'Mở 14 lớp với 1.236 lượt người học.\nTổ chức 21 lớp với 1.420 lượt người học tại các thôn.',
  'Lập phường I trên cơ sở 102,6 ha diện tích tự nhiên.\nLập phường II trên cơ sở 88,4 ha diện tích tự nhiên.',
  '1. Giao thông: xã đã nâng cấp toàn tuyến 4,6 km kênh tưới chính.\n2. Đánh giá: đã nâng cấp toàn tuyến 4.600 m kênh tưới chính, vượt tiến độ.',
  '1. Năm 2022 đã nâng cấp toàn tuyến 3,1 km kênh tưới chính.\n2. Năm nay xã đã nâng cấp toàn tuyến 4,6 km kênh tưới chính.',
  'Cả 15 thôn đều có nhà văn hóa. Trong 51 thôn của 4 xã, có 40 thôn đạt.',
  'Tuyến Nà Ca - Pò Mạ dài 2,35 km. Tuyến Nà Ca - Kéo Lồm dài 2,53 km.',
  'Chi hội có 96 hội viên. Toàn bộ 69 hội viên nữ được khám; cả 27 hội viên nam tham gia bóng đá.',
  'Toàn xã có 23 người nghiện. Trong số 32 người được quản lý sau cai, 5 người có việc làm.',
  'Cử tri bầu đủ 6 đại biểu Quốc hội, trong đó có 1 đại biểu nữ. Cử tri bầu đủ 60 đại biểu Hội đồng nhân dân tỉnh.',
  'Xã có 146 hộ nghèo. Toàn bộ 164 hộ cận nghèo được cấp thẻ.',
  '1. Thôn Nà Ca: có 1.245 hộ, đông nhất xã.\n2. Thôn Pò Mạ: toàn bộ 1.254 hộ của thôn ký cam kết.',
  'Giải có 84 vận động viên. Cùng kỳ năm trước toàn bộ 48 vận động viên nhận quà.',
  'Xã trồng 1.245 cây quế. Hạt Kiểm lâm cấp cho 1.254 cây giống lát.',
]

describe('A number of one thing, whatever the words', () => {
  it.each(faulty)('that has another value further down is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('of another time, plan, place or kind is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
