import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Huyện giao 180 ha quế, xã phấn đấu 200 ha; đến nay trồng 189 ha, lần lượt đạt «ratio|98,8%» và 94,5%.',
  'Lượng khách nội địa đạt 12.400 lượt, khách quốc tế đạt 1.560 lượt, so với cùng kỳ (10.000 và 1.200 lượt) lần lượt tăng 24% và «ratio|35%».',
]
const right = [
  'Huyện giao 180 ha quế, xã phấn đấu 200 ha; đến nay trồng 189 ha, lần lượt đạt 105,0% và 94,5%.',
  'Lượng khách nội địa đạt 12.400 lượt, khách quốc tế đạt 1.560 lượt, so với cùng kỳ (10.000 và 1.200 lượt) lần lượt tăng 24% và 30%.',
  'Diện tích lúa 120 ha, ngô 80 ha, lần lượt đạt 96% và 104% kế hoạch.',
]

describe('Rates in a row, each against another number', () => {
  it.each(faulty)('told where they part: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
