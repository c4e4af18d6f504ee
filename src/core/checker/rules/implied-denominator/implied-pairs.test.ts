import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Lao động qua đào tạo là 3.120 người, đạt 65,0%, lao động có chứng chỉ là 1.248 người, đạt «implied-denominator|36,0%» tổng số lao động đang làm việc.',
  'Toàn huyện Kỳ Sơn Hạ đầu kỳ có 1.440 hộ nghèo, tỷ lệ 8,00% và 1.980 hộ cận nghèo, tỷ lệ «implied-denominator|14,25%» so với tổng số hộ của huyện.',
  'Vốn đầu tư công đã giải ngân 63,0 tỷ đồng (đạt 70% kế hoạch); phần chưa giải ngân 72,0 tỷ đồng («implied-denominator|30%» kế hoạch).',
  'Hiện trạng: đất rừng sản xuất 1.284 ha, bằng 41,3% diện tích tự nhiên; đất rừng phòng hộ «implied-denominator|3.980 ha», bằng 12,8% diện tích tự nhiên của xã.',
  'Nguồn vốn sự nghiệp năm 2025: đến 30/9 đã giải ngân 1.288 triệu đồng, đạt 64,4% kế hoạch; ước đến 31/12/2025 giải ngân 1.920 triệu đồng, đạt «implied-denominator|86%» kế hoạch.',
  'Vốn trung ương giải ngân 2.418 triệu đồng, đạt 78% tổng kế hoạch vốn năm; vốn lồng ghép «implied-denominator|732 triệu đồng», tương đương 12% tổng kế hoạch vốn năm nói trên.',
  'Số người mắc bệnh được phát hiện 2.436 người (đạt 58% số ước tính); số được quản lý điều trị 1.974 (đạt «implied-denominator|74%» số ước tính).',
  'Cho vay hộ nghèo 18,2 tỷ đồng, chiếm 26% tổng dư nợ; cho vay giải quyết việc làm 25,2 tỷ đồng, chiếm «implied-denominator|63%» tổng dư nợ toàn huyện.',
]
const right = [
  'Hộ nghèo 142 hộ, chiếm 6,0%, hộ nghèo có chủ hộ là nữ 31 hộ, chiếm 21,8% tổng số hộ nghèo.',
  'Đảng viên 210 người, chiếm 4,9%, đảng viên nữ 63 người, chiếm 30% tổng số đảng viên.',
  'Toàn huyện đầu năm có 1.440 hộ nghèo, tỷ lệ 8,00%, đến nay còn 1.170 hộ nghèo, tỷ lệ 6,45% tổng số hộ của huyện.',
  'Thôn Đông có 12 hộ nghèo, bằng 10% số hộ; thôn Đoài có 9 hộ nghèo, bằng 15% số hộ.',
  'Cho vay hộ nghèo 18,2 tỷ đồng, chiếm 26% tổng dư nợ; cho vay giải quyết việc làm 25,2 tỷ đồng, chiếm 36% tổng dư nợ toàn huyện.',
  'Vốn đầu tư công đã giải ngân 63,0 tỷ đồng (đạt 70% kế hoạch); phần chưa giải ngân 27,0 tỷ đồng (30% kế hoạch).',
  'Hiện trạng: đất rừng sản xuất 1.284 ha, bằng 41,3% diện tích tự nhiên; đất rừng phòng hộ 398 ha, bằng 12,8% diện tích tự nhiên của xã.',
  'Nguồn vốn sự nghiệp năm 2025: đến 30/9 đã giải ngân 1.288 triệu đồng, đạt 64,4% kế hoạch; ước đến 31/12/2025 giải ngân 1.920 triệu đồng, đạt 96% kế hoạch.',
]

describe('Shares of what is said to be one total', () => {
  it.each(faulty)('that imply two are told when one slip explains it: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('that imply one are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
