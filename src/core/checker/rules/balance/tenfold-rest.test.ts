import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Dự toán được duyệt 1.340.000.000 đồng; giá trúng thầu «unit-scale|12.710.000.000 đồng», tiết kiệm qua đấu thầu 69.000.000 đồng.',
]

const right = [
  'Dự toán được duyệt 1.340.000.000 đồng; giá trúng thầu 1.271.000.000 đồng, tiết kiệm qua đấu thầu 69.000.000 đồng.',
  'Tổng thu 1.250 triệu đồng, tổng chi 1.110 triệu đồng, giảm 14 triệu đồng so với cùng kỳ.',
  'Dự toán 1.250 triệu đồng, đã giải ngân 1.130 triệu đồng, còn 12 triệu đồng chưa quyết toán.',
]

describe('Three numbers of one reckoning, one of them a power of ten off', () => {
  it.each(faulty)('are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('are left alone where they are right: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
