import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Cầu Nà Lạn đang lắp dầm, dự kiến hoàn thành trong tháng 3/2025. Năm qua xã «estimate-vs-actual|đã bàn giao 02 công trình là cầu Nà Lạn» và chợ Bản Thín.',
]
const right = [
  'Cầu Nà Lạn đang lắp dầm, dự kiến hoàn thành trong tháng 3/2025. Năm qua xã đã bàn giao 02 công trình là đường Pò Sen và chợ Bản Thín.',
  'Cầu Nà Lạn đang lắp dầm. Dự kiến tháng 3/2025 bàn giao cầu Nà Lạn.',
]

describe('A work that is not finished', () => {
  it.each(faulty)('told as finished: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('told as it is: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
