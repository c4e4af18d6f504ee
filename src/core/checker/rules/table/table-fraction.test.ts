import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Chỉ tiêu | Kế hoạch | Thực hiện | % cùng kỳ (TH cùng kỳ)\nChè | 40 | 36 | 120,0 (30)\nBưởi | 25 | 24 | 80,0 (30)\nQuế | 90 | 84 | «ratio|102,0 (70)»\nHồi | 30 | 33 | 110,0 (30)',
  'Bao phủ bảo hiểm y tế\nKhu phố | Có thẻ/Nhân khẩu | Bao phủ\nMỹ Hòa | 1.284/1.372 | 93,59\nMỹ Lợi | 963/1.055 | «ratio|93,18»\nMỹ Tân | 1.507/1.588 | 94,90',
]
const right = [
  'Chỉ tiêu | Kế hoạch | Thực hiện | % cùng kỳ (TH cùng kỳ)\nChè | 40 | 36 | 120,0 (30)\nBưởi | 25 | 24 | 80,0 (30)\nQuế | 90 | 84 | 120,0 (70)\nHồi | 30 | 33 | 110,0 (30)',
  'Bao phủ bảo hiểm y tế\nKhu phố | Có thẻ/Nhân khẩu | Bao phủ\nMỹ Hòa | 1.284/1.372 | 93,59\nMỹ Lợi | 963/1.055 | 91,28\nMỹ Tân | 1.507/1.588 | 94,90',
]

describe('A column of fractions with their rates', () => {
  it.each(faulty)('one that does not fit is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right ones are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
