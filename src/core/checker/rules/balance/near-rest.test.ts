import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Phòng thụ lý 31 hồ sơ (kỳ trước chuyển sang 04 hồ sơ, nhận mới 27 hồ sơ), đã giải quyết xong 26 hồ sơ, hiện còn «balance|04 hồ sơ» đang xem xét.',
  'Đội tiếp nhận 48 tin, trong đó đã giải quyết 37 tin, đang xác minh «balance|12 tin».',
  'Trường THPT Mường Lai được giao 64 biên chế giáo viên, hiện có 59 giáo viên, còn thiếu «balance|07 giáo viên» so với biên chế được giao.',
  'Số hộ dùng nước hợp vệ sinh là 2.846/3.215 hộ; «balance|269 hộ» còn lại sẽ được hỗ trợ trong hai năm tới.',
  'Trong 38 vụ việc hòa giải, hòa giải thành 31 vụ, chuyển cấp trên 3 vụ, còn «balance|06 vụ» đang hòa giải.',
  'Diện tích lúa đã cấy 312/350 ha, diện tích còn lại «balance|48 ha» sẽ hoàn thành trước 10/7.',
  'Toàn xã 5.140 người, có thẻ bảo hiểm y tế 4.872 người, đạt 94,8%; còn «balance|278 người» chưa tham gia.',
  'Xã có 1.316 hộ thuộc diện thu quỹ, đã hoàn thành 987 hộ, số chưa thực hiện là «balance|339 hộ».',
  'Trong 315 đơn đăng ký vay vốn đã nhận, ngân hàng xét duyệt 278 đơn; «balance|47 đơn» không đủ điều kiện.',
  'Kế hoạch giao xóa 148 nhà tạm; đến hết tháng 10 đã hoàn thành 104 nhà, đang thi công 21 nhà, «balance|33 nhà» chưa khởi công.',
  'Chi cục tiếp nhận 143 đơn (kể cả 12 đơn kỳ trước chuyển qua); xử lý xong 124 đơn, chuyển cơ quan khác 7 đơn, lưu đơn không đủ điều kiện 8 đơn, còn «balance|14 đơn» chưa xử lý.',
  'Tổng số 214 hồ sơ xin cấp phép; đã cấp 176, trả lại 15, «balance|đang thẩm định 33 hồ sơ».',
  'Tiếp nhận 1.450 thùng mì, đã cấp phát cho các thôn 1.180 thùng, tồn kho «balance|370 thùng».',
  'Được giao 22 biên chế, hiện có mặt 19 biên chế, còn thiếu «balance|05 biên chế».',
  'Được cấp 3.200 liều vắc xin, đã tiêm 2.846 liều, hủy 14 liều, còn tồn «balance|240 liều».',
  'Dự phòng được giao 720 triệu đồng. Đến nay đã sử dụng: sửa kè 260 triệu đồng, chống hạn 95 triệu đồng, hỗ trợ hộ bị cháy nhà 40 triệu đồng. Nguồn dự phòng còn «balance|352 triệu đồng».',
  'Tổng kế hoạch vốn năm 2024 gồm cả vốn kéo dài là 24.680 triệu đồng; đã giải ngân 20.135 triệu đồng; hủy dự toán 412 triệu đồng; chuyển nguồn sang năm 2025 là «balance|4.313 triệu đồng».',
]

const right = [
  'Tiếp nhận 20 đơn (không tính 1 đơn kỳ trước chuyển sang), đã giải quyết 18 đơn, còn 3 đơn đang xem xét.',
  'Tiếp nhận 45 đơn, đã giải quyết 38 đơn, hướng dẫn 02 đơn, còn 05 đơn đang xem xét.',
  'Xã được giao 30 chỉ tiêu đào tạo nghề, đã mở lớp cho 28 lao động, còn 5 lao động chưa có việc làm.',
  'Trường được giao 96 biên chế giáo viên, hiện có 87 giáo viên; so với định mức còn thiếu 14 giáo viên.',
  'Huyện giao 42.500 triệu đồng, xã đã giải ngân 39.860 triệu đồng, còn 3.120 triệu đồng vốn kéo dài chưa giải ngân.',
  'Diện tích lúa đã cấy 312/350 ha, diện tích còn lại 38 ha sẽ hoàn thành trước 10/7.',
  'Có 320 hộ nghèo. Đã hỗ trợ 45 hộ, còn 25 hộ đang làm thủ tục.',
  'Xã có 1.316 hộ, đã thu quỹ 987 hộ; còn lại 120 hộ nghèo và 209 hộ chính sách được miễn.',
  'UBND đã giải quyết xong 119 kiến nghị; đang giải quyết 21 kiến nghị; chưa xem xét 08 kiến nghị.',
  'Kế hoạch giao xóa 128 nhà tạm; đã khởi công 113 nhà, hoàn thành 94 nhà, 15 nhà chưa khởi công.',
  'Toàn xã 5.140 người, có thẻ bảo hiểm y tế 4.872 người; còn 268 người chưa tham gia.',
  'Chi cục tiếp nhận 143 đơn (kể cả 12 đơn kỳ trước chuyển qua); xử lý xong 124 đơn, chuyển cơ quan khác 7 đơn, lưu đơn không đủ điều kiện 8 đơn, còn 4 đơn chưa xử lý.',
  'Tổng số 214 hồ sơ xin cấp phép; đã cấp 176, trả lại 15, đang thẩm định 23 hồ sơ.',
  'Dự phòng được giao 720 triệu đồng. Đến nay đã sử dụng: sửa kè 260 triệu đồng, chống hạn 95 triệu đồng, hỗ trợ hộ bị cháy nhà 40 triệu đồng. Nguồn dự phòng còn 325 triệu đồng.',
]

describe('What is left of a number', () => {
  it.each(faulty)('is told where the others do not leave it: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where they do, or tell of other things: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
