import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Toàn xã có 1.081 hộ. Hộ nghèo còn 30 hộ, chiếm «ratio|7,28%».',
  'Xã có 1.245 hộ, 5.312 khẩu; hộ nghèo 102 hộ (chiếm «ratio|1,89%»), hộ cận nghèo 142 hộ (chiếm 11,41%).',
  'Tổng vốn giao 640 triệu đồng; đã giải ngân 512 triệu đồng, đạt «ratio|85%» kế hoạch.',
  'Kế hoạch trồng 45 ha rừng, thực hiện 36 ha, đạt «ratio|90%» kế hoạch.',
  'Tổng số hồ sơ tiếp nhận 1.284 hồ sơ. Trong đó nộp trực tuyến 987 hồ sơ, đạt «ratio|86,77%» tổng số hồ sơ tiếp nhận.',
]

const right = [
  'Toàn xã có 1.081 hộ. Hộ nghèo còn 30 hộ, chiếm 2,78%.',
  'Toàn xã có 1.081 hộ. Hộ nghèo còn 30 hộ, chiếm khoảng 3%.',
  'Xã có 1.245 hộ, 5.312 khẩu; người dân tộc thiểu số 4.980 người, chiếm 93,75%.',
  'Tổng vốn giao 640 triệu đồng; đã giải ngân 512 triệu đồng, đạt 80% kế hoạch, tăng 12% so với cùng kỳ.',
  'Toàn xã có 1.081 hộ. Hộ nghèo giảm 41 hộ, giảm 3,79% so với năm trước.',
  'Toàn xã có 1.081 hộ. Thôn Nà Ca có 12 hộ nghèo, chiếm 18,75% số hộ của thôn.',
  'Hội Phụ nữ có 412 hội viên; vận động 96 phụ nữ tham gia, đạt 120% chỉ tiêu huyện giao.',
  'Số hộ nghèo là 30 hộ, trong đó 12 hộ không có khả năng lao động, chiếm 40%.',
]

describe('Shares of a total said elsewhere', () => {
  it.each(faulty)('a wrong one is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('a right one, or one of a total not said, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
