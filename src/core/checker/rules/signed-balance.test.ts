import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Dư bảo lãnh đầu năm 3.120 triệu đồng; trong năm bảo lãnh thêm 2.475 triệu đồng, giải tỏa 1.830 triệu đồng; dư bảo lãnh đến 31/12 là «balance|3.675 triệu đồng».',
  'Đất dự phòng của xã đầu kỳ có 62,4 ha. Trong kỳ bổ sung 2,7 ha; chuyển mục đích làm sân thể thao 5,8 ha. Cuối kỳ còn «balance|59,8 ha».',
  'Ban quản lý có 31 dự án chuyển tiếp, nhận thêm 14 dự án; hoàn thành, bàn giao 16 dự án. Số dự án chuyển sang năm 2025 là «balance|28 dự án».',
]

const right = [
  'Dư bảo lãnh đầu năm 3.120 triệu đồng; trong năm bảo lãnh thêm 2.475 triệu đồng, giải tỏa 1.830 triệu đồng; dư bảo lãnh đến 31/12 là 3.765 triệu đồng.',
  // What is only paused is still there.
  'Đầu năm có 31 tổ hợp tác; trong năm thành lập mới 9, giải thể 4, tạm dừng 3 (chưa giải thể). Cuối năm có 36 tổ hợp tác.',
  // Two choices of the signs come near: the text does not tell which.
  'Đầu kỳ có 62,4 ha; điều chỉnh 0,2 ha, cập nhật 0,2 ha; cuối kỳ còn 62,7 ha.',
]

describe('An account whose movements are told in words of their own', () => {
  it.each(faulty)('is read by its numbers when one slip of the pen is all that is wrong: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('that fits, or may be read in two ways, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
