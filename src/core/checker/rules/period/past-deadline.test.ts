import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Kế hoạch số 22/KH-UBND ngày 15/02/2025 của UBND xã đề ra: hoàn thành khảo sát nhu cầu học nghề trước ngày «period|31/01/2025», mở lớp trong quý II/2025.',
]
const right = [
  'Kế hoạch số 22/KH-UBND ngày 15/02/2025 của UBND xã đề ra: hoàn thành khảo sát nhu cầu học nghề trước ngày 31/3/2025.',
  'Kế hoạch số 22/KH-UBND ngày 15/02/2025 của UBND xã gia hạn việc phải xong trước ngày 31/01/2025.',
]

describe('What a plan sets a day for', () => {
  it.each(faulty)('before the day it was issued is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('after it, or put off, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
