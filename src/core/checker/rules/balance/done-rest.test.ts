import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  '1. Kết quả\nTổng số hộ phải di dời: 47 hộ, đã chi trả 41 hộ.\n2. Khó khăn\nTrong 47 hộ phải di dời, còn «balance|8 hộ» chưa nhận tiền bồi thường.',
  'Tiếp nhận 136 hồ sơ đề nghị, đã thẩm định 128 hồ sơ. Khó khăn: thiếu cán bộ chuyên môn. Hiện còn «balance|9 hồ sơ» chưa thẩm định xong.',
  '1. Kết quả tuyến ĐH.12\nTổng số hộ phải di dời: 47 hộ, đã chi trả 41 hộ.\n2. Khó khăn\nTrong 47 hộ phải di dời trên tuyến ĐH.12, còn «balance|8 hộ» chưa nhận tiền bồi thường.',
]

const right = [
  'Tổng số hộ phải di dời: 47 hộ, đã chi trả 41 hộ. Trong 47 hộ phải di dời, còn 5 hộ chưa có đất tái định cư.',
  '1. Kết quả\nTổng số hộ phải di dời: 47 hộ, đã chi trả 41 hộ.\n2. Khó khăn\nTrong 47 hộ phải di dời, còn 6 hộ chưa nhận tiền bồi thường.',
  'Tổng số hộ phải di dời: 47 hộ, đã chi trả 41 hộ. Còn 5 hộ chưa có đất tái định cư.',
  'Tổng số hộ phải di dời: 47 hộ, đã chi trả 41 hộ, đã bàn giao đất 39 hộ. Trong 47 hộ còn 8 hộ chưa bàn giao đất.',
  'Tổng số hộ phải di dời: 85 hộ, đã chi trả 70 hộ. Trong 85 hộ phải di dời, còn 14 hộ chưa bàn giao mặt bằng.',
]

describe('What is left, told apart from what was done', () => {
  it.each(faulty)('by another number is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('by the right one, or of another thing, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
