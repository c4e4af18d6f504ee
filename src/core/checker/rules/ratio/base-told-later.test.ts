import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Toàn huyện còn 6 xã chưa về đích, bằng «ratio|35,0%» tổng số xã. Tổng số xã trên địa bàn là 20 xã.',
  'Thu phí chợ đạt 840 triệu đồng, bằng «ratio|115%» so với cùng kỳ; cùng kỳ năm trước thu 700 triệu đồng.',
  'Lực lượng xung kích đạt «ratio|1,79%» dân số với 106 đồng chí; dân số toàn xã 7.640 người.',
  'Trồng rừng được 96 ha, đạt «ratio|85%» kế hoạch; kế hoạch tỉnh giao là 120 ha.',
  '9.427 đối tượng đã nhận tiền qua tài khoản, đạt «ratio|88,5%», còn 1.857 đối tượng nhận tiền mặt (trên tổng số 11.284 đối tượng đang hưởng trợ cấp).',
  'Chi sự nghiệp giáo dục 142.350 triệu đồng, chiếm «ratio|54,2%» tổng chi; tổng chi ngân sách huyện 287.575 triệu đồng.',
]
const right = [
  'Toàn huyện còn 6 xã chưa về đích, bằng 30,0% tổng số xã. Tổng số xã trên địa bàn là 20 xã.',
  'Thu phí chợ đạt 840 triệu đồng, bằng 120% so với cùng kỳ; cùng kỳ năm trước thu 700 triệu đồng.',
  'Hộ nghèo 120 hộ, chiếm 6% tổng số hộ. Tổng số hộ cận nghèo là 80 hộ.',
  'Khai thác đạt 2.734 tấn, tăng 4,4% so với cùng kỳ năm trước, trong đó khai thác biển đạt 2.558 tấn, tăng 4,7% so với cùng kỳ.',
  'Trong 9 tháng trồng 96 ha, đạt 85% kế hoạch; kế hoạch quý IV là 20 ha.',
  '9.427 đối tượng đã nhận tiền qua tài khoản, đạt 83,5%, còn 1.857 đối tượng nhận tiền mặt (trên tổng số 11.284 đối tượng đang hưởng trợ cấp).',
  'Chi sự nghiệp giáo dục 142.350 triệu đồng, chiếm 49,5% tổng chi; tổng chi ngân sách huyện 287.575 triệu đồng.',
]

describe('Rates whose base is told only behind them', () => {
  it.each(faulty)('told where they part: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
