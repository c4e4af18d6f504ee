import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Tỷ lệ hộ dùng nước sạch đạt 61,5%, «label|vượt chỉ tiêu giao» (65%).',
  'Trồng rừng được 210 ha, «label|cao hơn kế hoạch» 240 ha.',
  'Thu ngân sách 1.320 triệu đồng, «label|chưa đạt dự toán giao» (1.200 triệu đồng).',
  'Đã gieo 36 ha ngô trên 40 ha kế hoạch, «label|vượt kế hoạch».',
]
const right = [
  'Tỷ lệ hộ dùng nước sạch đạt 68,5%, vượt chỉ tiêu giao (65%).',
  'Tỷ lệ hộ nghèo còn 6,2%, vượt chỉ tiêu giao (7%).',
  'Trồng rừng được 210 ha, thấp hơn kế hoạch 240 ha.',
  'Thu ngân sách 1.320 triệu đồng, vượt dự toán giao 120 triệu đồng (1.200 triệu đồng).',
  'Đã gieo 36 ha ngô trên 30 ha kế hoạch, vượt kế hoạch.',
]

describe('Results against their targets', () => {
  it.each(wrong)('are told when the words say the contrary: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone when they agree: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
