import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tuyến mương N7 dài 1.800 m. Xã đã kiên cố hóa xong tuyến mương N7 («unit-scale|1.800 km»).',
  'Huyện khoanh nuôi 318 ha rừng tái sinh. Diện tích «unit-scale|318 m2» rừng khoanh nuôi nêu trên giao cho 9 cộng đồng.',
  'Tỷ suất chết trẻ dưới 1 tuổi năm 2023 là 9,4‰. Năm 2024 giữ tỷ suất chết trẻ dưới 1 tuổi ở mức «unit-scale|9,4%».',
  'Dự án trồng cây hồi được giao 36,5 ha đất. Phần còn lại trong tổng số «unit-scale|365 ha» của dự án trồng cây hồi sẽ làm vào vụ xuân.',
  'Hồ có dung tích thiết kế 2,45 triệu m3. Cuối mùa mưa hồ tích đủ dung tích thiết kế là «unit-scale|2.450 m3» nước.',
  'Tỉnh phân bổ 1.240 triệu đồng cho 31 hộ. Đến nay đã chuyển «unit-scale|1.240 tỷ đồng» đến 31 hộ.',
  'Độ mặn đo tại cống Ba Vũng là 4,6‰. Với độ mặn «unit-scale|4,6%» tại cống Ba Vũng, xã đã ngừng lấy nước.',
  'Hồ chứa nước có dung tích 1,4 triệu m3, tưới cho 145 ha. Hiện hồ chỉ còn 0,5 triệu m3 so với dung tích thiết kế «unit-scale|1.400 triệu m3».',
  'Sân vận động được quy hoạch trên khu đất 1,24 ha (12.400 m2) tại thôn Đồng Chằm. Đến nay đã giải phóng xong mặt bằng «unit-scale|12.400 ha».',
  'Đường liên thôn dài 2.300 m, được đầu tư với tổng chiều dài «unit-scale|2.300 km».',
  'Giải ngân đạt 1.240/«unit-scale|1.550 tỷ đồng» (tổng vốn giao cho xã là 1.550 triệu đồng).',
  'Nhân dân hiến 2.350 m2 đất mở rộng đường. Diện tích «unit-scale|2.350 ha» đất hiến đã được bàn giao mặt bằng.',
  'Dự toán phân bổ 2.450 triệu đồng cho sự nghiệp giáo dục. Trong số «unit-scale|2.450 tỷ đồng» nói trên, chi hoạt động 434 triệu đồng.',
]
const right = [
  'Vốn giao năm 2024 là 1.850 triệu đồng, đã giải ngân 1.665 triệu đồng. Vốn chưa giải ngân 185 triệu đồng.',
  'Đập Khe Cả rộng 2.000 m2. Vùng tưới của đập Khe Cả là 2.000 ha.',
  'Tỷ suất sinh 13,4‰ (năm trước 14,0‰); tỷ lệ sinh con thứ ba trở lên 12,5% (năm trước 14,0%).',
  'Tổng mức đầu tư 1.250 triệu đồng. Toàn huyện huy động 1.250 tỷ đồng trong 5 năm.',
  'Nhân dân hiến 2.350 m2 đất mở rộng đường. Toàn xã có 2.350 ha đất lâm nghiệp.',
]

describe('One number in two units', () => {
  it.each(faulty)('the wrong one is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('numbers of two things are left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
