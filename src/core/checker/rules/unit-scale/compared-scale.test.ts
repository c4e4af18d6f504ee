import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Hộ dùng nước sạch đạt «unit-scale|64,2 triệu hộ», tăng 3,7 điểm % so với năm trước (60,5%).',
  'Giá hồ tiêu từ 75.000 đồng/kg tăng lên «unit-scale|142.000.000 đồng»/kg vào cuối vụ.',
  'Quỹ đền ơn đáp nghĩa thu 38.500.000 nghìn đồng, chi «unit-scale|22.000.000 đồng».',
  'Gieo trồng «unit-scale|145 km2» ngô vụ xuân (kế hoạch 150 ha).',
  'Giá hồ tiêu bình quân 146.000 đồng/kg, cao hơn tháng trước («unit-scale|139.000 triệu đồng»/kg).',
  'Thu ngân sách 1.250 triệu đồng, tăng so với cùng kỳ («unit-scale|1.180 tỷ đồng»).',
  'Trạm y tế Nà Ca có tổng mức đầu tư 3,62 tỷ đồng. Đến nay đã thanh toán 1.900 triệu đồng trong tổng mức đầu tư «repeat|3.260 triệu đồng» của Trạm y tế Nà Ca.',
  'Giá trị sản xuất trên 1 ha đạt 132 triệu đồng, trong khi năm 2023 đạt «unit-scale|124 tỷ đồng».',
  'Giá heo hơi dao động 61.000 - 64.000 đồng/kg, bình quân «unit-scale|62.500.000 đồng»/kg.',
]
const right = [
  'Có 1.204 hộ dùng nước sạch, tăng 3,7 điểm % so với năm trước (60,5%).',
  'Dư nợ đạt 71,2 tỷ đồng, tăng 5,3 tỷ đồng so với đầu năm; nợ quá hạn 84 triệu đồng, giảm 21 triệu đồng so với cùng kỳ.',
  'Giá hồ tiêu từ 75.000 đồng/kg tăng lên 142.000 đồng/kg vào cuối vụ.',
  'Dư nợ từ 20,4 tỷ đồng lên 22,1 tỷ đồng, tăng 1,7 tỷ đồng, bình quân mỗi hộ vay 44,2 triệu đồng.',
  'Giá hồ tiêu bình quân 146.000 đồng/kg, cao hơn tháng trước (139.000 đồng/kg).',
  'Hộ nghèo được hỗ trợ 500 nghìn đồng, hộ cận nghèo tăng lên 40 triệu đồng làm nhà.',
  'Trạm y tế Nà Ca có tổng mức đầu tư 3,62 tỷ đồng. Trường tiểu học Nà Ca có tổng mức đầu tư 3,26 tỷ đồng.',
  'Chợ Khe Sến có tổng mức đầu tư 3,62 tỷ đồng, sau điều chỉnh tổng mức đầu tư là 3,26 tỷ đồng.',
]

describe('Values of one thing beside each other', () => {
  it.each(faulty)('told when they are not alike: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone when they are: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
