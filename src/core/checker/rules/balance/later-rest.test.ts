import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'I. KẾT QUẢ\nCó 14/15 bản đạt bản văn hóa.\nII. TỒN TẠI\nCòn «sum|02 bản» chưa đạt danh hiệu bản văn hóa.',
  'Có 17/21 thôn được cấp nước sạch tập trung. Khó khăn lớn nhất: vẫn còn «sum|05 thôn» chưa được cấp nước sạch tập trung.',
  'Kế hoạch trồng rừng 420 ha (gồm 60 ha trồng thay thế). Đến hết tháng 8 đã trồng mới 286 ha; riêng trồng thay thế 41 ha, còn 19 ha. Như vậy quý IV còn phải trồng mới «balance|124 ha».',
]

const right = [
  'I. KẾT QUẢ\nCó 13/15 bản đạt bản văn hóa.\nII. TỒN TẠI\nCòn 02 bản chưa đạt danh hiệu bản văn hóa.',
  'Có 17/21 thôn được cấp nước sạch tập trung. Còn 03 thôn chưa có nhà văn hóa.',
  '1. Xã Hua Lốc\nCó 14/15 bản đạt bản văn hóa.\n2. Xã Mường Pha\nCòn 02 bản chưa đạt danh hiệu bản văn hóa.',
  'Kế hoạch trồng rừng 420 ha (gồm 60 ha trồng thay thế). Đến hết tháng 8 đã trồng mới 286 ha; riêng trồng thay thế 41 ha, còn 19 ha. Như vậy quý IV còn phải trồng mới 134 ha.',
  'Vốn giao 24,6 tỷ đồng; đến nay giải ngân vốn đầu tư 12,4 tỷ đồng, vốn sự nghiệp 3,2 tỷ đồng; còn phải giải ngân 9,0 tỷ đồng.',
]

describe('What is still lacking, told below what was reached', () => {
  it.each(faulty)('by another number is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('by the right number, or of another thing, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
