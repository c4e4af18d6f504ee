import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Đã giải ngân 3.120/4.000 triệu đồng, đạt 78%, «label|hoàn thành kế hoạch» vốn năm.',
  'Nghị quyết giao 18 tiêu chí, đến nay xã đạt 15 tiêu chí, «label|vượt chỉ tiêu nghị quyết».',
  'Trồng mới 171 ha, bằng 95% và «label|vượt kế hoạch» giao (180 ha).',
  'Kế hoạch năm trồng 24 ha; đã trồng 21 ha, đạt 87,5% kế hoạch, hoàn thành «label|vượt mức kế hoạch».',
  'Thu quỹ được 46,8 triệu đồng, «label|đạt 104% chỉ tiêu (45 triệu đồng), không đạt chỉ tiêu» giao.',
  'Kế hoạch trồng rừng năm nay giao 60 ha; đến hết tháng 9 toàn xã trồng được 54 ha, «label|vượt kế hoạch »10%.',
  'Thực hiện «label|186 lao động trên kế hoạch 200 lao động, vượt kế hoạch» năm.',
  'Chỉ tiêu giao trồng cây phân tán năm 2024 là 50 nghìn cây. Đến nay xã trồng được 46 nghìn cây, «label|vượt chỉ tiêu giao».',
  'Quỹ khuyến học: chỉ tiêu giao 1.200 triệu đồng, thực hiện 1.140 triệu đồng, «label|vượt 60 triệu đồng».',
  'Thu phí chợ được «label|86 triệu đồng, vượt kế hoạch giao (95 triệu đồng)».',
  'Thu quỹ đạt 47,3 triệu đồng, bằng 94,6% kế hoạch (50 triệu đồng), «label|vượt chỉ tiêu» huyện giao.',
  'Nghị quyết giao 16 đảng viên, đến nay kết nạp 14 đảng viên, «label|vượt chỉ tiêu năm».',
  'Kế hoạch trồng mới 60 ha cây ăn quả, thực hiện 54 ha, «label|vượt kế hoạch đề ra» (90%).',
  'Kế hoạch thu lệ phí chợ năm nay: 240 triệu đồng. Thực thu 228 triệu đồng (95%), «label|vượt kế hoạch» đề ra.',
  'Đã hoàn thành «label|16/19 tiêu chí, vượt kế hoạch 17 tiêu chí».',
  'Thu ngân sách đạt «label|118% dự toán, hụt 18%» so với dự toán giao.',
  'Số hộ cận nghèo là «label|85 hộ nghèo», chiếm 6,8%.',
  'Khám bệnh đạt 11.400 lượt/12.000 lượt, bằng 95% kế hoạch, «label|vượt chỉ tiêu» Hội đồng nhân dân xã giao (12.000 lượt).',
]
const right = [
  'Có 14/15 thôn đạt chuẩn văn hóa, đạt 93,3%, hoàn thành chỉ tiêu nghị quyết đề ra.',
  'Bảo hiểm y tế đạt 95,2% dân số, hoàn thành kế hoạch huyện giao.',
  'Có 22/26 chỉ tiêu đạt và vượt kế hoạch (84,6%); 04 chỉ tiêu còn lại chưa đạt.',
  'Trồng mới 189 ha, bằng 105% và vượt kế hoạch giao (180 ha).',
  'Thực hiện 206 lao động trên kế hoạch 200 lao động, vượt kế hoạch năm.',
  'Quỹ khuyến học: chỉ tiêu giao 1.200 triệu đồng, thực hiện 1.260 triệu đồng, vượt 60 triệu đồng.',
  'Thu phí chợ được 98 triệu đồng, vượt kế hoạch giao (95 triệu đồng).',
  'Nghị quyết giao 14 đảng viên, đến nay kết nạp 16 đảng viên, vượt chỉ tiêu năm.',
  'Kế hoạch trồng mới 60 ha cây ăn quả, thực hiện 66 ha, vượt kế hoạch đề ra (110%).',
  'Đạt 118% dự toán huyện giao, thấp hơn 5% so với cùng kỳ.',
  'Thu nhập đạt 42 triệu đồng/người, chưa đạt kế hoạch 45 triệu đồng/người.',
  'Tỷ lệ hộ nghèo còn 5,2% (vượt kế hoạch 6%).',
  'Đã hoàn thành 17/19 tiêu chí, vượt kế hoạch 16 tiêu chí.',
  'Khám bệnh đạt 95% kế hoạch tỉnh giao, vượt chỉ tiêu xã giao.',
  'Trồng rừng đạt 95% kế hoạch năm, vượt kế hoạch quý III.',
]

describe('Words that judge a result', () => {
  it.each(faulty)('those the numbers deny are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('those they bear out are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
