import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'BÁO CÁO\nCông tác thủy lợi quý IV năm 2024\n«period|Tháng 7, tháng 8 và tháng 9/2024», các tổ đã nạo vét 14,2 km kênh mương.',
  'BÁO CÁO\nCông tác hộ tịch quý I năm 2025\nTrong các «period|tháng 4, 5 và 6 năm 2025», xã đăng ký khai sinh 31 trường hợp.',
  'Quý II/2025 (gồm «period|tháng 3, 4 và 5») thị trấn tiếp nhận 512 hồ sơ.',
]
const right = [
  'BÁO CÁO\nTình hình kinh tế quý IV/2024\nTháng 10, 11 và 12 thu 112 triệu đồng. Từ tháng 7 đến tháng 9 đã thu 90 triệu đồng.',
  'BÁO CÁO\nCông tác thủy lợi quý IV năm 2024\nTháng 10, tháng 11 và tháng 12/2024, các tổ đã nạo vét 14,2 km kênh mương.',
  'BÁO CÁO\nCông tác hộ tịch quý III năm 2024\nCác tháng 4, 5 và 6 năm 2024 có 15 trường hợp, như vậy tăng 04 trường hợp so với quý trước.',
  'Quý II/2025 (gồm tháng 4, 5 và 6) thị trấn tiếp nhận 512 hồ sơ.',
]

describe('Several months under one word', () => {
  it.each(faulty)('those of another quarter are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('those of the quarter, or compared with it, are left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
