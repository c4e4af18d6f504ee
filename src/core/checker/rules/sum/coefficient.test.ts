import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Lương cơ sở 2.340.000 đồng/tháng. Trưởng thôn hưởng phụ cấp hệ số 1,5, tương đương «unit-scale|3,51 tỷ đồng/tháng».',
  'Mức chuẩn trợ giúp 500.000 đồng. Trẻ mồ côi hưởng hệ số 2,5 là 1.250.000 đồng, người khuyết tật nặng hệ số 1,5 là «sum|800.000 đồng».',
]
const right = [
  'Lương cơ sở 2.340.000 đồng/tháng. Trưởng thôn hưởng phụ cấp hệ số 1,5, tương đương 3.510.000 đồng/tháng; công an viên hệ số 0,8 là 1.872.000 đồng.',
  'Mức chuẩn trợ giúp 500.000 đồng. Trẻ mồ côi hưởng hệ số 2,5; cả năm chi 36 triệu đồng.',
]

describe('A coefficient times the standard amount', () => {
  it.each(faulty)('what does not come out is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('and what does is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
