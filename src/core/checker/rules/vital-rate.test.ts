import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const people = 'Dân số trung bình của xã là 7.500 người. '
const faulty = [
  `${people}Có 96 trẻ sinh ra, tỷ suất sinh thô «ratio|21,8‰».`,
  `${people}Có 30 người chết, tỷ suất chết thô «ratio|6,0‰».`,
  `${people}Có 96 trẻ sinh ra, tỷ suất sinh thô «unit-scale|12,8%».`,
]
const right = [
  'Mật độ dân số 288 người/km2. Dân số trung bình năm 2024 của xã là 7.500 người, 96 trẻ sinh ra, tỷ suất sinh thô 12,8‰.',
  `${people}Có 96 trẻ sinh ra, tỷ suất sinh thô 12,8‰; có 30 người chết, tỷ suất chết thô 4,0‰.`,
  `${people}Khám cho 412 cụ; tỷ suất sinh 12,8‰.`,
]

describe('Births and deaths per thousand', () => {
  it.each(faulty)('told where they are wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they are right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
