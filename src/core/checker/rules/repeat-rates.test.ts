import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Tỷ lệ che phủ rừng đạt 58,3%.\nĐất đai ổn định.\nTỷ lệ che phủ rừng toàn xã «repeat|53,8%», môi trường được giữ gìn.',
]
const right = [
  'Tỷ lệ che phủ rừng đạt 58,3%.\nNhờ trồng mới, tỷ lệ che phủ rừng giữ ở mức 58,3%.',
  'Tỷ lệ che phủ rừng đạt 58,3%.\nTỷ lệ che phủ rừng năm trước 53,8%.',
]

describe('One rate told twice', () => {
  it.each(faulty)('with two digits exchanged: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('rightly, or of two years: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
