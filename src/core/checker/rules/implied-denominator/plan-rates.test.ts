import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Thu thuế quý I đạt 412 triệu đồng, bằng «implied-denominator|20,6%» dự toán năm; 6 tháng đầu năm đạt 1.020 triệu đồng, bằng 60,0% dự toán năm.',
]
const right = [
  'Thu thuế quý I đạt 412 triệu đồng, bằng 20,6% dự toán năm; 6 tháng đầu năm đạt 1.020 triệu đồng, bằng 51,0% dự toán năm.',
  'Trồng quế 9 tháng 120 ha, đạt 60% kế hoạch năm; trồng cam 9 tháng 140 ha, đạt 80% kế hoạch năm.',
]

describe('Rates of one plan on the way through the year', () => {
  it.each(faulty)('told where they leave two plans: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone otherwise: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
