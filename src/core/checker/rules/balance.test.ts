import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Năm 2021 xã có 84 hộ cận nghèo, năm 2022 còn 66 hộ cận nghèo, giảm «balance|28 hộ».',
  'Đầu kỳ có 118 hộ cận nghèo; trong kỳ 27 hộ thoát cận nghèo, 09 hộ phát sinh; cuối kỳ còn «balance|110 hộ» cận nghèo.',
  'Tồn kỳ trước 14 hồ sơ, tiếp nhận mới 386 hồ sơ; đã giải quyết 379 hồ sơ, đang giải quyết «balance|31 hồ sơ».',
  'Vốn được giao 2.140 triệu đồng, đã giải ngân 1.765 triệu đồng, còn lại «balance|475 triệu đồng» chưa giải ngân.',
  'Tỷ lệ hộ nghèo giảm từ 11,4% xuống 8,9%, giảm «balance|2,1 điểm %».',
  'Thu nhập bình quân tăng từ 38,5 triệu đồng/người lên 42,2 triệu đồng/người, tăng «balance|4,7 triệu đồng»/người.',
  '- Đầu năm: 64 hộ nghèo\n- Thoát nghèo: 19 hộ\n- Tái nghèo: 02 hộ\n- Phát sinh: 03 hộ\n- Cuối năm: «balance|52 hộ» nghèo',
  'Số thôn đạt chuẩn tăng từ 9 thôn lên 12 thôn, tăng «balance|4 thôn».',
  'Tỷ lệ che phủ rừng «label|giảm từ 52,3% xuống 54,1%».',
]

const right = [
  'Năm 2021 xã có 84 hộ cận nghèo, năm 2022 còn 66 hộ cận nghèo, giảm 18 hộ.',
  'Dân số đầu kỳ 3.204 người; sinh 51 người, chết 22 người, chuyển đến 9 người, chuyển đi 17 người; dân số cuối kỳ 3.225 người.',
  'Đầu kỳ có 118 hộ cận nghèo; trong kỳ 27 hộ thoát cận nghèo, 09 hộ phát sinh; cuối kỳ còn 100 hộ cận nghèo.',
  'Đầu năm có 88 hộ nghèo, trong năm 31 hộ thoát nghèo, cuối năm còn 62 hộ.',
  'Tỷ lệ hộ nghèo giảm từ 11,4% xuống 8,9%, giảm 2,5 điểm %.',
  'Số hộ nghèo giảm từ 120 hộ xuống còn 96 hộ, giảm 24 hộ, tương ứng giảm 20%.',
  'Tỷ lệ hộ nghèo giảm từ 20% năm 2021 xuống 8% năm 2024, bình quân mỗi năm giảm 4%.',
  'Giao 2.140 triệu đồng, giải ngân 1.765 triệu đồng, còn lại 375 triệu đồng.',
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
