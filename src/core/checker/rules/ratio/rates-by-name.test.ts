import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Toàn xã có 1.260 người tham gia bảo hiểm bắt buộc, 420 người tham gia bảo hiểm tự nguyện và 1.050 người tham gia bảo hiểm thất nghiệp. So với lực lượng lao động là 4.200 người, tỷ lệ tham gia bảo hiểm bắt buộc đạt 30,0%, bảo hiểm tự nguyện đạt «ratio|1,0%», bảo hiểm thất nghiệp đạt 25,0%.',
  'Tổng giá trị sản xuất 1.200 tỷ đồng, gồm nông nghiệp 480 tỷ đồng, công nghiệp 420 tỷ đồng và dịch vụ 300 tỷ đồng. Nông nghiệp chiếm 40,0%, công nghiệp chiếm «ratio|38,0%», dịch vụ chiếm 25,0%.',
  'Đất có rừng 12.500 ha, gồm rừng tự nhiên 9.250 ha và rừng trồng 3.250 ha; diện tích tự nhiên 24.000 ha. Rừng tự nhiên chiếm 74,0% diện tích đất có rừng, rừng trồng chiếm «ratio|2,6%».',
]
const right = [
  'Tổng giá trị sản xuất 1.200 tỷ đồng, gồm nông nghiệp 480 tỷ đồng, công nghiệp 420 tỷ đồng và dịch vụ 300 tỷ đồng. Nông nghiệp chiếm 40,0%, công nghiệp chiếm 35,0%, dịch vụ chiếm 25,0%.',
  'Tổng giá trị sản xuất 1.200 tỷ đồng, gồm nông nghiệp 480 tỷ đồng, công nghiệp 420 tỷ đồng và dịch vụ 300 tỷ đồng. Năm 2020 nông nghiệp chiếm 40,0%, công nghiệp chiếm 35,0%, dịch vụ chiếm 22,0%.',
  'Gieo trồng 1.500 ha, gồm lúa 900 ha, ngô 375 ha, sắn 225 ha. Lúa chiếm 60%, ngô chiếm 25% và sắn đạt 98% kế hoạch.',
  'Đất có rừng 12.500 ha, gồm rừng tự nhiên 9.250 ha và rừng trồng 3.250 ha; diện tích tự nhiên 24.000 ha. Rừng tự nhiên chiếm 74,0% diện tích đất có rừng, rừng trồng chiếm 13,5%.',
]

describe('Rates in a row, each by the name of a number before', () => {
  it.each(faulty)('the odd one is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right row, or one of another base or year, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
