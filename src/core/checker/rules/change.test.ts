import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Thu nhập bình quân đạt 45,7 triệu đồng/người/năm, «label|thấp hơn 2,7 triệu đồng» so với mục tiêu nghị quyết (43 triệu đồng/người/năm).',
  'I. KẾT QUẢ\nTrồng rừng tập trung 128 ha, cây phân tán 15.400 cây.\nII. ĐÁNH GIÁ\nTrồng rừng tập trung đạt «repeat|182 ha», vượt 28 ha so với kế hoạch 100 ha.',
  'Sản lượng chè búp tươi đạt 1.248 tấn (cùng kỳ 1.300 tấn), «label|tăng 4%».',
  'Tỷ lệ lao động qua đào tạo từ 60,4% lên 64,8%, thêm «balance|5,4 điểm phần trăm».',
  'Số hộ nghèo năm 2024 («label|64 hộ) tăng 12 hộ so với năm 2023 (76 hộ»).',
  'Tỷ lệ hộ nghèo năm 2021 là 18,4%, năm 2022 là 15,1% (giảm 3,3 điểm %), năm 2023 là 12,5% (giảm «balance|3,6 điểm %»).',
  'Hội Nông dân có 845 hội viên, tăng «balance|35 hội viên» so với đầu nhiệm kỳ (820 hội viên).',
  'Trong năm đã công nhận «balance|3 trường» đạt chuẩn quốc gia mức độ 1, nâng tổng số trường đạt chuẩn từ 5 trường lên 9 trường.',
  'Dư nợ đạt 25,6 tỷ đồng, tăng «balance|2,4 tỷ đồng» (10,3%) so với đầu năm (23,4 tỷ đồng).',
  'Xã giảm được «balance|21 hộ» nghèo, từ 87 hộ đầu năm xuống còn 68 hộ cuối năm.',
  'Số học sinh đầu năm học 356 em, cuối năm học 350 em, giảm «balance|4 em» (chuyển trường).',
  'Vi phạm lâm luật xảy ra «label|18 vụ, tăng 7 vụ so với 25 vụ» của cùng kỳ.',
  'Doanh thu đạt 14,7 tỷ đồng, gấp «ratio|2,5» lần mức 4,2 tỷ đồng của năm 2021.',
  'Tỷ lệ bỏ học giảm «balance|2,4 điểm %» (năm 2023: 5,1%; năm 2024: 3,7%).',
  'Thu nhập nâng từ 38,2 triệu đồng lên 42,6 triệu đồng/năm, tức là cao hơn năm trước «balance|5,4 triệu đồng».',
  'Cháy rừng xảy ra 06 vụ, giảm 09 vụ (tương ứng «ratio|50%») so với 15 vụ của năm trước.',
  'Giá trị sản xuất bình quân đạt 96,4 triệu đồng/ha, so với mức 88,1 triệu đồng/ha của năm 2020 đã tăng thêm «balance|7,3 triệu đồng/ha».',
  'Năng suất ngô đạt «unit-scale|48,2 tấn/ha», cao hơn kế hoạch (46 tạ/ha) là 2,2 tạ/ha.',
  'Tỷ lệ hộ nghèo 5,4%, thấp hơn bình quân toàn huyện (8,2%) là «balance|1,8 điểm phần trăm».',
  'Trồng rừng được 92 ha, vượt 12 ha so với kế hoạch giao 80 ha (vượt «ratio|12%»).',
  'Số hộ nghèo giảm từ 126 hộ xuống còn 102 hộ, giảm «balance|42 hộ».',
  'Tỷ lệ hộ nghèo từ 12,46% xuống còn 9,81%, giảm «balance|3,65%».',
  'Xảy ra 72 vụ, giảm «balance|42 vụ» so với năm trước (96 vụ).',
  'Thu ngân sách tăng từ 400 triệu đồng lên 486 triệu đồng, tăng «ratio|25,1%».',
  'Đàn trâu tăng từ «label|512 con lên 498 con».',
  'Thu nhập bình quân tăng từ 12 triệu đồng lên 36 triệu đồng, gấp «ratio|4 lần».',
  'Năm 2022 là 12,4%, năm 2023 là 11,7%, giảm «balance|0,9 điểm %».',
  'Sản lượng đạt 5,2 tấn, giảm so với cùng kỳ (cùng kỳ 4,6 tấn).'.replace(
    '5,2 tấn, giảm so với cùng kỳ (cùng kỳ 4,6 tấn',
    '«label|5,2 tấn, giảm so với cùng kỳ (cùng kỳ 4,6 tấn»',
  ),
  'Sản lượng nuôi trồng là 5.940 tấn, so với cùng kỳ (5.400 tấn) tăng «ratio|15%».',
  'Bị thương 14 người, giảm 06 người (-«ratio|42,9%») so với cùng kỳ.',
  'Tỷ lệ thấp còi từ 19,8% năm trước nay còn 17,2%, tức giảm «balance|3,6 điểm %».',
  'Độ che phủ rừng đầu nhiệm kỳ là 51,2%, đến nay đạt 53,6%, tăng «balance|4,2 điểm phần trăm».',
  'Thu nhập đạt 36,4 triệu đồng/người/năm, tăng «balance|3,1 triệu đồng» (từ 33,9 triệu đồng năm trước).',
  'Xã có 38 hộ thoát nghèo, vượt «balance|6 hộ» so với kế hoạch 35 hộ.',
  'Kết nạp mới «balance|15 hội viên», nâng tổng số hội viên từ 210 lên 235 hội viên.',
]

const right = [
  'Số thu đến 31/10/2024 đạt 214 triệu đồng; ước cả năm 2024 đạt 262 triệu đồng, tăng 8 triệu đồng so với năm 2023 (254 triệu đồng).',
  'Số hộ kinh doanh tăng gấp rưỡi (từ 84 lên 126 hộ), doanh thu chợ gấp 1,2 lần (từ 15 lên 18 tỷ đồng).',
  'Số hộ nghèo năm 2024 (64 hộ) giảm 12 hộ so với năm 2023 (76 hộ).',
  'Tỷ lệ hộ nghèo năm 2021 là 18,4%, năm 2022 là 15,1% (giảm 3,3 điểm %), năm 2023 là 12,5% (giảm 2,6 điểm %).',
  'Xã giảm được 19 hộ nghèo, từ 87 hộ đầu năm xuống còn 68 hộ cuối năm.',
  'Vi phạm lâm luật xảy ra 18 vụ, giảm 7 vụ so với 25 vụ của cùng kỳ.',
  'Doanh thu đạt 14,7 tỷ đồng, gấp 3,5 lần mức 4,2 tỷ đồng của năm 2021.',
  'Tỷ lệ bỏ học giảm 1,4 điểm % (năm 2023: 5,1%; năm 2024: 3,7%).',
  'Số cơ sở tăng 25% (từ 40 lên 50 cơ sở), rồi giảm 20% (từ 50 xuống 40 cơ sở).',
  'Thu nhập đạt 58,6 triệu đồng, tăng 6,9% so với năm 2023 (54,8 triệu đồng) và gấp 1,72 lần năm 2020 (34,1 triệu đồng).',
  'Cháy rừng xảy ra 06 vụ, giảm 09 vụ (tương ứng 60%) so với 15 vụ của năm trước.',
  'Giá trị sản xuất đạt 96,4 triệu đồng/ha, so với mức 88,1 triệu đồng/ha của năm 2020 đã tăng thêm 8,3 triệu đồng/ha.',
  'Năng suất ngô đạt 48,2 tạ/ha, cao hơn kế hoạch (46 tạ/ha) là 2,2 tạ/ha.',
  'Thu nhập đạt 44 triệu đồng, cao hơn mức bình quân của huyện 41 triệu đồng, tăng 5 triệu đồng so với năm trước.',
  'Xã có 42 người nghỉ hưu, hơn 30 người so với năm 2020 là 12 người.',
  'Trồng rừng được 92 ha, vượt 12 ha so với kế hoạch giao 80 ha (vượt 15%).',
  'Nắng hạn làm giảm năng suất từ 30% đến 50% ở 45 ha lúa.',
  'Số hộ nghèo giảm từ 126 hộ xuống còn 102 hộ, giảm 24 hộ (19,05%).',
  'Tỷ lệ hộ nghèo từ 12,46% xuống còn 9,81%, giảm 2,65 điểm %.',
  'Tỷ lệ hộ nghèo từ 12,46% xuống còn 9,81%, bình quân mỗi năm giảm 1,33%.',
  'Xảy ra 72 vụ, giảm 24 vụ so với năm trước (96 vụ), tương ứng giảm 25%.',
  'Thu ngân sách tăng từ 400 triệu đồng lên 486 triệu đồng, tăng 21,5%.',
  'Đàn lợn giảm từ hơn 500 con xuống còn khoảng 420 con, giảm 60 con.',
  'Đường trục thôn từ Nà Ca đến Pò Mạ dài 3,4 km, tăng 1,2 km đường bê tông.',
  'Từ ngày 01/01/2024 đến ngày 25/6/2024 tiếp nhận 1.284 hồ sơ, tăng 96 hồ sơ so với cùng kỳ.',
  'Thu nhập bình quân tăng từ 12 triệu đồng lên 36 triệu đồng, gấp 3 lần.',
  'Hộ nghèo giảm từ 126 hộ xuống còn 102 hộ, trong đó giảm 30 hộ do thoát nghèo, phát sinh 6 hộ.',
  'Giá lúa tăng từ 7.000 đồng lên 8.500 đồng/kg, giá ngô giảm 500 đồng/kg.',
]

describe('Changes', () => {
  it.each(faulty)('old, new and difference that do not fit are found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('a right change, or another reading of it, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
