import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  '- Diện tích theo quy hoạch: 640 ha\n- Diện tích thực trồng: 585 ha («ratio|84,1%» quy hoạch)',
  'Về chuyển đổi số: 36 thủ tục toàn trình trên 150 thủ tục đang cung cấp – tỷ lệ «ratio|21%».',
  'Tổ chức khám cho 186 người cao tuổi/200 người cao tuổi được mời (93%), phát hiện 62 người tăng huyết áp, chiếm «ratio|37,5%» số người đã khám.',
  'Hơn 90% (1.150/1.250) hội viên tham gia học tập, trong đó 300 hội viên viết thu hoạch, đạt «ratio|20,0%».',
  'Kiểm tra 148 cơ sở, đạt yêu cầu 121 (chiếm «ratio|87,1%»), nhắc nhở 27.',
  'Có 82 sản phẩm OCOP của 50 cơ sở. Trong 50 cơ sở có 21 hợp tác xã (42,0%), 29 hộ kinh doanh (58,0%); sản phẩm đạt 4 sao là 13 sản phẩm («ratio|26,0%»).',
  'Nhu cầu vay vốn toàn xã là 640 hộ, đến nay ngân hàng giải ngân cho 512 hộ, đáp ứng «ratio|85%» nhu cầu.',
  'Toàn tỉnh có 118 xã, phường. Đến 15/11, 87 địa phương đã kiện toàn Ban Chỉ đạo chung các chương trình mục tiêu quốc gia (đạt «ratio|77,3%»).',
  'Huyện có 120 sản phẩm, gồm 90 sản phẩm 3 sao, 26 sản phẩm 4 sao và 04 sản phẩm 5 sao. Theo chủ thể, có 48 sản phẩm của hợp tác xã, chiếm «ratio|49%».',
  'Đường trục thôn đã cứng hóa 13,5 km (tổng chiều dài các tuyến 18 km), đạt «ratio|57%».',
  'Có 640 tàu cá trên 15 m; 610 tàu đã lắp thiết bị. Số tàu hết hạn là 58 tàu, chiếm «ratio|19,06%» số tàu nói trên.',
  'Huyện giao trồng 40 ha quế. Đến nay xã trồng 34 ha, đạt «ratio|95%» kế hoạch.',
  'Phải đo lại 1.240 thửa, đến nay mới hoàn thành gần 1.050 thửa, đạt «ratio|85,2%» khối lượng.',
  'Phải đo lại 1.240 thửa, đến nay mới hoàn thành 1.050 thửa, đạt «ratio|89,2%» khối lượng.',
  'Lượng rác thải phát sinh là hơn 2.140 tấn/năm; khối lượng được thu gom là 1.926 tấn, đạt «ratio|92,5%».',
  'Có 46 sản phẩm được phân hạng, trong đó 11 sản phẩm 4 sao (chiếm «ratio|28,9%»).',
  'Phát hiện 143 lượt xe quá tải; trong số này 91 trường hợp bị tước giấy phép lái xe («ratio|56,6%» số vi phạm).',
  'Tổng mức đầu tư được duyệt là 275 tỷ đồng; giá trị khối lượng hoàn thành 198 tỷ đồng ~ «ratio|62%» tổng mức.',
]

const right = [
  'Tiếp nhận 1.240 hồ sơ; giải quyết trước hạn 310, đúng hạn 868, đạt 95%.',
  '- Diện tích theo quy hoạch: 640 ha\n- Diện tích thực trồng: 585 ha (91,4% quy hoạch)',
  'Về chuyển đổi số: 36 thủ tục toàn trình trên 150 thủ tục đang cung cấp – tỷ lệ 24%.',
  'Tổ chức khám cho 186 người cao tuổi/200 người cao tuổi được mời (93%), phát hiện 62 người tăng huyết áp, chiếm 33,3% số người đã khám.',
  'Hơn 90% (1.150/1.250) hội viên tham gia học tập, trong đó 300 hội viên viết thu hoạch, đạt 24,0%.',
  'Kiểm tra 148 cơ sở, đạt yêu cầu 121 (chiếm 81,8%), nhắc nhở 27.',
  'Tổng đàn trâu 1.240 con, đạt 98%; đàn bò 2.310, đạt 101%; đàn lợn 8.420, đạt 95% kế hoạch.',
  'Có 82 sản phẩm OCOP của 50 cơ sở. Trong 50 cơ sở có 21 hợp tác xã (42,0%), 29 hộ kinh doanh (58,0%); sản phẩm đạt 4 sao là 13 sản phẩm (15,9%).',
  'Nhu cầu vay vốn toàn xã là 640 hộ, đến nay ngân hàng giải ngân cho 512 hộ, đáp ứng 80% nhu cầu.',
  'Đường trục thôn đã cứng hóa 13,5 km (tổng chiều dài các tuyến 18 km), đạt 75%.',
  'Có 640 tàu cá trên 15 m; 610 tàu đã lắp thiết bị. Số tàu hết hạn là 58 tàu, chiếm 9,06% số tàu nói trên.',
  'Huyện giao trồng 40 ha quế. Đến nay xã trồng 34 ha, đạt 85% kế hoạch.',
  'Các chỉ tiêu Nghị quyết giao: 03 chỉ tiêu vượt; 02 chỉ tiêu đạt 100%; 01 chỉ tiêu không đạt.',
  'Phải đo lại 1.240 thửa, đến nay mới hoàn thành gần 1.050 thửa, đạt 84,2% khối lượng.',
  'Học sinh được lên lớp thẳng 1.764 em (95,87%); học sinh xếp loại Tốt 612 em (33,26%).',
  'Bảo hiểm bắt buộc 1.872 người, bằng 11,65% lực lượng lao động; tự nguyện 964 người, bằng 6,00%.',
  'Toàn tỉnh có 26/111 xã, phường được công nhận phổ cập giáo dục mầm non, 100% số xã, phường đạt chuẩn xóa mù chữ.',
  'Năm trước trồng 1.240 ha, so với cùng kỳ nay đạt 1.050 ha, đạt 89,2% kế hoạch.',
  'Có 46 sản phẩm được phân hạng, trong đó 11 sản phẩm 4 sao (chiếm 23,9%).',
  'Phát hiện 143 lượt xe quá tải; trong số này 91 trường hợp bị tước giấy phép lái xe (63,6% số vi phạm).',
  'So với kế hoạch năm (1.200 ha) mới trồng 860 ha lúa và 120 ha ngô, đạt 81,7%.',
]

describe('A share with one number it can be of', () => {
  it.each(faulty)('a wrong one is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one, or one of something else, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
