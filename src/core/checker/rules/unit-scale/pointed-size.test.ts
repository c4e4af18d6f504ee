import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Hồ Nặm Cắt có dung tích 1,62 triệu m3. Lượng nước «unit-scale|16.200 m3» này đủ tưới 120 ha lúa.',
  'Công ty thuê 36,4 ha đất từ năm 2021. Đối với «unit-scale|364 ha» đất nói trên, công ty đã nộp đủ tiền thuê đất.',
  'Ngân sách xã bổ sung 2.450 triệu đồng để sửa đường. Số tiền «unit-scale|24,5 tỷ đồng» này được phân bổ cho 7 thôn.',
  'Tuyến mương Nà Pục dài 3.250 m bị sạt một đoạn; sau khi sửa đã thông nước cả tuyến «unit-scale|32,5 km».',
]
const right = [
  'Tuyến kè dài 1.250 m. Đợt này nạo vét 125 m kênh; năm sau sẽ làm hết đoạn 12,5 km còn lại của huyện.',
  'Công ty thuê 36,4 ha đất từ năm 2021. Đối với 36,4 ha đất nói trên, công ty đã nộp đủ tiền thuê đất.',
  'Trồng mới 12,5 ha keo. Trong 8,2 ha quế nói trên có 1,25 ha trồng thử nghiệm; giống được cấp 125.000 cây.',
  'Cấp 1.250.000 viên vitamin; với 1,25 triệu viên này, nhu cầu được bảo đảm.',
]

describe('A size told again', () => {
  it.each(faulty)('a power of ten off is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('and the same or another is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
