import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const spent = '1. Đã giải ngân 2.614/4.150 triệu đồng, đạt 63%.\n2. Tiến độ bảo đảm.\n'

describe('What is left of a plan some paragraphs above', () => {
  it('is told when one slip parts it from the difference', () =>
    expect(listMismatches(`${spent}3. Số vốn chưa giải ngân là «balance|1.563 triệu đồng».`)).toEqual([]))
  it('is left alone when it is the difference', () =>
    expect(listMismatches(`${spent}3. Số vốn chưa giải ngân là 1.536 triệu đồng.`)).toEqual([]))
})
