import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Mở 8 lớp nghề, «label|262 lớp» học; mỗi lớp từ 30 đến 35 học viên.',
  'Thôn có 160 hộ; «label|144 người» đạt danh hiệu trên tổng số 160 hộ của thôn, đạt 90%.',
  'Tổ chức 4 lượt tham quan, «label|112 lượt» tham gia (28 người/lượt).',
  'Trường Mầm non Nậm Pia có 236 trẻ; bếp ăn cả năm phục vụ «label|38.940 trẻ», trung bình mỗi cháu 165 suất.',
  'Toàn bộ «label|1.416 hộ» (354 hộ, bình quân 4 khẩu/hộ) được cấp thẻ.',
  'Trẻ dưới 5 tuổi: 540 cháu; thấp còi «label|108 hộ» (20%), thể nhẹ cân 81 cháu (15%).',
  'Xuất khẩu lao động «label|27 hộ», đạt 90% kế hoạch (30 người).',
  'Xã có 418 hộ/1.790 khẩu. Điện lưới phủ 100%, tức «label|418 người» được dùng điện.',
]
const right = [
  'Mở 8 lớp nghề, 262 học viên; mỗi lớp từ 30 đến 35 học viên.',
  'Thôn có 160 hộ; 144 hộ đạt danh hiệu trên tổng số 160 hộ của thôn, đạt 90%.',
  '4 năm qua giải quyết việc làm cho 5.240 lao động; bình quân mỗi năm trong 4 năm đó là 1.310 người.',
  'Tổ chức 4 chuyến tham quan, 112 người tham gia (28 người/chuyến).',
  'Trường Mầm non Nậm Pia có 236 trẻ; bếp ăn cả năm phục vụ 38.940 suất, trung bình mỗi cháu 165 suất.',
  'Huyện có 12 xã, mỗi xã 3 thôn điểm, tổng số 36 thôn.',
  'Trẻ dưới 5 tuổi: 540 cháu; thấp còi 108 cháu (20%), thể nhẹ cân 81 cháu (15%).',
  'Xuất khẩu lao động 27 người, đạt 90% kế hoạch (30 người).',
  'Xã có 418 hộ/1.790 khẩu. Hội nghị có 418 người đại diện 100% số hộ dự.',
]

describe('What is counted', () => {
  it.each(wrong)('is told where the numbers are of another thing: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
