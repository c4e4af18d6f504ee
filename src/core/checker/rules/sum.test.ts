import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Chợ có tổng mức đầu tư «sum|1,85 tỷ đồng»; cơ cấu nguồn: ngân sách tỉnh 1 tỷ 120 triệu đồng, ngân sách huyện 460 triệu đồng, tiểu thương 210 triệu đồng.',
  'Chi ngân sách 8.100 triệu đồng, bao gồm: chi đầu tư 2.000 triệu đồng; chi thường xuyên «sum|5.900 triệu đồng» (quản lý 3.860, an sinh 1.420, quốc phòng 710); dự phòng 200 triệu đồng.',
  'Tiếp nhận 640 hồ sơ: chứng thực 318 (trực tuyến 280, trực tiếp 38); hộ tịch «sum|322» (trực tuyến 251, trực tiếp 61).',
  '1. Khối Đông: 12 hộ, 36 triệu đồng\n2. Khối Tây: 08 hộ, 24 triệu đồng\n3. Xóm Bến: 15 hộ, 45 triệu đồng\nTổng cộng: «sum|36 hộ», 105 triệu đồng',
  'Tổng thiệt hại ước «sum|4.150 triệu đồng». Cụ thể:\n1. Nhà ở: 1.240 triệu đồng, 62 nhà tốc mái.\n2. Thủy lợi: 1.730 triệu đồng, 340 m kênh.\n3. Giao thông: 1.280 triệu đồng.',
  'Trong năm xã huy động «sum|6.745 triệu đồng», gồm: ngân sách cấp trên 4.120 triệu đồng; ngân sách xã 865 triệu đồng; dân góp 1.780 triệu đồng.',
  'Đã mở «sum|26 buổi» tuyên truyền với 900 lượt người dự, gồm: pháp luật 12 buổi (500 lượt người), dân số 15 buổi (400 lượt người).',
  'Xã có «sum|38 cán bộ», công chức. Về trình độ chuyên môn: thạc sĩ 05 người, đại học 29 người, trung cấp 05 người.',
  'Điện tiêu thụ: tháng 01: 6.412 kWh; tháng 02: 5.987 kWh; tháng 3: 6.705 kWh. Cộng cả quý: «sum|19.014 kWh».',
  'Tổ hòa giải tiếp nhận «sum|64 vụ việc», hòa giải thành 51 vụ, không thành 9 vụ.',
  'Dự toán giao: «sum|4.180 triệu đồng».\n- Dự toán thường xuyên: 2.950 triệu đồng.\n- Dự toán đầu tư: 1.320 triệu đồng.',
  'Toàn xã có 52 lớp với «sum|1.204 học sinh». Cụ thể: mầm non 15 lớp, 310 cháu; tiểu học 24 lớp, 505 học sinh; trung học cơ sở 13 lớp, 398 học sinh.',
  'Ngô: diện tích 40 ha, năng suất 45 tạ/ha, sản lượng «unit-scale|1.800 tấn»; lúa: diện tích 60 ha, năng suất 50 tạ/ha, sản lượng 300 tấn.',
  'Tiền mặt 120 triệu đồng, ngày công quy đổi 65 triệu đồng, vật liệu 40 triệu đồng; tổng giá trị đóng góp được «sum|252 triệu đồng».',
  'Đàn gia súc có «sum|1.845 con», gồm trâu 312 con, bò 228 con, lợn 1.315 con.',
  'Tổng diện tích gieo trồng là «sum|486 ha», trong đó lúa 212 ha; ngô 146 ha; sắn 118 ha.',
  'Xã tổ chức «sum|25 cuộc» tuyên truyền (thôn 14 cuộc, trường học 6 cuộc, chợ phiên 4 cuộc).',
  'Tổng kinh phí «sum|2 tỷ 450 triệu đồng», bao gồm: ngân sách trung ương 1.800 triệu đồng; ngân sách tỉnh 420 triệu đồng; nhân dân đóng góp 130 triệu đồng.',
  'Huy động «sum|1.240 ngày công», trong đó đoàn thanh niên 380 ngày công, phụ nữ 410 ngày công, nông dân 540 ngày công.',
  'Khám bệnh cho «sum|3.150 lượt người», cụ thể: trẻ em 840 lượt người, người lớn 2.130 lượt người, còn lại 190 lượt người.',
  'Trong năm xuất bản «sum|96 tin bài», gồm:\n- Tin: 58 tin bài;\n- Bài: 27 tin bài;\n- Phóng sự: 9 tin bài.',
  'Kết quả xử lý văn bản đến trong năm là «sum|640 văn bản», trong đó:\n+ Đúng hạn: 588\n+ Quá hạn: 42',
  'Toàn xã có «sum|745 hộ», trong đó hộ nghèo 52 hộ, hộ cận nghèo 88 hộ, hộ trung bình 465 hộ, hộ khá, giàu 150 hộ.',
  'Số đảng viên là «sum|214 đảng viên», gồm 132 đảng viên nam và 92 đảng viên nữ.',
  'Sửa chữa, nâng cấp 12 công trình thủy lợi. Đã hỗ trợ xây dựng 64 nhà. Chia theo loại hình: xây mới 40 nhà, sửa chữa 24 nhà. Tổng số nhà bàn giao «sum|60 nhà», trong đó xây mới 38 nhà, sửa chữa 20 nhà.',
  'Hỗ trợ 18 hộ, mỗi hộ 02 con bò cái, tổng số «sum|38 con».',
  'Cấp 25 tấn xi măng/km cho 4 km đường; hỗ trợ 15 hộ x 05 con = «sum|65 con» lợn giống.',
  'Cơ cấu kinh tế: nông nghiệp «sum|42,5%», công nghiệp 28,3%, dịch vụ 31,2%.',
]

const right = [
  'Tiếp nhận 640 hồ sơ: chứng thực 318 (trực tuyến 280, trực tiếp 38); hộ tịch 322 (trực tuyến 261, trực tiếp 61).',
  '1. Khối Đông: 12 hộ, 36 triệu đồng\n2. Khối Tây: 08 hộ, 24 triệu đồng\n3. Xóm Bến: 15 hộ, 45 triệu đồng\nTổng cộng: 35 hộ, 105 triệu đồng',
  'Xã còn 4 tiêu chí chưa đạt, gồm tiêu chí số 2, số 5, số 13 và số 17; các tiêu chí 2.1, 2.4 và 17.8 cần vốn lớn.',
  'Trồng mới 112,5 ha rừng sản xuất (riêng quế 68 ha, keo lai 31,4 ha).',
  'Thu 1.480 triệu đồng, đạt 118% dự toán (1.250 triệu đồng), gồm: thu thuế 480 triệu đồng; bổ sung 1.000 triệu đồng.',
  'Trà sớm 640 ha, chính vụ 1.180 ha, muộn 205 ha; cộng 2.025 ha, đạt 101,3% kế hoạch (2.000 ha).',
  'Tổ hòa giải tiếp nhận 64 vụ việc, hòa giải thành 51 vụ, không thành 9 vụ, đang hòa giải 4 vụ.',
  'Tiếp nhận 812 hồ sơ, đã giải quyết 790 hồ sơ, quá hạn 5 hồ sơ.',
  'Dự toán giao: 4.270 triệu đồng.\n- Dự toán thường xuyên: 2.950 triệu đồng.\n- Dự toán đầu tư: 1.320 triệu đồng.',
  'Toàn xã có 52 lớp với 1.213 học sinh. Cụ thể: mầm non 15 lớp, 310 cháu; tiểu học 24 lớp, 505 học sinh; trung học cơ sở 13 lớp, 398 học sinh.',
  'Ngô: diện tích 40 ha, năng suất 45 tạ/ha, sản lượng 180 tấn.',
  'Đàn gia súc có 1.855 con, gồm trâu 312 con, bò 228 con, lợn 1.315 con.',
  'Toàn xã có 1.081 hộ, trong đó 900 hộ dân tộc thiểu số, 300 hộ nghèo.',
  'Có 45 văn bản, trong đó 12 văn bản của Đảng ủy.',
  'Tổng vốn 5.268 triệu đồng, trong đó vốn đầu tư 3.610 triệu đồng.',
  'Tổng nguồn vốn 12,5 tỷ đồng, gồm: trung ương 8,2 tỷ đồng; tỉnh 2,6 tỷ đồng; huyện 1,6 tỷ đồng.',
  'Giao 3.480 triệu đồng (đầu tư 2.350 triệu đồng, trong đó trung ương 2.114 triệu đồng; sự nghiệp 1.130 triệu đồng).',
  'Tổ chức 6 lớp tập huấn cho 240 lượt người, trong đó 130 nữ.',
  'Tổng số 876 hồ sơ, trong đó 700 hồ sơ trực tuyến, 860 hồ sơ đúng hạn.',
  'Huy động hơn 1.300 ngày công, trong đó thanh niên 380 ngày công, phụ nữ 410 ngày công, nông dân 540 ngày công.',
  'Dân số 4.021 người, trong đó nữ 1.990 người, dân tộc thiểu số 3.600 người.',
  'Hỗ trợ 18 hộ, mỗi hộ 02 con bò cái, tổng số 36 con.',
  'Cơ cấu kinh tế: nông nghiệp 42,5%, công nghiệp 28,3%, dịch vụ 29,2%.',
  'Diện tích rừng 1.240,5 ha, gồm rừng phòng hộ 640,25 ha, rừng sản xuất 600,25 ha.',
  'Trồng 40 ha rừng: thôn Nà Ca 15 ha, thôn Nà Lốc 25 ha, tăng 5 ha so với kế hoạch.',
  'Tổng số 52 hộ nghèo, trong đó thiếu hụt về nhà ở 20 hộ, nước sạch 31 hộ, thông tin 12 hộ.',
  'Năm 2024 có 30 cuộc, trong đó 12 cuộc do UBND xã và 10 cuộc do Mặt trận tổ chức.',
]

describe('A total and its parts', () => {
  it.each(faulty)('parts that do not make the total: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('parts that do, or need not: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
