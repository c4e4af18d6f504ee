import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Đảng ủy xã ban hành «count-of-list|03 văn bản»: Kế hoạch số 12/KH-UBND, Kế hoạch số 15/KH-UBND.',
]
const right = [
  'UBND xã ban hành 02 văn bản: Kế hoạch số 12/KH-UBND, Kế hoạch số 15/KH-UBND.',
  'UBND xã ban hành 09 văn bản, trong đó có Kế hoạch số 12/KH-UBND, Kế hoạch số 15/KH-UBND.',
]

describe('A number of documents and their list', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
