import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Cấp gạo cho 1.290 hộ với 3.890 khẩu. Trong đó, xã Nà Lốc 412 hộ, 1.240 khẩu; xã Bản Vẹn 506 hộ, 1.530 khẩu; xã Cò Phạ «label|372 khẩu», 1.120 khẩu.',
  'Cấp hạt giống cho thôn Đông 210 hộ, 830 nhân khẩu; thôn Đoài «label|250 nhân khẩu», 980 nhân khẩu; thôn Trung 180 hộ, 700 nhân khẩu.',
  'Mở 02 lớp may cho «label|64 hộ», trong đó nữ 51 người, nam 13 người.',
  'Cấp bò cho «label|35 người» (21 hộ nghèo và 14 hộ cận nghèo).',
  'Xã cấp gạo cho 92 hộ với 376 khẩu thiếu đói. Tổng số gạo đã cấp 5.640 kg cho «label|376 hộ», bảo đảm đúng đối tượng.',
  'Bản Pá Lau có 58 hộ với 271 nhân khẩu. Dự án đã cấp bồn nước cho «label|58 người», bảo đảm 100% số hộ có nước dùng.',
]
const right = [
  'Cấp gạo cho 1.290 hộ với 3.890 khẩu. Trong đó, xã Nà Lốc 412 hộ, 1.240 khẩu; xã Bản Vẹn 506 hộ, 1.530 khẩu; xã Cò Phạ 372 hộ, 1.120 khẩu.',
  'Trường Lý Sơn 12 lớp, 310 học sinh; trường An Bình 15 lớp, 420 học sinh; trường Hòa Lạc 9 lớp, 340 học sinh.',
  'Mở 02 lớp may cho 64 hộ, trong đó nữ 50 người, nam 16 người.',
  'Thăm 64 hộ, gồm 51 hộ nghèo, 13 hộ cận nghèo với 64 người cao tuổi.',
  'Xã cấp gạo cho 92 hộ với 376 khẩu thiếu đói. Tổng số gạo đã cấp 5.640 kg cho 376 khẩu.',
  'Xã có 92 hộ với 376 khẩu. Huyện có 376 hộ tham gia.\nHuyện có 376 hộ, 1.500 khẩu.',
  'Bản Pá Lau có 58 hộ với 271 nhân khẩu. Lớp học nghề có 58 người tham gia.',
]

describe('Households and their people', () => {
  it.each(faulty)('the number of one told of the other is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('each with its own is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
