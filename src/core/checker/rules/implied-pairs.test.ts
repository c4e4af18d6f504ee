import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Vốn đầu tư công đã giải ngân 63,0 tỷ đồng (đạt 70% kế hoạch); phần chưa giải ngân 72,0 tỷ đồng («implied-denominator|30%» kế hoạch).',
  'Hiện trạng: đất rừng sản xuất 1.284 ha, bằng 41,3% diện tích tự nhiên; đất rừng phòng hộ «implied-denominator|3.980 ha», bằng 12,8% diện tích tự nhiên của xã.',
  'Nguồn vốn sự nghiệp năm 2025: đến 30/9 đã giải ngân 1.288 triệu đồng, đạt 64,4% kế hoạch; ước đến 31/12/2025 giải ngân 1.920 triệu đồng, đạt «implied-denominator|86%» kế hoạch.',
]
const right = [
  'Vốn đầu tư công đã giải ngân 63,0 tỷ đồng (đạt 70% kế hoạch); phần chưa giải ngân 27,0 tỷ đồng (30% kế hoạch).',
  'Hiện trạng: đất rừng sản xuất 1.284 ha, bằng 41,3% diện tích tự nhiên; đất rừng phòng hộ 398 ha, bằng 12,8% diện tích tự nhiên của xã.',
  'Nguồn vốn sự nghiệp năm 2025: đến 30/9 đã giải ngân 1.288 triệu đồng, đạt 64,4% kế hoạch; ước đến 31/12/2025 giải ngân 1.920 triệu đồng, đạt 96% kế hoạch.',
]

describe('Shares of what is said to be one total', () => {
  it.each(faulty)('that imply two are told when one slip explains it: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('that imply one are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
