import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const wrong = [
  'Thứ nhất, giữ rừng.\nThứ hai, trồng chè.\n«numbering|Thứ tư», làm đường.',
  'Giải pháp: Một là, giữ rừng. Hai là, trồng chè. «numbering|Hai là», làm đường.',
]
const right = [
  'Thứ nhất, giữ rừng.\nThứ hai, trồng chè.\nLịch tiếp dân: Thứ tư, ngày 08/5 tại trụ sở.',
  'Thứ nhất, giữ rừng.\nThứ hai, trồng chè.\nThứ ba, làm đường.',
  'Một là, giữ rừng. Hai là, trồng chè. Ba là, làm đường.',
  'Thứ nhất, giữ rừng. Thứ hai, trồng chè.\nBài học: Thứ nhất, công khai. Thứ hai, dân chủ.',
  'Họp vào sáng thứ ba, thứ năm hằng tuần.',
]

describe('Points counted in words', () => {
  it.each(wrong)('are told when one is left out or said twice: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone in order: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
