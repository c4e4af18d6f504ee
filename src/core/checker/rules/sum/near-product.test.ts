import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Hội phụ nữ vận động 36 hội viên, mỗi người góp vốn 250.000 đồng, thu được «sum|8.500.000 đồng».',
  'Cấp cho 35 hộ, mỗi hộ 03 con dê sinh sản, đơn giá 4 triệu đồng/con; tổng số dê đã bàn giao 105 con, tổng giá trị «sum|402 triệu đồng».',
  'Xã cấp gạo cứu đói cho 93 hộ với 312 nhân khẩu, định mức 15 kg/nhân khẩu, tổng số gạo đã cấp là «sum|4.860 kg».',
  'Hỗ trợ gạo cho 120 học sinh, mỗi em 15 kg/tháng, mỗi tháng «sum|1.900 kg».',
  'Diện tích rừng giao khoán 120 ha với đơn giá 400.000 đồng/ha/năm. Tổng tiền chi trả năm 2024 là «unit-scale|480 triệu đồng».',
  'Cuộc vận động hỗ trợ 33 căn nhà, mức hỗ trợ «unit-scale|60.000 triệu đồng»/căn, tổng kinh phí 1.980 triệu đồng.',
  'Ngân hàng đã cho 35 hộ nghèo vay vốn với tổng số tiền «unit-scale|2.450 tỷ đồng», mức vay mỗi hộ 70 triệu đồng.',
  'Tiền lương hợp đồng cho 16 giáo viên, mỗi người 5.400.000 đồng/tháng, thời gian hợp đồng 9 tháng; tổng kinh phí chi trả cả năm học là «sum|776.700.000 đồng».',
  '- Tại chỗ: bảy tổ, mỗi tổ 6 đồng chí, cộng «sum|24 đồng chí»',
  'Chi hỗ trợ Tết cho 138 hộ nghèo, mỗi suất 600 nghìn đồng, hết thảy 82,8 triệu đồng; 57 người có công, mỗi suất 500 nghìn đồng, hết thảy «sum|27,5 triệu đồng».',
  'Mức hỗ trợ là 88.000 đồng/tháng cho hộ nghèo; cả năm (12 tháng) mỗi người được hỗ trợ «unit-scale|1.056 triệu đồng».',
  'Xã thu hái 1.140 tấn chè búp tươi trên 163 ha chè, năng suất 70 tạ/ha. Với giá bán bình quân 8.500 đồng/kg, tổng giá trị đạt «unit-scale|9,69 triệu đồng».',
  'Hỗ trợ 03 gia đình có người chết, mỗi gia đình 25 triệu đồng, tổng cộng «sum|100 triệu đồng».',
  'Tiền ăn 40 học viên x 30.000 đồng/ngày x 15 ngày = «sum|16 triệu đồng».',
  'Chi hoạt động bình quân 35,4 triệu đồng/tháng, cả năm (12 tháng) là «sum|428,4 triệu đồng».',
  'Mỗi tháng phòng khám tiếp 240 lượt người bệnh, 9 tháng đã tiếp «sum|2.610 lượt».',
  'Xã mở 05 lớp nghề, mỗi lớp 30 học viên, tổng số 150 học viên; tiền ăn 30.000 đồng/người/ngày trong 20 ngày, tổng số tiền «sum|80.000.000 đồng».',
  'Mở 03 lớp sơ cấp, tổng số 90 học viên. Tiền ăn hỗ trợ 40.000 đồng/người/ngày, học 5 ngày, tổng chi tiền ăn là «sum|16 triệu đồng».',
  'Xã cấp 15 kg ngô giống cho mỗi hộ; 124 hộ đăng ký nên tổng lượng giống là «sum|1.680 kg».',
]

const right = [
  'Hội phụ nữ vận động 36 hội viên, mỗi người góp vốn 250.000 đồng, thu được 9.000.000 đồng.',
  'Cấp cho 35 hộ, mỗi hộ 03 con dê sinh sản, đơn giá 4 triệu đồng/con; tổng số dê đã bàn giao 105 con, tổng giá trị 420 triệu đồng.',
  'Xã cấp gạo cứu đói cho 93 hộ với 312 nhân khẩu, định mức 15 kg/nhân khẩu, tổng số gạo đã cấp là 4.680 kg.',
  'Hỗ trợ giống cho 24 hộ x 2 con dê x 3.200.000 đồng/con = 153.600.000 đồng.',
  'Diện tích được chi trả: 3.120,5 ha, đơn giá 286.000 đồng/ha, số tiền 892.463.000 đồng; tổng số tiền đã chi đến nay là 767.767.000 đồng.',
  'Tiền lương hợp đồng cho 16 giáo viên, mỗi người 5.400.000 đồng/tháng, thời gian hợp đồng 9 tháng; tổng kinh phí là 777.600.000 đồng.',
  'Chi hoạt động bình quân 35,4 triệu đồng/tháng, cả năm (12 tháng) là 425,2 triệu đồng.',
  'Mỗi tháng tiếp công dân 2 lần, 9 tháng tiếp 16 lần với 41 lượt công dân.',
  'Mở 03 lớp sơ cấp, tổng số 90 học viên. Tiền ăn hỗ trợ 40.000 đồng/người/ngày, học 5 ngày, tổng chi tiền ăn là 18 triệu đồng.',
  'Mức hỗ trợ 15 triệu đồng/ha cho diện tích trồng mới; năm nay trồng 32 ha, kinh phí đã giải ngân 360 triệu đồng, còn lại chuyển năm sau.',
  'Đã mở 42 lớp với 1.260 học viên, mỗi lớp 30 học viên; hỗ trợ 40.000 đồng/người/ngày, tổng tiền ăn 151,2 triệu đồng cho 3 ngày.',
]

describe('A total of so many times so much', () => {
  it.each(faulty)('that is one slip from the product is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
