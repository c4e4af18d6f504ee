import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Sản lượng điện thương phẩm bằng 112,4% so với cùng kỳ (86,5 triệu kWh), tức tăng «ratio|14,2%».',
]
const right = ['Sản lượng điện thương phẩm bằng 112,4% so với cùng kỳ (86,5 triệu kWh), tức tăng 12,4%.']

describe('A level and the rise that it is', () => {
  it.each(faulty)('are held against each other: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
