import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Mở 14 lớp với 1.236 lượt người học.\nQua «repeat|41 lớp» với 1.236 lượt người học, nhận thức được nâng lên.',
]
const right = [
  'Mở 14 lớp với 1.236 lượt người học.\nQua 14 lớp với 1.236 lượt người học, nhận thức được nâng lên.',
  'Mở 14 lớp với 1.236 lượt người học.\nTổ chức 21 lớp với 1.420 lượt người học tại các thôn.',
]

describe('Two numbers that stand together twice', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
