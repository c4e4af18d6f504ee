import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tân Lập: Giải ngân gần 48 tỷ đồng vốn nông thôn mới\nĐến hết tháng 10, xã đã giải ngân «unit-scale|47.860 tỷ đồng» cho 21 công trình.',
  'Khu đất đấu giá rộng 3,6 ha. Đã giải phóng mặt bằng xong toàn bộ «unit-scale|3.600 m2» đất của khu.',
  'Dự toán sửa chữa trụ sở được duyệt 1.460 triệu đồng. Sau quyết toán, so với dự toán «unit-scale|1.460 tỷ đồng» còn dư 32 triệu đồng.',
  'Tổng mức đầu tư công trình 12,45 tỷ đồng. Đến nay đã bố trí 8 tỷ đồng trên tổng mức đầu tư «unit-scale|124,5 tỷ đồng».',
  'Thu nhập bình quân đầu người đạt 47,2 triệu đồng/người/năm. Với mức thu nhập «unit-scale|47,2 triệu đồng/người/tháng», xã đạt tiêu chí.',
  'AGRIBANK PHÚ SƠN CHO VAY 6,4 TỶ ĐỒNG\nNgân hàng đã cho 82 hộ vay «unit-scale|6.400 tỷ đồng».',
]

const right = [
  'Tân Lập: Giải ngân gần 48 tỷ đồng vốn nông thôn mới\nĐến hết tháng 10, xã đã giải ngân 47,860 tỷ đồng cho 21 công trình; tổng vốn cả nước là 47.120 tỷ đồng.',
  'Khu đất đấu giá rộng 3,6 ha. Đã giải phóng mặt bằng xong toàn bộ 36.000 m2 đất của khu.',
  'Xã được cấp 12,5 tấn gạo. Đợt 2 đã cấp toàn bộ 1.250 kg ngô giống.',
  'Tổng mức đầu tư công trình 12,45 tỷ đồng. Đến nay đã bố trí 8 tỷ đồng trên tổng mức đầu tư 12.450 triệu đồng.',
  'Hỗ trợ tiền ăn 500.000 đồng/em/tháng. Hỗ trợ tiền sách 500.000 đồng/em/năm.',
  'Quỹ Vì người nghèo thu 345 triệu đồng. Quỹ Khuyến học thu 34,5 triệu đồng.',
]

describe('money told again in another unit or over another time', () => {
  it.each(faulty)('tells the fault: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('leaves alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
