import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Công trình trạm bơm được khởi công ngày 12/8/2024, nghiệm thu đưa vào sử dụng ngày «period|20/5/2024».',
  'Hội Nông dân xã mở lớp dạy nghề trồng nấm cho 35 học viên, khai giảng ngày 27/8/2024, bế giảng ngày «period|22/8/2024».',
  'Chiều 14/11/2024, HĐND xã khai mạc kỳ họp chuyên đề. Kỳ họp bế mạc ngày «period|13/11/2024» sau khi thông qua 03 nghị quyết.',
]
const right = [
  'Hội Nông dân xã mở lớp dạy nghề trồng nấm cho 35 học viên, khai giảng ngày 22/8/2024, bế giảng ngày 27/8/2024.',
]

describe('The beginning and the end of an event', () => {
  it.each(faulty)('the end before the beginning is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('the other way round is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
