import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Thu nhập đầu người «ratio|gấp 1,8 lần», từ 38 triệu đồng lên 57 triệu đồng.',
  'Diện tích thạch từ chỗ chỉ có 60 ha năm 2020 nay đã lên 150 ha, tăng 90 ha, «ratio|gấp 3,5 lần».',
  'Trồng mới 24 ha chè, bằng «ratio|2/3» kế hoạch (kế hoạch 60 ha).',
  'Tiếp nhận 90 đơn, gấp «ratio|đôi» cùng kỳ (60 đơn).'.replace('gấp «ratio|đôi»', '«ratio|gấp đôi»'),
  'Đàn dê năm 2022 có 120 con, năm 2023 có 180 con, «ratio|gấp đôi» năm trước.',
  'Bảy trên tổng số mười thôn có nhà văn hóa, đạt «ratio|80%».',
  'Tiêm được 18.620 liều vắc-xin lở mồm long móng cho trâu, bò, «ratio|gấp 1,52 lần» so với vụ xuân 2024 (14.896 liều).',
  'Giá trị sản xuất trên một ha nâng từ 118 triệu đồng (2020) lên 146 triệu đồng (2024), «ratio|gấp 1,64 lần».',
]
const right = [
  'Diện tích thạch từ chỗ chỉ có 60 ha năm 2020 nay đã lên 150 ha, tăng 90 ha, gấp 2,5 lần.',
  'Số vụ vi phạm tăng từ 64 vụ lên 96 vụ, gấp 1,5 lần (tăng 32 vụ, tăng 50%).',
  'Đàn dê năm 2022 có 120 con, năm 2023 có 240 con, gấp đôi năm trước.',
  'Bảy trên tổng số mười thôn có nhà văn hóa, đạt 70%.',
  'Trồng mới 24 ha chè, bằng 2/5 kế hoạch (kế hoạch 60 ha).',
  'Tiếp nhận 90 đơn, gấp rưỡi cùng kỳ (60 đơn).',
  'Doanh thu 48 triệu đồng, gấp hơn hai lần năm trước (22 triệu đồng).',
  'Giá trị sản xuất trên một ha nâng từ 118 triệu đồng (2020) lên 146 triệu đồng (2024), gấp 1,24 lần.',
]

describe('Ratios said in words', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
