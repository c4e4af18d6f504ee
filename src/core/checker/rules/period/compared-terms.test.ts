import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = ['Thu 9 tháng năm 2025 đạt 3.264 tỷ đồng, tăng 12% so với «period|9 tháng năm 2025».']
const right = [
  'Sản lượng đạt 1.240 tấn, tăng 4,6% so với quý III/2023 (1.185,5 tấn) và giảm 5,1% so với quý II/2024 (1.306,6 tấn).',
  'Thu 9 tháng năm 2025 đạt 3.264 tỷ đồng, tăng 12% so với 9 tháng năm 2024.',
]

describe('What a stretch or a day is held against', () => {
  it.each(faulty)('itself, another length or a later day is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('an earlier one of its length is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
