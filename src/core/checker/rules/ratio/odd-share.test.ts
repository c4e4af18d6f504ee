import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Khối 3 có 312 em biết bơi, chiếm 26,0% học sinh tiểu học; khối 4 có 348 em, chiếm 29,0%; khối 5 có 396 em, chiếm «implied-denominator|30,3%».',
  'Dư nợ nông nghiệp 412,5 tỷ đồng (33,0%), tiêu dùng 287,5 tỷ đồng (23,0%), thương mại «implied-denominator|3.500 tỷ đồng» (28,0%).',
  'Số thôn có nhà sinh hoạt chung là 54 thôn, bằng 18,75%; có loa 251 thôn, bằng 87,15%; có sân tập 176 thôn, bằng «implied-denominator|66,11%».',
  'Đánh giá 214 công chức, viên chức.\n- Hoàn thành xuất sắc: 41 người (19,2%);\n- Hoàn thành tốt: 158 người (73,8%);\n- Hoàn thành: 12 người («ratio|6,5%»);\n- Không hoàn thành: 03 người (1,4%).',
  'Trong số hộ nhận khoán, hộ Mường là 412 hộ, chiếm 51,5%; hộ Thái 268 hộ, chiếm 33,5%; hộ Khơ Mú 30 hộ, chiếm «implied-denominator|15,1%».',
  'Gà thả vườn chiếm 50% tổng đàn, ứng với 4.120 con; vịt 1.648 con, ứng với 20%; ngan 618 con, ứng với «implied-denominator|15%».',
  'Hộ khá 412 hộ, chiếm 45,3%; hộ trung bình 321 hộ, chiếm «ratio|38,3%»; hộ nghèo 176 hộ, chiếm 19,4% trên tổng số 909 hộ của xã.',
]
const right = [
  'Phát ra 420 phiếu, thu về 402 phiếu (đạt 95,7%); hài lòng 389 phiếu, bằng 96,7% số phiếu thu về; chưa hài lòng 13 phiếu, bằng 3,2% số phiếu thu về.',
  'Trong số hộ nhận khoán, hộ Mường là 412 hộ, chiếm 51,5%; hộ Thái 268 hộ, chiếm 33,5%; trong đó 30 hộ mới, chiếm 11,2%.',
  'Phục vụ bạn đọc trẻ 18.450 lượt, tương ứng 44,8% tổng lượt bạn đọc; trực tuyến 9.270 lượt, tương ứng 22,5% tổng lượt bạn đọc.',
  'Thôn Nà Lại có 36 hộ nghèo, chiếm 24,0%; thôn Bản Cuôn có 27 hộ nghèo, chiếm 18,0%; thôn Khuổi Trà có 44 hộ nghèo, chiếm 31,4%.',
  'Hộ nghèo 126 hộ, chiếm 6,3% số hộ; hộ cận nghèo 150 hộ, chiếm 7,5% số hộ; trong 126 hộ nghèo có 63 hộ thiếu hụt về nhà ở, chiếm 50%.',
  'Tiếp nhận 640 đơn; trong 580 đơn đã xử lý có 551 đơn đúng hạn (95,0%), 29 đơn quá hạn (5,0%); còn 60 đơn đang xử lý.',
  'Hộ khá 412 hộ, chiếm 45,3%; hộ trung bình 321 hộ, chiếm 35,3%; hộ nghèo 176 hộ, chiếm 19,4% trên tổng số 909 hộ của xã.',
]

describe('Shares of one total that nobody tells', () => {
  it.each(faulty)('the odd one out is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('and what has a total of its own is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
