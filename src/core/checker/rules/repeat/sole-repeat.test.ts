import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Xã có 1.245 hộ, trong đó 312 hộ nghèo. Toàn bộ «repeat|321 hộ» nghèo được cấp thẻ bảo hiểm.',
  'Kênh Khuổi Lấp dài 3,85 km, tưới 40 ha lúa. Sau lũ, kênh Khuổi Lấp (dài «repeat|3,58 km») bị sạt 2 điểm.',
  'Hội thi nhận 246 bài dự thi của học sinh. Ban giám khảo chấm 2 vòng. Từ «repeat|264 bài» dự thi, đã chọn 12 bài.',
  'Xã huy động 1,37 tỷ đồng làm đường. Trong «repeat|1,73 tỷ đồng» huy động nói trên, nhân dân góp 500 triệu đồng.',
  'Giải chạy diễn ra ngày 26/3 với 84 vận động viên của 9 xã. Ban tổ chức trao 06 giải. Kết thúc, toàn bộ «repeat|48 vận động viên» nhận huy chương lưu niệm.',
  'I. TÌNH HÌNH\nToàn huyện có 03 trường, 52 lớp, 1.563 học sinh; tỷ lệ chuyên cần cao.\nIV. KHÓ KHĂN\nVới «repeat|1.536 học sinh» nhưng chỉ có 40 phòng học, việc bán trú khó khăn.',
  'Huyện có 37 sản phẩm OCOP được công nhận, gồm 25 sản phẩm 3 sao và 12 sản phẩm 4 sao. Với «repeat|39 sản phẩm» OCOP đã công nhận, huyện đứng thứ hai toàn tỉnh.',
  'Thường trực tiếp nhận 24 kiến nghị của cử tri. Đã trả lời 20 kiến nghị, còn 04 kiến nghị đang xem xét. Trong tổng số «repeat|26 kiến nghị», phần lớn về giao thông.',
]

const right = [
  'Cả 15 thôn đều có nhà văn hóa. Trong 51 thôn của 4 xã, có 40 thôn đạt.',
  'Tuyến Nà Ca - Pò Mạ dài 2,35 km. Tuyến Nà Ca - Kéo Lồm dài 2,53 km.',
  'Chi hội có 96 hội viên. Toàn bộ 69 hội viên nữ được khám; cả 27 hội viên nam tham gia bóng đá.',
  'Toàn xã có 23 người nghiện. Trong số 32 người được quản lý sau cai, 5 người có việc làm.',
  'Cử tri bầu đủ 6 đại biểu Quốc hội, trong đó có 1 đại biểu nữ. Cử tri bầu đủ 60 đại biểu Hội đồng nhân dân tỉnh.',
  'Xã có 146 hộ nghèo. Toàn bộ 164 hộ cận nghèo được cấp thẻ.',
  '1. Thôn Nà Ca: có 1.245 hộ, đông nhất xã.\n2. Thôn Pò Mạ: toàn bộ 1.254 hộ của thôn ký cam kết.',
  'Giải có 84 vận động viên. Cùng kỳ năm trước toàn bộ 48 vận động viên nhận quà.',
  'Xã trồng 1.245 cây quế. Hạt Kiểm lâm cấp cho 1.254 cây giống lát.',
]

describe('All there are of a thing, told again', () => {
  it.each(faulty)('with another number is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('of other things, places or times is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
