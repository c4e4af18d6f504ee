import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'XÃ VẠN KHÊ: GẦN 27 TỶ ĐỒNG LÀM THỦY LỢI NHỎ\nNăm qua, toàn xã đầu tư «unit-scale|26.730 tỷ đồng» cho kênh mương, trong đó dân góp 4,2 tỷ đồng.',
  'Xã được phân bổ 2,45 tỷ đồng kiên cố hóa kênh mương. Đến nay đã giải ngân 1.470 triệu đồng trên tổng số «unit-scale|2.450 tỷ đồng» kế hoạch, đạt 60%.',
  'Đề nghị cấp «unit-scale|2,4 tỷ đồng triệu đồng» để sửa chữa trạm bơm.',
  'Toàn xã nạo vét 3.260 m3. Trong tổng số «unit-scale|3,260 m3» nạo vét nói trên, làm bằng máy 2.810 m3, làm thủ công 450 m3.',
  'Kè chống sạt lở dài 0,85 km («unit-scale|850 km»).',
  'Thu nhập bình quân của hộ nghèo năm 2023 là 1,2 triệu đồng/người/tháng, tương đương «sum|12,4 triệu đồng»/người/năm.',
  'Năm 2022 nhóm tiết kiệm được «unit-scale|27.500000đ» và cho 5 thành viên vay vốn.',
  'Tuyến mương dài 1,2 km (thiết kế «unit-scale|1.200 km»).',
  'XÃ HUY ĐỘNG HƠN 12 TỶ ĐỒNG LÀM ĐƯỜNG\nNăm 2024, toàn xã huy động «unit-scale|12.460 tỷ đồng» làm đường giao thông nông thôn.',
  'Thu nhập bình quân đạt «unit-scale|39,8 đồng»/người/năm.',
  'Mức hỗ trợ «unit-scale|40.000.000 triệu đồng» cho một hộ.',
  'Đã phân bổ «unit-scale|12,4 triệu tỷ đồng» cho các xã.',
  'Năng suất lúa đạt «unit-scale|52,4% tạ»/ha.',
  'Kinh phí mua cây giống được duyệt «unit-scale|46.000 triệu đồng». Ngày 15/10 đã thanh toán 46.000.000 đồng cho nhà cung cấp.',
  'Xã được hỗ trợ 64.500 nghìn đồng (tức «unit-scale|645 triệu đồng») để mua máy.',
  'Tuyến đường Nà Ca - Pò Mạ dài 2,45 km đã hoàn thành. Nhân dân hiến đất mở rộng tuyến đường Nà Ca - Pò Mạ dài «unit-scale|2.450 km» này.',
  'Tổng vốn 1.860 triệu đồng, gồm: trung ương 1.420 triệu đồng; tỉnh 330 triệu đồng; xã «unit-scale|110.000 triệu đồng».',
  'Thu nhập bình quân đầu người đạt «unit-scale|45.600 triệu đồng»/người/năm.',
  'Số người đóng bảo hiểm tự nguyện là «unit-scale|326% người», tăng 41 người so với đầu năm.',
]

const right = [
  'XÃ VẠN KHÊ: GẦN 27 TỶ ĐỒNG LÀM THỦY LỢI NHỎ\nNăm qua, toàn xã đầu tư 26.730 triệu đồng cho kênh mương; tỉnh đầu tư 31.204 tỷ đồng.',
  'Tặng quà Tết: 70 suất x 300 nghìn đồng = 21 triệu đồng.',
  'Kè chống sạt lở dài 0,85 km (850 m).',
  'Thu nhập 3,58 triệu đồng/người/tháng, tương đương 43 triệu đồng/người/năm.',
  'Tổng thu ngân sách trên địa bàn đạt 30,9 tỷ đồng. Trong 6 tháng, tổng vốn đầu tư toàn xã hội trên địa bàn huyện đạt 1.946 tỷ đồng, tăng 14%.',
  'Tuyến mương dài 1,2 km. Toàn huyện có 1.200 km kênh mương.',
  'Toàn tỉnh có hơn 12 triệu đồng hỗ trợ.\nNgân sách tỉnh 12.460 triệu đồng.',
  'Huy động 7.458,6 triệu đồng (tương đương 7,45 tỷ đồng).',
  'Giá bán 12.500 đồng/kg; thu nhập 39,8 triệu đồng/người/năm.',
  'Vốn giao 1.250 nghìn tỷ đồng cho cả nước.',
  'Giải ngân 64.500 nghìn đồng (tức 64,5 triệu đồng).',
  'Vốn tín dụng 84 tỷ đồng; chi thường xuyên 84 triệu đồng.',
  'Đường dài 3,25 km, rộng 3.250 mm; diện tích 0,14 ha (1.400 m2).',
  'Xã có 12.500 con gia cầm và 12,5 ha ao cá.',
  'Hỗ trợ 150 triệu đồng, bằng 150.000.000 đồng theo quyết định.',
  'Thu nhập bình quân 45,6 triệu đồng/người/năm; năng suất 52,4 tạ/ha.',
  'Đến nay 95% hộ, 98% người tham gia.',
  'Thu ngân sách cả năm 1.286.450 triệu đồng, dự toán tỉnh giao 1.145.000 triệu đồng.',
]

describe('Units and scales', () => {
  it.each(faulty)('a figure in a wrong unit is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right units are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
