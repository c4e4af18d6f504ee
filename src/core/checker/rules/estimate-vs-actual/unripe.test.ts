import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Bản tin ngày 02/4: lúa chiêm đang làm đòng, «estimate-vs-actual|đã thu hoạch xong với năng suất 58 tạ»/ha.',
  'Vụ mùa toàn xã cấy 96 ha; lúa đang trỗ bông, dự kiến thu hoạch từ 15/10. «estimate-vs-actual|Sản lượng lúa mùa đã thu hoạch đạt 510 tấn».',
  'Lúa hè thu hiện đang làm đòng, cuối tháng 9 mới cho thu hoạch. «estimate-vs-actual|Năng suất thu hoạch đạt 58 tạ»/ha.',
  'Ao nuôi của tổ hợp tác mới thả được 20 ngày. Mô hình «estimate-vs-actual|đã xuất bán 3,1 tấn» cá thương phẩm.',
  'Đến nay cà phê mới thu hoạch được khoảng 30% diện tích. «estimate-vs-actual|Sản lượng cả vụ thực tế đạt 412 tấn».',
]
const right = [
  'Đến nay cà phê mới thu hoạch được khoảng 30% diện tích. Sản lượng cả vụ ước đạt 412 tấn.',
  'Lúa mùa đang làm đòng, vụ đông đã thu hoạch xong 40 ha.',
  'Trà lúa sớm đã thu hoạch 60 ha; trà muộn đang trỗ bông, dự kiến thu hoạch từ 20/10. Sản lượng đã thu hoạch đạt 330 tấn.',
  'Lúa mùa đang trỗ bông, dự kiến thu hoạch từ 10/10. Sản lượng ngô đã thu hoạch đạt 112 tấn.',
  'Lúa mùa đang làm đòng. Sản lượng lúa đông xuân đã thu hoạch đạt 640 tấn.',
  'Lúa mùa đang trỗ bông, dự kiến thu hoạch từ 10/10. Sản lượng lúa mùa ước thu hoạch đạt 598 tấn.',
]

describe('A harvest before it is ripe', () => {
  it.each(faulty)('what still grows cannot be cut: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('another crop, a part or an estimate is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
