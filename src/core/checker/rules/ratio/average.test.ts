import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Bình quân mỗi chi bộ trên địa bàn toàn xã có «ratio|13,5 đảng viên» (16 chi bộ có tổng cộng 248 đảng viên).',
  'Cả xã có 62 tổ hòa giải với 372 hòa giải viên, trung bình mỗi tổ có «ratio|7 người».',
  'Tiếp 3.400 lượt xe trong 20 ngày, bình quân mỗi ngày «ratio|190 lượt» xe.',
  'Hội huy động 48.600.000 đồng từ 540 hộ dân, bình quân mỗi hộ đóng góp «ratio|95.000 đồng».',
  'Cả xã có 60 hộ nhận 1.500 cây bưởi giống, tính ra mỗi hộ được «ratio|30 cây».',
  'Lợi nhuận 1.870 triệu đồng, chia đều cho 55 xã viên thì mỗi xã viên được «ratio|38 triệu đồng».',
  'Bình quân mỗi cán bộ hiến «ratio|1,8 đơn vị» máu (24 cán bộ hiến 36 đơn vị).',
  'Tổng kinh phí 1.259 triệu đồng cho 37 hộ, bình quân «rounding|34,1 triệu đồng»/hộ.',
  'Dư nợ bình quân 42 triệu đồng/hộ, tổng dư nợ 126 hộ là «unit-scale|5,292 triệu đồng».',
  'Năm 2023 có 5 hợp tác xã hoạt động, doanh thu bình quân «ratio|1,25 tỷ đồng»/HTX, tổng doanh thu 6,75 tỷ đồng.',
  'Dự án hỗ trợ 45 hộ nuôi bò sinh sản, kinh phí 1.350 triệu đồng; bình quân 30 triệu đồng/hộ; đã cấp 90 con bò, bình quân «ratio|3 con»/hộ.',
  'Chi trả trợ cấp xã hội cho 215 đối tượng với số tiền 107,5 triệu đồng/tháng, bình quân «ratio|550.000 đồng»/đối tượng.',
  'Bình quân mỗi buổi có «ratio|45 người», 8 buổi có 380 lượt người tham dự.',
  'Tổ chức 4 lớp tập huấn, bình quân «ratio|35 người» mỗi lớp, tổng cộng 160 người.',
  'Xóm có 72 hộ với 310 nhân khẩu. Nhân dân đóng góp 108 triệu đồng làm cổng, bình quân «ratio|1,8 triệu đồng»/hộ.',
  'Mở 12 lớp với 408 lượt người, bình quân mỗi lớp «ratio|43 lượt người».',
  'Bình quân đạt «ratio|15,6 tiêu chí»/xã (9 xã đạt 144 tiêu chí).',
  'Làm 2,4 km đường với tổng kinh phí 3,6 tỷ đồng, bình quân «ratio|1,8 tỷ đồng»/km.',
  'Bình quân mỗi giáo viên phụ trách «ratio|18 học sinh», với 42 giáo viên và 924 học sinh.',
  'Xã cấp đá dăm cho 12 tuyến ngõ, bình quân mỗi tuyến 35 m3, tổng khối lượng cấp «sum|520 m3».',
  'Bưu điện chi trả lương hưu cho 92 người với số tiền 431,6 triệu đồng, bình quân «unit-scale|4.691 triệu đồng»/người.',
  'Bình quân mỗi hộ nhận khoán được chi trả «ratio|5.700 nghìn đồng» (tổng tiền dịch vụ môi trường rừng 1.863.000 nghìn đồng, 414 hộ).',
  'Trung bình một vụ vi phạm bị phạt «ratio|18,5 triệu đồng»: cả năm xử phạt 36 vụ, thu 486 triệu đồng.',
]
const right = [
  'Bình quân mỗi chi bộ trên địa bàn toàn xã có 15,5 đảng viên (16 chi bộ có tổng cộng 248 đảng viên); 4/16 chi bộ có đủ 20 đảng viên, chiếm 25%.',
  'Cả xã có 60 hộ nhận 1.500 cây bưởi giống, tính ra mỗi hộ được 25 cây.',
  'Xã có 1.200 hộ, chi hỗ trợ 500 triệu đồng; bình quân mỗi hộ thu nhập 80 triệu đồng.',
  'Huyện có 42 tổ vay vốn với 1.680 tổ viên; dư nợ 84 tỷ đồng, bình quân mỗi tổ 2 tỷ đồng.',
  'Khu tái định cư có diện tích 3,85 ha (38.500 m2), bố trí 96 lô.',
  'Dự án hỗ trợ 45 hộ nuôi bò, 30 hộ nuôi dê; đã cấp 90 con dê, bình quân 3 con/hộ.',
  'Chi trả trợ cấp xã hội cho 215 đối tượng với số tiền 107,5 triệu đồng/tháng, bình quân 500.000 đồng/đối tượng.',
  'Bình quân mỗi buổi có 45 người, 8 buổi có 360 lượt người tham dự.',
  'Tổ chức 4 lớp tập huấn, bình quân 35 người mỗi lớp, tổng cộng 141 người.',
  'Xóm có 72 hộ với 310 nhân khẩu. Nhân dân đóng góp 108 triệu đồng làm cổng, bình quân 1,5 triệu đồng/hộ.',
  'Xóm có 720 hộ. Hỗ trợ sửa nhà 240 triệu đồng, bình quân 30 triệu đồng/hộ.',
  'Xóm có 72 hộ, trong đó 40 hộ nghèo. Hỗ trợ 108 triệu đồng, bình quân 2,7 triệu đồng/hộ.',
  'Mở 12 lớp với 408 lượt người, bình quân mỗi lớp 34 lượt người.',
  'Bình quân đạt 16 tiêu chí/xã (9 xã đạt 144 tiêu chí).',
  'Dự án hỗ trợ 14 hộ nghèo và 6 hộ cận nghèo, tổng kinh phí 250 triệu đồng (bình quân 12,5 triệu đồng/hộ).',
  'Dự án hỗ trợ 12 hộ nghèo và 8 hộ cận nghèo, tổng kinh phí 312 triệu đồng (bình quân 15,6 triệu đồng/hộ).',
  'Bình quân mỗi hộ vay 45 triệu đồng: trong đó hộ nghèo vay 520 triệu đồng, 12 hộ.',
  'Trường | Số lớp | Số học sinh\nTiểu học Khuổi Nậm | 18 | 512\nTHCS Khuổi Nậm | 12 | 447\nTrường THCS Khuổi Nậm có 12 lớp với 447 học sinh; bình quân mỗi lớp tiểu học có 28,4 học sinh.',
  'Trung bình một vụ vi phạm bị phạt 13,5 triệu đồng: cả năm xử phạt 36 vụ, thu 486 triệu đồng.',
]

describe('Averages', () => {
  it.each(faulty)('told where they are wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they are right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
