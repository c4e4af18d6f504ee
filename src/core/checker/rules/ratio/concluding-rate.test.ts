import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  '- Số hộ có hố xí hợp vệ sinh: 412/515 hộ.\n- Tỷ lệ đạt: «ratio|85%».\n- Mức quy định: từ 75%.',
  'Số hộ đăng ký: 850 hộ. Số hộ đạt: 790 hộ. Đạt tỷ lệ «ratio|94,9%».',
  'Vốn giao 2.400 triệu đồng. Đã giải ngân 1.800 triệu đồng. Tỷ lệ giải ngân đạt «ratio|80%».',
  'Tổng số hộ toàn xã: 1.250 hộ. Hộ nghèo: 75 hộ. Tỷ lệ hộ nghèo: «ratio|6,5%».',
  'Kế hoạch năm giao trồng 120 ha. Xã đã trồng được 96 ha. Như vậy xã đạt «ratio|85%» kế hoạch.',
  'Huyện có 16 xã. Đến nay đã có 12 xã đạt chuẩn nông thôn mới. Tỷ lệ xã đạt chuẩn là «ratio|80%».',
  'Số hợp đồng lao động 1.512 hợp đồng; đã tham gia BHXH bắt buộc 1.134 hợp đồng. Như vậy tỷ lệ tham gia chỉ đạt «ratio|57%».',
  'Kế hoạch được duyệt 48 nhà; đến nay bàn giao 39 nhà. Như vậy tiến độ chung của xã đạt «ratio|71,25%», còn 09 nhà đang làm mái.',
  '- Tổng số phương tiện phải đăng ký: 268.\n- Đã đăng ký: 221.\n- Tỷ lệ đăng ký: «ratio|74,5%».',
  'Tiếp nhận 640 mẫu nước; 592 mẫu đạt quy chuẩn, còn 48 mẫu nhiễm sắt. Tỷ lệ không đạt là «ratio|12,5%».',
]
const right = [
  'Số hộ nghèo: 124.\nSố hộ cận nghèo: 156.\nTỷ lệ hộ nghèo: 5,2%.',
  'Tiếp nhận 640 mẫu nước; 592 mẫu đạt quy chuẩn, còn 48 mẫu nhiễm sắt. Tỷ lệ không đạt là 7,5%.',
  '- Số hộ có hố xí hợp vệ sinh: 412/515 hộ.\n- Tỷ lệ đạt: 80%.\n- Tỷ lệ theo quy định: 75%.',
  'Vốn năm 2023 là 2.400 triệu đồng. Vốn năm 2024 là 1.800 triệu đồng. Tỷ lệ giải ngân đạt 92%.',
  'Toàn xã có 1.250 hộ. Hộ nghèo giảm 25 hộ. Tỷ lệ hộ nghèo còn 6%.',
  'Toàn xã có 1.250 hộ. Có 900 hộ có nhà kiên cố. Tỷ lệ hộ nghèo còn 5,4%.',
  'Huyện có 16 xã. Đến nay đã có 12 xã đạt chuẩn nông thôn mới. Tỷ lệ xã đạt chuẩn là 75%.',
]

describe('A sentence that gives the rate of the two before', () => {
  it.each(faulty)('a wrong one is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one, or one of something else, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
