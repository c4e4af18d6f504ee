import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Toàn huyện có 21.600 phụ nữ từ 15 đến 49 tuổi. Năm qua có 54 người vỡ kế hoạch, chiếm 2,5‰; 27 người nạo phá thai, chiếm «ratio|12,5‰».',
  'Trong năm có 4.800 trẻ được sinh ra, 36 trẻ tử vong sơ sinh, tỷ suất «ratio|75‰».',
]
const right = [
  'Toàn huyện có 21.600 phụ nữ, 54 người vỡ kế hoạch, chiếm 2,5‰. Số trẻ sinh ra 1.280, tử vong 8 trẻ (6,25‰).',
  'Trong năm có 4.800 trẻ được sinh ra, 36 trẻ tử vong sơ sinh, tỷ suất 7,5‰.',
]

describe('Rates per thousand of one number', () => {
  it.each(faulty)('a rate that does not fit is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('and the others are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
