import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Ước cả năm 2024 đón «estimate-vs-actual|12.400 lượt khách». 10 tháng đã đón 13.150 lượt khách.',
  'Mỗi ngày thu gom 8,5 tấn rác; tháng 6 (30 ngày) vận chuyển «unit-scale|255 kg».',
  'Mỗi tháng hợp tác xã thu 15 triệu đồng, cả năm thu «unit-scale|180 tỷ đồng».',
  'Lũy kế 9 tháng, thu ngân sách trên địa bàn đạt 812 triệu đồng. Ước thực hiện cả năm 2024 đạt «estimate-vs-actual|790 triệu đồng».',
]
const right = [
  'Ước cả năm 2024 thu 400 triệu đồng tiền phí. 10 tháng đã chi 512 triệu đồng cho hoạt động.',
  'Mỗi ngày thu gom 8,5 tấn rác; tháng 6 (30 ngày) vận chuyển 255 tấn.',
  'Mỗi tháng hợp tác xã thu 15 triệu đồng, cả năm thu 180 triệu đồng.',
  'Lũy kế 9 tháng, thu ngân sách trên địa bàn đạt 812 triệu đồng. Ước thực hiện cả năm 2024 đạt 1.090 triệu đồng.',
]

describe('A year and a part of it', () => {
  it.each(faulty)('less in the year than in its part is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('more is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
