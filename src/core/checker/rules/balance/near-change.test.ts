import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Năm 2022 bình quân đạt 36,4 triệu đồng/người/năm; năm 2023 đạt 40,1 triệu đồng/người/năm, tăng «balance|4,7 triệu đồng».',
  'Toàn xã còn 318 hộ nghèo, giảm «balance|57 hộ» so với đầu năm 365 hộ.',
  'Năm 2025 có 9 trẻ em bị đuối nước, so với năm 2024 giảm «balance|3 trường hợp» (năm 2024 là 15 trường hợp).',
  'Đàn dê hiện có 1.630 con (đầu năm 1.405 con), tăng «balance|252 con».',
  'Vụ đông xuân 2025 gieo được 840 ha, tăng «balance|35 ha» so với vụ đông xuân 2024 (815 ha).',
  'Dự toán được duyệt của kênh mương là 2.150 triệu đồng; giá trị quyết toán 2.087 triệu đồng, giảm «balance|36 triệu đồng» so với dự toán.',
  'Có 5 em bỏ học, chiếm 0,38% (tổng số 1.316 học sinh), giảm «balance|0,23%» so với năm học trước (0,41%).',
]

const right = [
  'Năm 2022 bình quân đạt 36,4 triệu đồng/người/năm; năm 2023 đạt 40,1 triệu đồng/người/năm, tăng 3,7 triệu đồng.',
  'Toàn xã còn 318 hộ nghèo, giảm 57 hộ so với đầu năm; thoát nghèo 65 hộ.',
  'Toàn xã còn 318 hộ nghèo, giảm 57 hộ, bằng 95% kế hoạch (giảm 60 hộ); đầu năm có 375 hộ.',
  'Đàn dê có 1.630 con, đàn bò 840 con (đầu năm 815 con), tăng 25 con.',
  'Dự toán được duyệt của kênh mương là 2.150 triệu đồng; giá trị quyết toán 2.087 triệu đồng, giảm 63 triệu đồng so với dự toán.',
  'Tỷ lệ hộ nghèo còn 6,2% (tổng số 1.316 hộ), giảm 21,5% so với năm trước (7,9%).',
]

describe('A difference and the one earlier value it is of', () => {
  it.each(faulty)('that is a slip away from it is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('that fits, or may be of other values, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
