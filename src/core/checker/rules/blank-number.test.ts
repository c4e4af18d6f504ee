import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Thực hiện «citation|Kế hoạch số ngày 12/3/2024» của UBND huyện, xã đã rà soát.',
  'Căn cứ «citation|Quyết định số của UBND huyện» về giao chỉ tiêu.',
]
const right = [
  'Thực hiện Kế hoạch số 41/KH-UBND ngày 12/3/2024 của UBND huyện, xã đã rà soát.',
  '(Kèm theo Báo cáo số      /BC-UBND ngày    /12/2024 của UBND xã)',
  'Báo cáo số liệu của UBND xã đã gửi đúng hạn.',
]

describe('A document without its number', () => {
  it.each(faulty)('is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('others are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
