import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Đã trả 1.240 kết quả, gồm sớm hạn 610 kết quả, đúng hạn 588 kết quả và trễ hạn 42 kết quả. Tỷ lệ trả sớm và đúng hạn đạt «ratio|69,6%».',
  'Dự án có 160 hộ bị ảnh hưởng, đã có 136 hộ nhận tiền bồi thường. Việc chi trả bảo đảm đúng quy định. Số hộ đã nhận tiền chiếm «ratio|80,5%», còn 24 hộ chưa nhận.',
  'Toàn xã có 1.150 hộ dùng nước máy; còn 46 hộ chưa lắp đồng hồ, như vậy tỷ lệ hộ đã lắp đồng hồ đạt «ratio|94%».',
  'Toàn xã có 2.146 lao động. Tham gia BHXH bắt buộc 489 người, BHXH tự nguyện 172 người, nâng tỷ lệ bao phủ BHXH lên «ratio|38,0%».',
  'Vốn sự nghiệp giao 3.200 triệu đồng. Đến 30/9 mới giải ngân được 1.952 triệu đồng; tỷ lệ giải ngân là «ratio|71%».',
  'Số đối tượng thuộc diện cấp thẻ bảo hiểm y tế là 5.840 người; đã rà soát, cấp phát thẻ cho 5.548 người, còn 292 người đang chờ xác minh. Tỷ lệ cấp thẻ đạt «ratio|96,9%»; tỷ lệ chờ xác minh là 5,0%.',
]
const right = [
  'Trung tâm có 2.480 đơn phải xử lý, gồm nhận qua mạng 1.560 đơn, nhận trực tiếp 820 đơn và kỳ trước chuyển sang 100 đơn. Tỷ lệ đơn qua mạng trên tổng số đơn nhận mới đạt 65,5%.',
  'Huyện có 312 công chức, trong đó đại học 240 người, thạc sĩ 51 người, cao đẳng 21 người; tỷ lệ hoàn thành tốt và xuất sắc là 39,3%.',
  'Đăng ký khai sinh 150 trường hợp (đúng hạn 138, quá hạn 12), kết hôn 44 cặp; chứng thực chữ ký 182 trường hợp. Tỷ lệ khai sinh đúng hạn đạt 92,0%.',
  'Dự án có 160 hộ bị ảnh hưởng, đã có 136 hộ nhận tiền bồi thường. Việc chi trả bảo đảm đúng quy định. Số hộ đã nhận tiền chiếm 85,0%, còn 24 hộ chưa nhận.',
  'Có 214 hộ vay vốn; 96 hộ vay chăn nuôi. Số hộ vay trồng rừng chiếm 30%.',
  'Vốn năm nay giao 5.000 triệu đồng, vốn kéo dài 1.200 triệu đồng; giải ngân 4.340 triệu đồng, tỷ lệ giải ngân 70%.',
  'Toàn xã có 1.150 hộ dùng nước máy; còn 46 hộ chưa lắp đồng hồ, như vậy tỷ lệ hộ đã lắp đồng hồ đạt 96%.',
  'Toàn huyện có 5.480 hộ nghèo, trong đó 4.932 hộ là đồng bào dân tộc thiểu số. Tỷ lệ hộ nghèo chung 20,0%.',
  'Đơn kỳ trước 11 đơn, tiếp nhận mới 94 đơn; đã giải quyết 89 đơn, rút 03 đơn. Tỷ lệ giải quyết đạt 87,6% (tính cả đơn rút) trên tổng số 105 đơn.',
  'Số đối tượng thuộc diện cấp thẻ bảo hiểm y tế là 5.840 người; đã rà soát, cấp phát thẻ cho 5.548 người. Tỷ lệ cấp thẻ đạt 95,0%.',
  'Toàn xã có 1.250 hộ. Hộ nghèo giảm 25 hộ. Tỷ lệ hộ nghèo còn 6%.',
  'Tổng số 3.412 hộ cần hỗ trợ. Đã khởi công 2.957 nhà, trong đó hoàn thành 2.244 nhà. Tỷ lệ hoàn thành đạt 65,8% tổng số.',
]

describe('A rate told by its name', () => {
  it.each(faulty)('a wrong one is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one, or one of a number not told, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
