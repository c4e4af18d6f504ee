import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Kênh mương Nà Púng hiện «estimate-vs-actual|chưa khởi công, nhà thầu đã bàn giao» 860 m kênh cho thôn.',
  'Dự án hỗ trợ máy sấy cho 9 tổ hợp tác: «estimate-vs-actual|đang chọn nhà cung cấp; các hộ ký nhận» đủ 9 máy.',
  'Gói thầu bàn ghế «estimate-vs-actual|chưa mở thầu; nhà trường xác nhận thiết bị của gói đã lắp đặt», thanh toán 310 triệu đồng.',
  'Tường rào trạm y tế «estimate-vs-actual|chưa thi công mét nào, đã thi công 120 m».',
  'Nhà bán trú Pa Khôm «estimate-vs-actual|đang thi công phần mái, khối lượng 45%, đã nghiệm thu đưa vào sử dụng» trong quý II.',
]
const right = [
  'Trường mầm non Nà Khoa đang xây tường rào, đã đưa vào sử dụng 6 phòng học.',
  'Cầu Nà Tăm đang đổ bê tông mặt cầu, dự kiến thông xe tháng 12.',
  'Tuyến đường bản Mòn chưa khởi công, các hộ đã ký nhận tiền đền bù 120 triệu đồng.',
  'Đường Nà Lạc chưa khởi công, đã bàn giao mặt bằng cho nhà thầu 1,2 km.',
  'Trong năm có 1 công trình chưa khởi công, 3 công trình đã nghiệm thu, bàn giao.',
  'Trạm y tế Pa Lom chưa khởi công; kênh N2 đã nghiệm thu, bàn giao đưa vào sử dụng.',
  'Dự án chợ Mỏ đang lập hồ sơ, đã nghiệm thu hồ sơ khảo sát, thanh toán 120 triệu đồng chi phí tư vấn.',
  'Cầu Nậm Bến chưa khởi công; trước mắt bến đò đã đưa vào vận hành từ tháng 3.',
]

describe('Work that has not begun', () => {
  it.each(wrong)('and is handed over in the same sentence: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where another thing is done: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
