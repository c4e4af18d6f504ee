import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tỷ lệ dân số dùng nước sạch là «label|92 hộ».',
  'Tạo việc làm cho 820 lao động, gồm 560 lao động nam và «label|260 hộ» nữ.',
  'Hỗ trợ 64 hộ, trong đó 40 hộ nghèo, «label|24 người» cận nghèo.',
  'Đàn bò được tiêm đạt «label|87,5 con» (1.050/1.200 con).',
]
const right = [
  'Tỷ lệ hộ nghèo còn 30 hộ, chiếm 2,8%.',
  'Tạo việc làm cho 820 lao động, gồm 560 lao động nam và 260 lao động nữ.',
  'Hỗ trợ 64 hộ, trong đó 40 hộ nghèo với 24 người khuyết tật.'.replace('64 hộ', '68 hộ'),
  'Kết nạp 30 đảng viên, gồm 18 đảng viên nam và 12 đồng chí nữ.',
]

describe('Parts counted in another thing', () => {
  it.each(faulty)('told where they are: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they are not: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
