import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = ['Chỉ tiêu | Năm 2024 | «period|Năm 2024»\nĐàn trâu (con) | 512 | 498\nSố trang trại | 11 | 14']
const right = [
  'Chỉ tiêu | Năm 2023 | Năm 2024\nĐàn trâu (con) | 512 | 498\nSố trang trại | 11 | 14',
  'Thôn | Tháng 5 | Tháng 6\nKhe Lan | 12 | 14\nBãi Sậy | 9 | 8',
]

describe('Heads of columns', () => {
  it.each(wrong)('are told when two are of one year: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('are left alone when each has its own: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
