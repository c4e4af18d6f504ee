import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Vốn đầu tư công đã giải ngân 63,0 tỷ đồng (đạt 70% kế hoạch); phần chưa giải ngân 72,0 tỷ đồng («implied-denominator|30%» kế hoạch).',
  'Hiện trạng: đất rừng sản xuất 1.284 ha, bằng 41,3% diện tích tự nhiên; đất rừng phòng hộ «implied-denominator|3.980 ha», bằng 12,8% diện tích tự nhiên của xã.',
  'Nguồn vốn sự nghiệp năm 2025: đến 30/9 đã giải ngân 1.288 triệu đồng, đạt 64,4% kế hoạch; ước đến 31/12/2025 giải ngân 1.920 triệu đồng, đạt «implied-denominator|86%» kế hoạch.',
  'Vốn trung ương giải ngân 2.418 triệu đồng, đạt 78% tổng kế hoạch vốn năm; vốn lồng ghép «implied-denominator|732 triệu đồng», tương đương 12% tổng kế hoạch vốn năm nói trên.',
  'Số người mắc bệnh được phát hiện 2.436 người (đạt 58% số ước tính); số được quản lý điều trị 1.974 (đạt «implied-denominator|74%» số ước tính).',
  'Cho vay hộ nghèo 18,2 tỷ đồng, chiếm 26% tổng dư nợ; cho vay giải quyết việc làm 25,2 tỷ đồng, chiếm «implied-denominator|63%» tổng dư nợ toàn huyện.',
]
const right = [
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
