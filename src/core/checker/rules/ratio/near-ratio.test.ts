import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trồng cây phân tán 12.500 cây, đạt 104,2% kế hoạch (12.000 cây); tỷ lệ cây sống đạt 95% («ratio|11.785 cây»).',
  'Lượng nước cấp bình quân 12,4 m3/ngày, thất thoát 1,86 m3/ngày, tỷ lệ «ratio|1,5%».'.replace(
    '1,5%',
    '51,0%',
  ),
  'Toàn xã nuôi 325 thùng ong, thu 47 thùng giống, chiếm «ratio|41,5%».',
  'Huyện có diện tích tự nhiên 18.400 ha, trong đó đất có rừng 11.592 ha, tỷ lệ che phủ rừng «ratio|36%».',
  'Qua kiểm tra 3.268 món thanh toán, từ chối 43 món chưa đủ điều kiện (khoảng «ratio|13,2%» số món).',
]
const right = [
  'Huyện có 58.300 người; trong độ tuổi lao động 30.600 người, trong đó 9.180 người đóng bảo hiểm bắt buộc (tự nguyện 2.754 người, chiếm 9,0%).',
  'Trồng cây phân tán 12.500 cây, đạt 104,2% kế hoạch (12.000 cây); tỷ lệ cây sống đạt 95% (11.875 cây).',
  'Toàn xã nuôi 325 thùng ong, thu 47 thùng giống, chiếm 14,5%.',
  'Cấp 1.250 cây quế cho 62 hộ, tỷ lệ sống 92,4%.',
  'Trong 318 trẻ có 96 trẻ học bán trú, tỷ lệ chuyên cần 98,3%, tăng 1,2% so với năm học trước.',
  'Qua kiểm tra 3.268 món thanh toán, từ chối 43 món chưa đủ điều kiện (khoảng 1,3% số món).',
]

describe('Rates one slip away from two numbers of the sentence', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
