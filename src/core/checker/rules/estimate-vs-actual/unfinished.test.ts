import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Kè suối Nậm Pục đang đổ móng, khối lượng đạt 35%. Công trình «estimate-vs-actual|đã bàn giao và quyết toán toàn bộ 640 triệu đồng».',
  'Công trình cấp nước tập trung bản Tà Phìn đang thi công, dự kiến hoàn thành tháng 5/2025. Trong năm «estimate-vs-actual|đã bàn giao công trình cấp nước tập trung bản Tà Phìn» cho 86 hộ.',
  'Công trình trường mầm non thôn Khau Lạ khởi công tháng 9/2024, khối lượng đến nay khoảng 55%, dự kiến bàn giao tháng 4/2025. Năm 2024, xã «estimate-vs-actual|đã hoàn thành, đưa vào sử dụng trường mầm non thôn Khau Lạ».',
  'Cầu Nà Lạn đang lắp dầm, dự kiến hoàn thành trong tháng 3/2025. Năm qua xã «estimate-vs-actual|đã bàn giao 02 công trình là cầu Nà Lạn» và chợ Bản Thín.',
]
const right = [
  'Kè suối Nậm Pục đang đổ móng, khối lượng đạt 35%. Đến nay đã hoàn thành phần nền.',
  'Kè suối Nậm Pục đang đổ móng, khối lượng đạt 35%. Trạm bơm đã bàn giao tháng 8.',
  'Công trình trường mầm non thôn Khau Lạ khởi công tháng 9/2024, khối lượng đến nay khoảng 55%, dự kiến bàn giao tháng 4/2025. Năm 2024, xã đã hoàn thành, đưa vào sử dụng trường mầm non thôn Pò Cại.',
  'Cầu Nà Lạn khởi công tháng 2/2024, dự kiến hoàn thành vào tháng 10/2024. Đến cuối năm 2024, xã đã đưa vào sử dụng cầu Nà Lạn.',
  'Cầu Nà Lạn đang lắp dầm, dự kiến hoàn thành trong tháng 3/2025. Năm qua xã đã bàn giao 02 công trình là đường Pò Sen và chợ Bản Thín.',
  'Cầu Nà Lạn đang lắp dầm. Dự kiến tháng 3/2025 bàn giao cầu Nà Lạn.',
]

describe('A work that is not finished', () => {
  it.each(faulty)('told as finished: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('told as it is: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
