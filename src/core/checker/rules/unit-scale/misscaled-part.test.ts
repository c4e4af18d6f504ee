import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Có 62,5 ha sa nhân và 17,3 ha đinh lăng, cộng là «unit-scale|79,8 m2».',
  'Tổng kinh phí ba cuộc diễn tập: 1.340 triệu đồng, ngân sách huyện chi 1,12 tỷ đồng, ngân sách các xã chi «unit-scale|220 tỷ đồng».',
  'Toàn xã giao khoán bảo vệ 1.725 ha rừng, trong đó rừng đặc dụng 584 ha, rừng phòng hộ «unit-scale|1.141 m2».',
  'Diện tích thiệt hại «unit-scale|1,85 nghìn ha» rừng trồng. Ba vụ: 0,6 ha, 0,4 ha và 0,85 ha.',
  'Tuyến kênh Nà Lụng dài «unit-scale|3,8 m», rộng 1,5 m; đã kiên cố 2.600 m, còn 1.200 m.',
  'Khoanh nuôi 146 ha ở Khau Ca và 74 ha ở Nà Pầu, cộng lại «unit-scale|22.000 ha», đúng hồ sơ.',
]
const right = [
  'Trồng 12 ha chè, 8 ha cam, cộng lại 20 ha; tổng cộng 200 ha cây lâu năm.',
  'Có 62,5 ha sa nhân và 17,3 ha đinh lăng, cộng là 79,8 ha.',
  'Tổng kinh phí ba cuộc diễn tập: 1.340 triệu đồng, ngân sách huyện chi 1,12 tỷ đồng, ngân sách các xã chi 220 triệu đồng.',
  'Trồng thay thế 5.000 m2 rừng ven suối; giao khoán bảo vệ 1.725 ha rừng, trong đó rừng đặc dụng 584 ha.',
  'Tuyến kênh Nà Lụng dài 3,8 km, rộng 1,5 m; đã kiên cố 2.600 m, còn 1.200 m.',
]

describe('A part in another unit than its total', () => {
  it.each(faulty)('is told when all fits with the right one: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone otherwise: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
