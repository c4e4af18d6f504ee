import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Các dự án, «term|tiêu dự án» thành phần được triển khai đúng kế hoạch.',
  'Được «term|đồng đạo» người dân hưởng ứng, tạo bước «term|bút phá» mới.',
  'KẾT QUẢ THỰC HIỆN DỰ ÁN, «term|TIÊU DỤ ÁN»',
  'Xã có 12 «term|hộ cân nghèo» mới phát sinh.',
]
const right = [
  'Tiểu dự án 1 và chương trình mục tiêu quốc gia giảm nghèo bền vững.',
  'Uỷ ban nhân dân xã chăm lo sức khoẻ nhân dân; ủy ban nhân dân huyện hỗ trợ.',
  'Thôn Đồng Đạo có 12 hộ; gửi về hòm thư giam ngheo ben vung.',
  'Mục tiêu dự án đặt ra là hoàn thành trong quý III.',
  'Tỉ lệ hộ nghèo của xã giảm nhanh.',
]

describe('Set terms of the field', () => {
  it.each(faulty)('with wrong marks: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('rightly written: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
