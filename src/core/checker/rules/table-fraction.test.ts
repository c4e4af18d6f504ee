import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Bao phủ bảo hiểm y tế\nKhu phố | Có thẻ/Nhân khẩu | Bao phủ\nMỹ Hòa | 1.284/1.372 | 93,59\nMỹ Lợi | 963/1.055 | «ratio|93,18»\nMỹ Tân | 1.507/1.588 | 94,90',
]
const right = [
  'Bao phủ bảo hiểm y tế\nKhu phố | Có thẻ/Nhân khẩu | Bao phủ\nMỹ Hòa | 1.284/1.372 | 93,59\nMỹ Lợi | 963/1.055 | 91,28\nMỹ Tân | 1.507/1.588 | 94,90',
]

describe('A column of fractions with their rates', () => {
  it.each(faulty)('one that does not fit is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right ones are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
