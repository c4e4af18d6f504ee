import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Thu ngân sách xã đến 31/12 bằng 106% dự toán, vượt «ratio|16%» dự toán.',
  'Trồng rừng đạt 112,5% kế hoạch huyện giao, vượt «ratio|2,5%».',
  'Tuyển quân đạt 104% chỉ tiêu (vượt «ratio|14%» chỉ tiêu).',
]
const right = [
  'Thu ngân sách xã đến 31/12 bằng 106% dự toán, vượt 6% dự toán.',
  'Trồng rừng đạt 112,5% kế hoạch huyện giao, vượt 12,5%.',
  'Trồng rừng đạt 112,5% kế hoạch, vượt 13% kế hoạch.',
  'Thu ngân sách đạt 106% dự toán tỉnh giao, vượt 16% dự toán huyện giao.',
  'Thu ngân sách đạt 106% dự toán, vượt 16% so với cùng kỳ.',
  'Thu ngân sách đạt 106% dự toán, vượt hơn 5%.',
]

describe('What lies beyond a plan', () => {
  it.each(wrong)('is what its rate has above a hundred: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
