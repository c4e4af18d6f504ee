import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Thu phí được 43.200 triệu đồng, vượt 8% dự toán tỉnh giao (40.000 triệu đồng) và vượt «ratio|12%» dự toán huyện giao (42.353 triệu đồng).',
  'Thu học phí được 184 triệu đồng so với mức dự kiến 200 triệu đồng, bằng «ratio|82%».',
  'Thu ngân sách 9,35 tỷ đồng, so với dự toán 8,5 tỷ đồng thì vượt «ratio|15%».',
  'Qua 02 đợt, toàn huyện tiếp nhận 327 đơn vị máu, vượt 27 đơn vị so với chỉ tiêu giao (300 đơn vị), bằng «ratio|127%» chỉ tiêu năm.',
  'Chỉ tiêu người tham gia BHXH tự nguyện được giao 400 người, đến cuối năm thực hiện 388 người, «label|vượt 3%» kế hoạch.',
  'Xã trồng 47.300 cây phân tán trên kế hoạch 43.000 cây, vượt «ratio|4,3%».',
  'HTX nông nghiệp đạt doanh thu 4.192 triệu đồng, vượt «ratio|15,3%» so với phương án đại hội thành viên giao (3.700 triệu đồng).',
  'Trồng rừng huyện giao 150 ha, xã trồng được 171 ha, vượt 14%; chăm sóc rừng giao 240 ha, làm được 276 ha, vượt «ratio|11,5%».',
  'Tổng kế hoạch vốn năm 2025 được giao là 6.842,5 tỷ đồng.\nII. KẾT QUẢ\n1. Toàn tỉnh giải ngân được hơn 4.160 tỷ đồng, đạt «ratio|58,3%» kế hoạch.',
  'Công tác trồng rừng: chỉ tiêu giao năm 2024 là 145 ha, thực hiện 163,2 ha (đạt «ratio|121,5%»); chăm sóc rừng năm thứ hai 210/210 ha.',
  'Kế hoạch cải tạo vườn tạp hộ gia đình cả năm là 120 ha, thực hiện được 138 ha, vượt «ratio|18%» kế hoạch.',
  'Cung ứng 46,8 tấn giống, kế hoạch đầu vụ đề ra là 52 tấn, mới đạt «ratio|80%» kế hoạch.',
  'Ban Quản lý thu phí 318 triệu đồng, so với dự toán 300 triệu đồng vượt «ratio|16%».',
]
const right = [
  'Thu phí được 43.200 triệu đồng, vượt 8% dự toán tỉnh giao (40.000 triệu đồng) và vượt 2% dự toán huyện giao (42.353 triệu đồng).',
  'Thu ngân sách 9,35 tỷ đồng, so với dự toán 8,5 tỷ đồng thì vượt 10%.',
  'Trồng rừng huyện giao 150 ha, xã trồng được 171 ha, vượt 14%.',
  'Tổng kế hoạch vốn năm 2025 được giao là 6.842,5 tỷ đồng.\n1. Toàn tỉnh giải ngân được hơn 4.160 tỷ đồng, đạt 61,3% kế hoạch.',
  'Tổng kế hoạch vốn được giao là 6.842,5 tỷ đồng.\nVốn sự nghiệp giải ngân được 160 tỷ đồng, đạt 58,3% kế hoạch.',
  'Quỹ A thu 47.850.000 đồng, vượt 6,3% so với chỉ tiêu giao 45.000.000 đồng; Quỹ B thu 38.160.000 đồng, vượt 6% so với chỉ tiêu 36.000.000 đồng.',
]

describe('Rates of a plan', () => {
  it.each(faulty)('a wrong one is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one, or one of another plan, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
