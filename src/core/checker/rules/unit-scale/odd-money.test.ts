import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Ngân sách xã chi 215 triệu đồng cho giáo dục; chi y tế «unit-scale|48.000 đồng»; chi văn hóa 62 triệu đồng.',
]
const right = [
  'Thu 215 triệu đồng tiền đất; thu 48.000 đồng/hộ phí rác; thu 62 triệu đồng phí chợ.',
  'Hỗ trợ 12 triệu đồng làm nhà; hỗ trợ 500.000 đồng tiền điện; hỗ trợ 3 triệu đồng học nghề.',
]

describe('One item of money among others', () => {
  it.each(faulty)('one a thousand times smaller is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('small ones are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
