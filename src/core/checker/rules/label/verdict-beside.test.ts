import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Chỉ tiêu 3: số mô hình dân vận (KH: 6; TH: 5). Đánh giá: «label|vượt», do một mô hình chuyển sang năm sau.',
  'Tỷ lệ sống của rừng trồng 92%, yêu cầu nghiệm thu từ 85% trở lên; tổ nghiệm thu kết luận: «label|không đủ điều kiện nghiệm thu».',
  'Nhóm chỉ tiêu «label|chưa đạt kế hoạch» gồm: trồng rừng 104%, thu ngân sách 111%.',
]
const right = [
  'Chỉ tiêu 3: số mô hình dân vận (KH: 6; TH: 7). Đánh giá: vượt.',
  'Tỷ lệ sống của rừng trồng 79%, yêu cầu nghiệm thu từ 85% trở lên; tổ nghiệm thu kết luận: không đủ điều kiện nghiệm thu.',
  'Kế hoạch giảm 40 hộ nghèo, thực hiện giảm 45 hộ, vượt kế hoạch.',
  'Kế hoạch 30 lớp, đến tháng 9 mở 22 lớp, đạt 73,3%.',
  'Các chỉ tiêu chưa đạt kế hoạch: trồng rừng 94%, thu ngân sách 81%.',
]

describe('A verdict beside a result and its plan', () => {
  it.each(wrong)('is told where the two deny it: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where they bear it out: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
