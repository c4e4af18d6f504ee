import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Cho vay hộ cận nghèo lãi suất «unit-scale|7,92%/tháng» (tương đương 0,66%/tháng).',
  'Diện tích sạt lở 3,5 ha («unit-scale|35.000 ha») đất đồi.',
  'Dịp giáp hạt, xã đã cấp phát 9.450 kg gạo («unit-scale|94,5 tấn») cho các hộ thiếu đói.',
  'Hội vận động được 215 triệu đồng (viết bằng số: «unit-scale|215.000 đồng») để hỗ trợ các hộ.',
  'Giá trị quyết toán được duyệt «unit-scale|7.640 nghìn triệu đồng» (tức 7,64 tỷ đồng).',
  'Đám cháy làm thiệt hại 6.400 m2 keo, tức «unit-scale|6,4 ha».',
]
const right = [
  'Cho vay hộ cận nghèo lãi suất 7,92%/năm (tương đương 0,66%/tháng).',
  'Hồ chứa có dung tích 3,2 triệu m3 (3.200.000 m3).',
  'Thu quỹ 1.450 triệu đồng, vượt mức giao 50 triệu đồng (1.400 triệu đồng).',
  'Diện tích sạt lở 3,5 ha (35.000 m2) đất đồi.',
  'Dịp giáp hạt, xã đã cấp phát 9.450 kg gạo (9,45 tấn) cho các hộ thiếu đói.',
  'Hội vận động được 215 triệu đồng (trong đó hội viên 45.000 đồng/người) để hỗ trợ các hộ.',
  'Đám cháy làm thiệt hại 6.400 m2 keo, tức 0,64 ha.',
]

describe('One size in two units', () => {
  it.each(faulty)('a power of ten apart is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('and the same is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
