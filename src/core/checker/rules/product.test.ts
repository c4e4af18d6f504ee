import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Xã chi trả chế độ cho 42 người có uy tín x 1.500.000 đồng = «sum|36.000.000 đồng».',
  'Mỗi hộ tham gia mô hình được cấp 35 con vịt giống; toàn xã có 18 hộ tham gia, nhận «sum|603 con» vịt giống.',
  'Diện tích 2,4 ha, mật độ 2.000 cây/ha, tổng số «sum|5.200 cây».',
  'Mua 12 máy tính, đơn giá 13,5 triệu đồng, thành tiền «sum|172 triệu đồng».',
  'Mỗi thôn 15 triệu đồng, 9 thôn được hỗ trợ «sum|145 triệu đồng».',
  'Bồi dưỡng «sum|120 học viên» trong 3 lớp, mỗi lớp 45 học viên.',
  'Đã xây mới 24 nhà, sửa chữa 13 nhà cho hộ nghèo; mức hỗ trợ xây mới 40 triệu đồng/nhà, sửa chữa 20 triệu đồng/nhà; tổng kinh phí «sum|1.320 triệu đồng».',
  'Phát «sum|350 tờ» rơi tại 7 thôn (mỗi thôn 60 tờ).',
  'Cấp «sum|25 tấn» xi măng cho 5 thôn, mỗi thôn 6 tấn.',
  'Mỗi hộ được vay 50 triệu đồng, 36 hộ vay vốn với tổng số tiền «sum|1,6 tỷ đồng».',
  'Dân đóng góp 240 ngày công làm đường, quy đổi 300.000 đồng/ngày công, thành tiền «sum|78.000.000 đồng».',
  'Toàn huyện có 14 xã; tổng số 231 tiêu chí, bình quân «ratio|17,5 tiêu chí»/xã.',
  'Xã cấp «unit-scale|1.860 tấn» gạo cho 124 hộ, định mức 15 kg/hộ.',
  'Mỗi hộ có chuồng trại bị cuốn trôi được hỗ trợ 4 triệu đồng. Đã chi trả cho 35 hộ với tổng số tiền «unit-scale|140 tỷ đồng».',
  'Tiêu hủy 1.850 kg lợn bệnh. Đơn giá hỗ trợ 40.000 đồng/kg, tổng kinh phí chi trả là «unit-scale|74 tỷ đồng».',
  'Mỗi bản được cấp 12 bình chữa cháy. Đã giao cho 9 bản với tổng cộng «sum|118 bình».',
  'Hỗ trợ 12 hộ, mức 5 triệu đồng/hộ và 40 hộ, mức 2 triệu đồng/hộ, tổng kinh phí «sum|150 triệu đồng».',
  'Xã có 1.250 hộ, 5.400 nhân khẩu, bình quân «rounding|4,33 người/hộ».',
  'Cấp cho 24 hộ, mỗi hộ 03 con lợn giống, tổng cộng «sum|82 con».',
  'Hỗ trợ 15 hộ nghèo, mỗi hộ 4,5 triệu đồng, tổng kinh phí «sum|76,5 triệu đồng».',
  'Trồng rừng tập trung (12 hộ x 05 ha = «sum|50 ha»).',
  'Mua 30 con bò giống, đơn giá 14 triệu đồng/con, thành tiền «sum|402 triệu đồng».',
  'Diện tích lúa mùa 30 ha, năng suất 50 tạ/ha, sản lượng «unit-scale|1.500 tấn».',
  'Tặng 40 suất quà, mỗi suất 500.000 đồng, tổng số tiền «sum|2.000.000 đồng».',
  'Tặng quà 140 gia đình chính sách, mỗi suất trị giá 300.000 đồng, tổng kinh phí «sum|45 triệu đồng».',
  'Hỗ trợ 12 triệu đồng/hộ cho 15 hộ là «sum|190 triệu đồng».',
  'Cấp phát «sum|900 cây» giống cho 30 hộ (mỗi hộ 35 cây).',
  'Sửa nhà cho 31 hộ: 19 hộ xây mới, mức 60 triệu đồng/hộ; 12 hộ sửa chữa, mức 30 triệu đồng/hộ. Tổng kinh phí hỗ trợ «sum|1.600 triệu đồng».',
  'Trao 24 suất học bổng, mỗi suất 500.000 đồng, và 10 xe đạp, mỗi xe 1.800.000 đồng, tổng trị giá «sum|33 triệu đồng».',
  'Tặng quà dịp 27/7 cho 236 người có công và thân nhân, mỗi suất 400.000 đồng, tổng kinh phí «sum|96.400.000 đồng».',
]

const right = [
  'Xã chi trả chế độ cho 42 người có uy tín x 1.500.000 đồng = 63.000.000 đồng.',
  'Trồng 2,4 ha keo, 1,6 ha quế, mật độ 2.000 cây/ha, tổng số 8.000 cây.',
  'Mỗi hộ nghèo được hỗ trợ 15 triệu đồng, 9 hộ cận nghèo được hỗ trợ 90 triệu đồng.',
  'Đã xây mới 24 nhà, sửa chữa 13 nhà; mức xây mới 40 triệu đồng/nhà, sửa chữa 20 triệu đồng/nhà; tổng kinh phí 1.220 triệu đồng.',
  'Hỗ trợ 25 tấn gạo cho 500 hộ nghèo, cận nghèo, mỗi khẩu 15 kg.',
  'Hỗ trợ 25 tấn gạo cho 500 hộ, mỗi hộ 50 kg.',
  'Dân đóng góp 240 ngày công làm đường, quy đổi 300.000 đồng/ngày công, thành tiền 72.000.000 đồng.',
  'Toàn huyện có 14 xã; tổng số 231 tiêu chí, bình quân 16,5 tiêu chí/xã.',
  'Lập biên bản 48 trường hợp, gấp rưỡi quý I (32 trường hợp); phạt 163,2 triệu đồng, bình quân 3,4 triệu đồng/trường hợp.',
  'Mỗi hộ có chuồng trại bị cuốn trôi được hỗ trợ 4 triệu đồng. Đã chi trả cho 35 hộ với tổng số tiền 140 triệu đồng.',
  'Tiêu hủy 1.850 kg lợn bệnh. Đơn giá hỗ trợ 40.000 đồng/kg, tổng kinh phí chi trả là 74 triệu đồng.',
  'Cấp gạo cho 28 khẩu, mỗi khẩu 15 kg/tháng trong 2 tháng, tổng cộng 840 kg.',
  'Xã có 620 hộ, 2.480 nhân khẩu, quy mô trung bình 4,0 người/hộ.',
  'Hỗ trợ 12 hộ, mức 5 triệu đồng/hộ và 40 hộ, mức 2 triệu đồng/hộ, tổng kinh phí 140 triệu đồng.',
  'Cả năm gieo 964 ha, năng suất bình quân 62,4 tạ/ha, sản lượng 6.013,6 tấn.',
  'Cấp cho 24 hộ, mỗi hộ 03 con lợn giống, tổng cộng 72 con.',
  'Hỗ trợ 15 hộ nghèo, mỗi hộ 4,5 triệu đồng, tổng kinh phí 67,5 triệu đồng.',
  'Hỗ trợ 15 hộ nghèo, mỗi hộ tối đa 4,5 triệu đồng, tổng kinh phí 60 triệu đồng.',
  'Bình quân mỗi hộ 03 con trâu; 24 hộ có tổng cộng 75 con.',
  'Diện tích lúa mùa 30 ha, năng suất 50 tạ/ha, sản lượng 150 tấn.',
  'Diện tích ngô 42,7 ha, năng suất 51,1 tạ/ha, sản lượng 218,2 tấn.',
  'Diện tích lúa 30 ha, năng suất 50 tạ/ha; sản lượng cả năm 480 tấn.',
  'Mua 30 con bò giống, đơn giá 14 triệu đồng/con, tổng kinh phí cả vận chuyển khoảng 450 triệu đồng.',
  'Mỗi thôn 01 tổ tự quản, toàn xã có 11 thôn với tổng số 58 thành viên.',
  'Phòng học kích thước 6 x 8 m; mương rộng 40 x 50 cm.',
  'Tặng quà 40 hộ nghèo và 20 học sinh, mỗi suất 500.000 đồng, tổng trị giá 30 triệu đồng.',
  'Hỗ trợ xây mới 40 triệu đồng/hộ, sửa chữa 20 triệu đồng/hộ cho 10 hộ với tổng kinh phí 320 triệu đồng.',
  'Hỗ trợ 02 đội văn nghệ, mỗi đội 40 triệu đồng; trang bị 05 nhà văn hóa, mỗi nhà 30 triệu đồng; tổng cộng 230 triệu đồng.',
  'Sửa nhà cho 31 hộ: 19 hộ xây mới, mức 60 triệu đồng/hộ; 12 hộ sửa chữa, mức 30 triệu đồng/hộ. Tổng kinh phí hỗ trợ 1.500 triệu đồng.',
  'Hỗ trợ 12 hộ, mức 40 triệu đồng/hộ; 5 hộ, mức 20 triệu đồng/hộ. Tổng kinh phí đã giải ngân 480 triệu đồng.',
  'Trao 20 xe đạp, mỗi xe 1,5 triệu đồng; 30 suất quà, mỗi suất 300.000 đồng. Tổng kinh phí chương trình 52 triệu đồng, trong đó thuê âm thanh 13 triệu đồng.',
]

describe('Products', () => {
  it.each(faulty)('a number times a rate that is not the total said: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('a right one, or one nobody states, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
