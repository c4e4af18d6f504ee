import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Có 48 đoàn viên, trong đó 08 đoàn viên nữ, chiếm «ratio|một phần tư» số đoàn viên.',
  'Trồng mới 24 ha chè, bằng «ratio|2/3» kế hoạch (kế hoạch 60 ha).',
  'Tiếp nhận 90 đơn, gấp «ratio|đôi» cùng kỳ (60 đơn).'.replace('gấp «ratio|đôi»', '«ratio|gấp đôi»'),
  'Có 7/16 thôn đạt chuẩn, «ratio|quá nửa» số thôn.',
  'Đàn dê năm 2022 có 120 con, năm 2023 có 180 con, «ratio|gấp đôi» năm trước.',
  'Bảy trên tổng số mười thôn có nhà văn hóa, đạt «ratio|80%».',
]
const right = [
  'Có 48 đoàn viên, trong đó 12 đoàn viên nữ, chiếm một phần tư số đoàn viên.',
  'Có 48 đoàn viên, trong đó 13 đoàn viên nữ, chiếm hơn một phần tư số đoàn viên.',
  'Đàn dê năm 2022 có 120 con, năm 2023 có 240 con, gấp đôi năm trước.',
  'Bảy trên tổng số mười thôn có nhà văn hóa, đạt 70%.',
  'Trồng mới 24 ha chè, bằng 2/5 kế hoạch (kế hoạch 60 ha).',
  'Tiếp nhận 90 đơn, gấp rưỡi cùng kỳ (60 đơn).',
  'Có 9/16 thôn đạt chuẩn, quá nửa số thôn.',
  'Doanh thu 48 triệu đồng, gấp hơn hai lần năm trước (22 triệu đồng).',
]

describe('Ratios said in words', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
