import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Chỉ tiêu | «period|Thực hiện năm 2022» | Ước năm 2024 | Tăng, giảm so với năm 2023\nĐàn dê (con) | 1.240 | 1.310 | +70\nĐàn ong (đàn) | 415 | 402 | -13',
  'Chỉ tiêu | Năm 2024 | «period|Năm 2024»\nĐàn trâu (con) | 512 | 498\nSố trang trại | 11 | 14',
]
const right = [
  'Chỉ tiêu | Thực hiện năm 2023 | Ước năm 2024 | Tăng, giảm so với năm 2023\nĐàn dê (con) | 1.240 | 1.310 | +70\nĐàn ong (đàn) | 415 | 402 | -13',
  'Chỉ tiêu | Năm 2023 | Năm 2024\nĐàn trâu (con) | 512 | 498\nSố trang trại | 11 | 14',
  'Thôn | Tháng 5 | Tháng 6\nKhe Lan | 12 | 14\nBãi Sậy | 9 | 8',
]

describe('Heads of columns', () => {
  it.each(wrong)('are told when two are of one year: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('are left alone when each has its own: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
