import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Đã cấp 12.236 thẻ bảo hiểm y tế, đạt tỷ lệ bao phủ «ratio|97,4%» dân số (12.960 người).',
  'Trồng mới 318 ha quế, đạt 106,0% phương án đầu năm (300 ha); bằng «ratio|91,4%» mức khoán của lâm trường (368 ha).',
  'Doanh thu dịch vụ ước 46,2 tỷ đồng, đạt 88,0% dự toán (52,5 tỷ đồng) và «ratio|75,0%» phần phấn đấu (55 tỷ đồng).',
  'Đàn dê 3.240 con, đạt 108% kế hoạch (3.000 con), tăng «ratio|25%» so với vụ trước (2.700 con).',
  'Năng suất ngô đạt 58,2 tạ/ha, cao hơn «ratio|9,6%» so với vụ Hè Thu trước là 55,7 tạ/ha.',
  'Đã gắn thẻ 412 xe, tỷ lệ «ratio|63,8%» trên 586 xe phải gắn.',
  'Hiện có 64 cháu thấp còi, chiếm «ratio|18,2%» số trẻ dưới 5 tuổi được cân, đo (512 cháu).',
  'Phát hiện 05 trường hợp tái nghiện, bằng «ratio|12%» số người đã cai (25 người).',
  'Đã khoanh nuôi 212 ha rừng tái sinh trên tổng diện tích rừng phòng hộ 1.060 ha (chiếm «ratio|26%»).',
  'Giải quyết trợ cấp cho 1.884 lao động, giảm «ratio|16,6%» so với con số 2.196 của năm 2023.',
]
const right = [
  'Đã cấp 12.236 thẻ bảo hiểm y tế, đạt tỷ lệ bao phủ 94,4% dân số (12.960 người).',
  'Hiện có 64 cháu thấp còi, chiếm 12,5% số trẻ dưới 5 tuổi được cân, đo (512 cháu).',
  'Phát hiện 05 trường hợp tái nghiện, bằng 20% số người đã cai (25 người).',
  'Đã khoanh nuôi 212 ha rừng tái sinh trên tổng diện tích rừng phòng hộ 1.060 ha (chiếm 20%).',
  'Trồng mới 318 ha quế, đạt 106,0% phương án đầu năm (300 ha); bằng 86,4% mức khoán của lâm trường (368 ha).',
  'Toàn xã có 1.240 hộ; hộ làm nghề rừng chiếm 6,5% tổng số hộ (81 hộ).',
  'Tổng đàn 3.120 con, trong đó đàn bò 820 con, đạt 97,5% kế hoạch (3.200 con).',
  'Năng suất ngô đạt 58,2 tạ/ha, cao hơn 4,5% so với vụ Hè Thu trước là 55,7 tạ/ha.',
  'Giải quyết trợ cấp cho 1.884 lao động, giảm 14,2% so với con số 2.196 của năm 2023.',
]

describe('Rates and what stands right behind them', () => {
  it.each(faulty)('told where they part: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
