import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Xã có tổng diện tích tự nhiên 4.000 ha. Diện tích có rừng 2.480 ha, độ che phủ rừng đạt «ratio|26%».',
]
const right = ['Xã có tổng diện tích tự nhiên 4.000 ha. Diện tích có rừng 2.480 ha, độ che phủ rừng đạt 62%.']

describe('Forest over all the land', () => {
  it.each(faulty)('is told where the rate does not fit: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('left alone where it fits: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
