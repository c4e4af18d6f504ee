import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Diện tích đất có rừng của xã là 2.115,0 ha trên 3.900,0 ha diện tích tự nhiên, độ che phủ «ratio|61,2%».',
  'Xã có tổng diện tích tự nhiên 4.000 ha. Diện tích có rừng 2.480 ha, độ che phủ rừng đạt «ratio|26%».',
  'Tổng diện tích tự nhiên của xã là 5.000 ha; diện tích đất có rừng 3.200 ha (rừng tự nhiên 2.000 ha, rừng trồng 1.200 ha). Độ che phủ rừng năm 2023 đạt «ratio|66,3%».',
]
const right = ['Xã có tổng diện tích tự nhiên 4.000 ha. Diện tích có rừng 2.480 ha, độ che phủ rừng đạt 62%.']

describe('Forest over all the land', () => {
  it.each(faulty)('is told where the rate does not fit: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('left alone where it fits: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
