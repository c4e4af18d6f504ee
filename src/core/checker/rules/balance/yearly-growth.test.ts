import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tỷ lệ che phủ rừng năm 2020 đạt 52,6%; từ đó đến nay mỗi năm tăng 0,4 điểm phần trăm và đến năm 2024 đạt «balance|55,2%».',
]
const right = [
  'Tỷ lệ che phủ rừng năm 2020 đạt 52,6%; từ đó đến nay mỗi năm tăng 0,4 điểm phần trăm và đến năm 2024 đạt 54,2%.',
  'Tỷ lệ che phủ rừng năm 2020 đạt 52,6%; bình quân mỗi năm tăng 0,4 điểm phần trăm, đến năm 2024 đạt 54,3%.',
]

describe('A value that grows by the same each year', () => {
  it.each(faulty)('is told when the years make another one: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone when they make it, as far as rounding goes: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
