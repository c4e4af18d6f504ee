import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Huyện ban hành Kế hoạch số 124/KH-UBND ngày 22/01/2025 (sau đây gọi tắt là Kế hoạch 124). Các chỉ tiêu của «citation|Kế hoạch 142» đều đạt.',
]
const right = [
  'Huyện ban hành Kế hoạch số 124/KH-UBND ngày 22/01/2025 (sau đây gọi tắt là Kế hoạch 124). Các chỉ tiêu của Kế hoạch 124 đều đạt; cùng với Kế hoạch số 142/KH-UBND ngày 03/3/2025.',
]

describe('A short name given to a document', () => {
  it.each(faulty)('another number later is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('the same number, or a symbol of its own, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
