import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Năng suất lúa bình quân đạt 52,4 tạ/ha. Riêng cánh đồng Nà Cọ đạt «unit-scale|56,8 tấn»/ha nhờ giống mới.',
]
const right = ['Năng suất lúa bình quân đạt 52,4 tạ/ha. Năng suất khoai lang đạt 8,6 tấn/ha.']

describe('Yields of one paragraph', () => {
  it.each(faulty)('one ten times too large is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('of different crops are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
