import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tổng thu ngân sách 5.214 triệu đồng; so với dự toán huyện giao (4.850 triệu đồng) đạt «ratio|95,5%», so với cùng kỳ (4.677 triệu đồng) tăng 11,5%.',
  'So với số thu năm 2022 là 96.300 triệu đồng, số thu lệ phí năm 2023 (88.596 triệu đồng) chỉ bằng «ratio|108%».',
  'So với mục tiêu đến năm 2025 là 1.200 lao động qua đào tạo, sau 3 năm huyện mới thực hiện 756 lao động, mới đi được «ratio|36%» chặng đường.',
  'Sản lượng đạt 1.240 tấn, nếu so với kế hoạch 1.500 tấn thì mới đạt «ratio|72,7%», nếu so với năm trước (1.180 tấn) thì tăng 5,1%.',
]

const right = [
  'Dự toán chi năm 2025 là 5.400 triệu đồng, tăng 8% so với dự toán năm 2024 (5.000 triệu đồng) nhưng bằng 90% ước thực hiện năm 2024 (6.000 triệu đồng).',
  'Dự án nước sạch giải ngân 1.350/1.500 triệu đồng (90%); dự án đường 2.300/2.500 triệu đồng (92%). Tính chung hai dự án đạt 91,3%.',
  'Tổng thu ngân sách 5.214 triệu đồng; so với dự toán huyện giao (4.850 triệu đồng) đạt 107,5%, so với cùng kỳ (4.677 triệu đồng) tăng 11,5%.',
  'So với số thu năm 2022 là 96.300 triệu đồng, số thu lệ phí năm 2023 (88.596 triệu đồng) chỉ bằng 92%.',
  'Điện thương phẩm đạt 21,38 triệu kWh, tăng 6,63% so với tháng trước (20,05 triệu kWh) và tăng 12,88% so với tháng 8 năm trước (18,94 triệu kWh).',
  'Tổng số người tham gia là 21.384 người, tăng 16,2% so với cuối năm 2023 (18.406 người) và đạt 101,8% chỉ tiêu giao (21.000 người).',
]

describe('A rate behind the number it is taken of', () => {
  it.each(faulty)('a wrong rate is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
