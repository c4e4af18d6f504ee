import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Dự toán giao 560 triệu đồng, đã rút 415 triệu đồng, dự toán còn lại «balance|155 triệu đồng».',
  'Tổng thu ngân sách 6.845 triệu đồng: thu tại chỗ 312 triệu đồng, thu bổ sung 6.533 triệu đồng. Tổng chi 6.720 triệu đồng. Kết dư «balance|135 triệu đồng».',
  'Đầu kỳ còn 9 vụ việc, trong kỳ phát sinh 21 vụ, hòa giải xong 24 vụ, hiện còn «balance|8 vụ».',
  'Năm 2022 toàn xã có 120 hộ nghèo. Năm 2023 giảm 35 hộ. Năm 2024 giảm tiếp 25 hộ. Hiện còn «balance|50 hộ» nghèo.',
  'Quỹ đầu năm có 12.400.000 đồng, thu trong năm 8.600.000 đồng, chi 9.150.000 đồng, còn «balance|11.580.000 đồng».',
  'Đảng bộ có 214 đảng viên; trong năm kết nạp 6, chuyển đến 3, chuyển đi 4, từ trần 2; cuối năm có «balance|219 đảng viên».',
  'Đầu năm Chi hội có 164 hội viên; kết nạp 08, chuyển đến 05, chuyển đi 09, từ trần 02. Hiện Chi hội có «balance|168 hội viên».',
  'Có 318 hộ vẫn thuộc diện nghèo; cộng với 26 hộ phát sinh, cuối kỳ huyện có «balance|334 hộ» nghèo.',
  'Dân số đầu năm là 6.120 người. Trong năm có 84 trẻ sinh ra, 31 người chết, 52 người chuyển đến và 60 người chuyển đi; dân số ngày 31/12 là «balance|6.156 người».',
  'Đàn dê thời điểm 01/01 có 640 con; trong năm sinh sản 215 con, xuất bán 182 con; tổng đàn hiện có «balance|637 con».',
  'Đầu nhiệm kỳ phường có 27 cán bộ, công chức; sau đó điều chuyển đi 04 người, tiếp nhận về 02 người, nghỉ hưu 03 người; hiện nay còn «balance|24 người».',
  'Quỹ khuyến học (triệu đồng)\nTồn đầu kỳ: 41,5\nThu trong kỳ: 86,2\nChi khen thưởng: 73,4\nTồn cuối kỳ: «balance|45,3»',
  'Năm 2021 xã có 84 hộ cận nghèo, năm 2022 còn 66 hộ cận nghèo, giảm «balance|28 hộ».',
  'Đầu kỳ có 118 hộ cận nghèo; trong kỳ 27 hộ thoát cận nghèo, 09 hộ phát sinh; cuối kỳ còn «balance|110 hộ» cận nghèo.',
  'Tồn kỳ trước 14 hồ sơ, tiếp nhận mới 386 hồ sơ; đã giải quyết 379 hồ sơ, đang giải quyết «balance|31 hồ sơ».',
  'Vốn được giao 2.140 triệu đồng, đã giải ngân 1.765 triệu đồng, còn lại «balance|475 triệu đồng» chưa giải ngân.',
  'Tỷ lệ hộ nghèo giảm từ 11,4% xuống 8,9%, giảm «balance|2,1 điểm %».',
  'Thu nhập bình quân tăng từ 38,5 triệu đồng/người lên 42,2 triệu đồng/người, tăng «balance|4,7 triệu đồng»/người.',
  '- Đầu năm: 64 hộ nghèo\n- Thoát nghèo: 19 hộ\n- Tái nghèo: 02 hộ\n- Phát sinh: 03 hộ\n- Cuối năm: «balance|52 hộ» nghèo',
  'Số thôn đạt chuẩn tăng từ 9 thôn lên 12 thôn, tăng «balance|4 thôn».',
  'Đàn trâu cuối năm 2023 có 412 con; trong năm sinh 38 con, mua về 12 con, bán 45 con, chết 6 con; đến ngày 30/11/2024 đàn trâu có «balance|421 con».',
  'Hội Nông dân hiện nay có «balance|1.132 hội viên» (đầu năm 1.104 hội viên); kết nạp 47 hội viên, chuyển đi 12 hội viên, từ trần 9 hội viên.',
  'Trường đầu năm học có 512 học sinh, trong năm chuyển đến 9 học sinh, chuyển trường 14 học sinh, bỏ học 02 học sinh; hiện còn «balance|515 học sinh».',
  'Số vụ án: kỳ trước chuyển sang 4 vụ, thụ lý mới 17 vụ; đã giải quyết 15 vụ; hiện đang xác minh «balance|8 vụ».',
  'Tồn tháng trước 5 hồ sơ, tiếp nhận trong tháng 214 hồ sơ; đã giải quyết 209 hồ sơ, trong đó đúng hạn 205 hồ sơ; chuyển tháng sau «balance|12 hồ sơ».',
  'Vắc xin: tồn kho đầu kỳ 120 liều, nhập 500 liều, cấp phát 460 liều, tồn kho cuối kỳ «balance|150 liều».',
  '1. Số dư đầu kỳ: 12.400.000 đồng\n2. Thu: 30.600.000 đồng\n- Hội phí: 10.600.000 đồng\n- Ủng hộ: 20.000.000 đồng\n3. Chi: 25.000.000 đồng\n4. Số dư cuối kỳ: «balance|19.000.000 đồng»',
  'Tồn đầu năm: 12.400.000 đồng\nThu trong năm: 30.600.000 đồng\nChi trong năm: 25.000.000 đồng\nTồn cuối năm: «balance|19.000.000 đồng»',
  'Tỷ lệ che phủ rừng «label|giảm từ 52,3% xuống 54,1%».',
  'Đầu năm, Đảng bộ có 180 đảng viên. Trong năm kết nạp 12, chuyển đến 5, chuyển đi 7, từ trần 03. Hiện nay Đảng bộ có «balance|178 đảng viên» sinh hoạt tại 9 chi bộ.',
  'Bảo hiểm tự nguyện: đầu năm có 840 người đang tham gia; phát triển mới 126 người, dừng đóng 54 người; đến nay số đang tham gia là «balance|921 người».',
]

const right = [
  'Tổng thu ngân sách 6.845 triệu đồng: thu tại chỗ 312 triệu đồng, thu bổ sung 6.533 triệu đồng. Tổng chi 6.720 triệu đồng. Kết dư 125 triệu đồng.',
  'Đầu kỳ còn 9 vụ việc, trong kỳ phát sinh 21 vụ, hòa giải thành 20 vụ, không thành 4 vụ, hiện còn 6 vụ.',
  'Năm 2022 toàn xã có 120 hộ nghèo. Năm 2023 giảm 35 hộ. Năm 2024 giảm tiếp 25 hộ. Hiện còn 60 hộ nghèo.',
  'Đảng bộ có 214 đảng viên; trong năm kết nạp 6, chuyển đến 3, chuyển đi 4, từ trần 2; cuối năm có 217 đảng viên.',
  'Quỹ vì người nghèo đầu năm còn 12 triệu đồng, vận động thêm 30 triệu đồng, chi 25 triệu đồng, còn 17 triệu đồng.',
  'Đầu năm Chi hội có 164 hội viên; kết nạp 08, chuyển đến 05, chuyển đi 09, từ trần 02. Hiện Chi hội có 166 hội viên.',
  'Có 318 hộ vẫn thuộc diện nghèo; cộng với 26 hộ phát sinh, cuối kỳ huyện có 344 hộ nghèo.',
  'Đàn dê thời điểm 01/01 có 640 con; trong năm sinh sản 215 con, xuất bán 182 con; tổng đàn hiện có 673 con.',
  'Đầu nhiệm kỳ phường có 27 cán bộ, công chức; sau đó điều chuyển đi 04 người, tiếp nhận về 02 người, nghỉ hưu 03 người; hiện nay còn 22 người.',
  'Quỹ khuyến học (triệu đồng)\nTồn đầu kỳ: 41,5\nThu trong kỳ: 86,2\nChi khen thưởng: 73,4\nTồn cuối kỳ: 54,3',
  'Năm 2021 xã có 84 hộ cận nghèo, năm 2022 còn 66 hộ cận nghèo, giảm 18 hộ.',
  'Dân số đầu kỳ 3.204 người; sinh 51 người, chết 22 người, chuyển đến 9 người, chuyển đi 17 người; dân số cuối kỳ 3.225 người.',
  'Đầu kỳ có 118 hộ cận nghèo; trong kỳ 27 hộ thoát cận nghèo, 09 hộ phát sinh; cuối kỳ còn 100 hộ cận nghèo.',
  'Đầu năm có 88 hộ nghèo, trong năm 31 hộ thoát nghèo, cuối năm còn 62 hộ.',
  'Tỷ lệ hộ nghèo giảm từ 11,4% xuống 8,9%, giảm 2,5 điểm %.',
  'Số hộ nghèo giảm từ 120 hộ xuống còn 96 hộ, giảm 24 hộ, tương ứng giảm 20%.',
  'Tỷ lệ hộ nghèo giảm từ 20% năm 2021 xuống 8% năm 2024, bình quân mỗi năm giảm 4%.',
  'Giao 2.140 triệu đồng, giải ngân 1.765 triệu đồng, còn lại 375 triệu đồng.',
  'Đến 31/12/2023 có 100 đảng viên. Năm 2024 kết nạp 6 đảng viên, chuyển đi 2 đảng viên, trong đó 1 đồng chí nữ. Đến nay Đảng bộ có 104 đảng viên.',
  'Kỳ trước chuyển sang 6 đơn, nhận mới 31 đơn; đã giải quyết 31 đơn: giải quyết xong 28 đơn, chuyển cơ quan khác 3 đơn; còn 6 đơn đang xem xét.',
  'Tổng số đơn tiếp nhận 24 đơn, trong đó kỳ trước chuyển sang 4 đơn, nhận mới trong kỳ 20 đơn. Đã giải quyết 21 đơn, đang giải quyết 3 đơn.',
  'Số hồ sơ tồn tháng trước 16 hồ sơ, tiếp nhận mới 212 hồ sơ, tổng phải giải quyết 228 hồ sơ. Đã giải quyết 205 hồ sơ; trong số đã giải quyết, đúng hạn 199 hồ sơ; đang giải quyết 23 hồ sơ.',
  'Đầu năm đàn bò có 300 con, đàn trâu sinh thêm 12 con, bán 30 con; đàn dê hiện nay 120 con.',
  'Nợ thuế đầu năm 120 triệu đồng, phát sinh 340 triệu đồng, đã thu 410 triệu đồng, nợ cuối năm 50 triệu đồng.',
  'Đầu năm toàn xã có 1.204 hộ. Trong năm có 12 hộ chuyển đến, 4 hộ chuyển đi, 38 hộ được vay vốn và 21 hộ thoát nghèo. Hiện nay xã có 1.212 hộ.',
  'Đàn bò đầu kỳ 300 con. Trong kỳ tăng 50 con (sinh 42 con, mua 8 con), giảm 30 con (bán 28 con, chết 2 con). Cuối kỳ 320 con.',
  '1. Số dư đầu kỳ: 12.400.000 đồng\n2. Thu: 30.600.000 đồng\n- Vận động hội phí: 10.600.000 đồng\n- Thu ủng hộ: 20.000.000 đồng\n3. Chi: 25.000.000 đồng\n4. Số dư cuối kỳ: 18.000.000 đồng',
  'Người nghiện: đầu năm 23 người, phát hiện mới 4, đưa đi cai nghiện 6, chết 1; cuối năm 20 người.',
  'Cuối năm 2024 xã còn 54 hộ nghèo, giảm 17 hộ so với đầu năm và giảm 103 hộ so với cuối năm 2020 (157 hộ).',
  'Tăng từ 24,2 triệu đồng năm 2019 lên 37,9 triệu đồng năm 2023.',
]

describe('A stock and its movements', () => {
  it.each(faulty)('movements that do not lead to the end: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('movements that do, or are not all told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
