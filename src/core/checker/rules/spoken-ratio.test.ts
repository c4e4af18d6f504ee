import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Trồng mới 24 ha chè, bằng «ratio|2/3» kế hoạch (kế hoạch 60 ha).',
  'Tiếp nhận 90 đơn, gấp «ratio|đôi» cùng kỳ (60 đơn).'.replace('gấp «ratio|đôi»', '«ratio|gấp đôi»'),
  'Có 7/16 thôn đạt chuẩn, «label|quá nửa» số thôn.',
]
const right = [
  'Trồng mới 24 ha chè, bằng 2/5 kế hoạch (kế hoạch 60 ha).',
  'Tiếp nhận 90 đơn, gấp rưỡi cùng kỳ (60 đơn).',
  'Có 9/16 thôn đạt chuẩn, quá nửa số thôn.',
  'Doanh thu 48 triệu đồng, gấp hơn hai lần năm trước (22 triệu đồng).',
]

describe('Ratios said in words', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
