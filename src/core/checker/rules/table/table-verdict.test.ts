import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá\nGiới thiệu việc làm (người) | 60 | 66 | Vượt\nĐào tạo nghề (người) | 45 | 45 | Đạt\nXuất khẩu lao động (người) | 10 | 13 | «label|Không đạt»',
  'TT | Chỉ tiêu | KH 2024 | TH 2024 | TH/KH 2024 (%) | Đánh giá\n1 | Thu ngân sách (tỷ đồng) | 25,5 | 24,1 | 94,5 | «label|Vượt»\n2 | Trồng rừng (ha) | 120 | 126 | 105,0 | Vượt\n3 | Đào tạo nghề (người) | 180 | 180 | 100,0 | Đạt',
]
const right = [
  'TT | Chỉ tiêu | KH 2024 | TH 2024 | TH/KH 2024 (%) | Đánh giá\n1 | Thu ngân sách (tỷ đồng) | 25,5 | 24,1 | 94,5 | Không đạt\n2 | Trồng rừng (ha) | 120 | 126 | 105,0 | Vượt\n3 | Đào tạo nghề (người) | 180 | 180 | 100,0 | Đạt',
]

describe('What the last column says of a result', () => {
  it.each(faulty)('is told where the rate denies it: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
