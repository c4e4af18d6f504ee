import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Xảy ra 12 vụ đuối nước, làm chết 5 trẻ em (cùng kỳ 15 vụ, chết 8 trẻ em), giảm 20% số vụ và «ratio|47,5%» số trẻ em tử vong.',
]
const right = [
  'Xảy ra 12 vụ đuối nước, làm chết 5 trẻ em (cùng kỳ 15 vụ, chết 8 trẻ em), giảm 20% số vụ và 37,5% số trẻ em tử vong.',
  'Bắt giữ 21 vụ/26 đối tượng (cùng kỳ 20 vụ/20 đối tượng), tăng 5% số vụ và 30% số đối tượng.',
]

describe('Rises that name what has risen', () => {
  it.each(faulty)('told where they part: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
