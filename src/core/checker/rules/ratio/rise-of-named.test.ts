import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Xảy ra 12 vụ đuối nước, làm chết 5 trẻ em (cùng kỳ 15 vụ, chết 8 trẻ em), giảm 20% số vụ và «ratio|47,5%» số trẻ em tử vong.',
  'Đàn trâu 1.248 con, đàn dê 6.360 con. So với cùng kỳ, đàn trâu giảm 4,0% (cùng kỳ 1.300 con), đàn dê tăng «ratio|9,0%» (cùng kỳ 6.000 con).',
]
const right = [
  'Xảy ra 12 vụ đuối nước, làm chết 5 trẻ em (cùng kỳ 15 vụ, chết 8 trẻ em), giảm 20% số vụ và 37,5% số trẻ em tử vong.',
  'Bắt giữ 21 vụ/26 đối tượng (cùng kỳ 20 vụ/20 đối tượng), tăng 5% số vụ và 30% số đối tượng.',
  'Đàn trâu 1.248 con, đàn dê 6.360 con. So với cùng kỳ, đàn trâu giảm 4,0% (cùng kỳ 1.300 con), đàn dê tăng 6,0% (cùng kỳ 6.000 con).',
  'Đàn dê của xã 6.360 con. Toàn huyện, đàn dê tăng 9,0% (cùng kỳ 61.200 con).',
]

describe('Rises that name what has risen', () => {
  it.each(faulty)('told where they part: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
