import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Định mức hỗ trợ chuồng trại là «unit-scale|5.000 đồng/hộ». Năm nay hỗ trợ 24 hộ với tổng kinh phí 120 triệu đồng.',
]
const right = [
  'Định mức hỗ trợ chuồng trại là 5.000.000 đồng/hộ. Năm nay hỗ trợ 24 hộ với tổng kinh phí 120 triệu đồng.',
  'Giá vé chợ là 5.000 đồng/hộ. Năm nay hỗ trợ 24 hộ với tổng kinh phí 96 triệu đồng.',
]

describe('A price a thousand times off', () => {
  it.each(faulty)('is told by count and total: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('others are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
