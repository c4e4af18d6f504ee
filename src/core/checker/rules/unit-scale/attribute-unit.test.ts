import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tỷ lệ che phủ rừng của tỉnh đạt «unit-scale|54,6 ha», tăng 0,8 điểm % so với năm 2024.',
  'Sản lượng thịt hơi xuất chuồng «unit-scale|120 ha».',
  'Đã trồng 12 ha chè, năng suất đạt «unit-scale|55 người»/ha.',
  'Diện tích gieo trồng đạt «unit-scale|350 tấn», bằng 100% kế hoạch.',
]
const right = [
  'Sản lượng thóc vụ mùa: 285 ha, năng suất 52,4 tạ/ha, sản lượng 1.493,4 tấn.',
  'Diện tích đạt chuẩn VietGAP là 35 ha với 120 hộ tham gia.',
  'Sản lượng gỗ khai thác đạt 1.200 m3, củi 350 ste.',
  'Diện tích lúa đạt 350 ha, sản lượng đạt 1.820 tấn, năng suất đạt 52 tạ/ha.',
]

describe('The units of an attribute', () => {
  it.each(faulty)('those of something else are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('its own are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
