import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trong kỳ có 6 em nghỉ học trên tổng số 1.200 học sinh, tỷ lệ nghỉ học «ratio|5,0%», giảm 3 em so với kỳ trước.',
  'Tỷ lệ lấp đầy khu chăn nuôi đạt «ratio|70,6%», với 23,8 ha đất đã giao/35,2 ha đất quy hoạch; 6 trang trại hoạt động.',
  'Công suất sử dụng phòng nghỉ «ratio|82,3%» (112 phòng có khách bình quân trên 124 phòng).',
]
const right = [
  'Trong kỳ có 6 em nghỉ học trên tổng số 1.200 học sinh, tỷ lệ nghỉ học 0,5%.',
  'Có 9 thôn trên 12 thôn đạt chuẩn, tỷ lệ hộ nghèo còn 5,2%.',
  'Có 9 thôn trên 12 thôn có tỷ lệ hộ dùng nước sạch đạt 85%.',
  'Kiểm tra 14 cơ sở trên tổng số 38 cơ sở, phát hiện 5 cơ sở vi phạm, chiếm 35,7%.',
]

describe('One rate in a clause of two numbers', () => {
  it.each(faulty)('told where they part: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is of them or of others: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
