import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tỷ lệ tăng dân số tự nhiên năm 2022 là 0,94% (9,4‰), năm 2023 là 1,06% («unit-scale|106‰»).',
  'Tỷ lệ che phủ rừng đạt «unit-scale|62,5‰».',
  'Tỷ lệ tăng dân số tự nhiên là «unit-scale|12,4%» (mục tiêu 12‰).',
  'Đập thủy lợi Nậm Hin có dung tích 45.000 m3, tưới cho 38 «unit-scale|km» lúa nước.',
  'Thu nhập bình quân đạt 39,5 «unit-scale|triệu%»/người/năm.',
  'Toàn xã có 35 «unit-scale|ha hộ nghèo».',
  'Gia đình hiến thửa ruộng 0,34 ha; xã đã san lấp xong «unit-scale|34.000 m2» nói trên.',
  'Đàn dê có «unit-scale|1,320 con», đàn lợn 2.450 con.',
  'Năng suất đỗ tương đạt 16,5 «unit-scale|tạ tấn»/ha.',
  'Thôn có diện tích tự nhiên 185 ha. Nhân dân hiến «unit-scale|2.400 ha» đất vườn làm đường.',
  'Đã thu hồi 2.600 «unit-scale|ha m2» đất lấn chiếm.',
  'Nâng số lao động qua đào tạo lên «unit-scale|8.214% người».',
  'Mặt đường rộng «unit-scale|3 km», dài 1,2 km.',
  'Đường liên thôn dài 1,4 km được rải cấp phối, bề rộng «unit-scale|3,5 km».',
]
const right = [
  'Tỷ lệ tăng dân số tự nhiên là 1,24%. Tỷ lệ tử vong trẻ em dưới 1 tuổi là 22,5‰.',
  'Trồng 2 km hoa dọc đường thôn, cung cấp 45 tấn lúa giống.',
  'Gia đình hiến thửa ruộng 0,34 ha; xã đã san lấp xong 3.400 m2 nói trên.',
  'Đàn dê có 1.320 con, đàn lợn 2.450 con.',
  'Năng suất đỗ tương đạt 16,5 tạ/ha, sản lượng 33 tấn.',
  'Thôn có diện tích tự nhiên 185 ha. Nhân dân hiến 2.400 m2 đất vườn làm đường.',
  'Thu tiền đất vượt cao, đạt 2.415% nghị quyết giao.',
  'Toàn huyện có 540 ca sinh, trong đó có 12 ca sinh non, chiếm 22,2‰.',
]

describe('Units that their surroundings rule out', () => {
  it.each(faulty)('are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right ones are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
