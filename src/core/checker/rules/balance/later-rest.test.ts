import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'I. KẾT QUẢ\nCó 14/15 bản đạt bản văn hóa.\nII. TỒN TẠI\nCòn «sum|02 bản» chưa đạt danh hiệu bản văn hóa.',
  'Có 17/21 thôn được cấp nước sạch tập trung. Khó khăn lớn nhất: vẫn còn «sum|05 thôn» chưa được cấp nước sạch tập trung.',
]

const right = [
  'I. KẾT QUẢ\nCó 13/15 bản đạt bản văn hóa.\nII. TỒN TẠI\nCòn 02 bản chưa đạt danh hiệu bản văn hóa.',
  'Có 17/21 thôn được cấp nước sạch tập trung. Còn 03 thôn chưa có nhà văn hóa.',
  '1. Xã Hua Lốc\nCó 14/15 bản đạt bản văn hóa.\n2. Xã Mường Pha\nCòn 02 bản chưa đạt danh hiệu bản văn hóa.',
]

describe('What is still lacking, told below what was reached', () => {
  it.each(faulty)('by another number is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('by the right number, or of another thing, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
