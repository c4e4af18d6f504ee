import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trường Tiểu học Bản Lốm (toàn trường 268 học sinh) mở 04 buổi nói chuyện, thu hút «label|936 học sinh» của trường tham gia.',
  'Thị trấn Bãi Cát có 1.310 hộ, 5.204 nhân khẩu. Quý III, trạm y tế khám sàng lọc cho «label|6.980 người dân» trong thị trấn.',
  'Huyện có 21.300 dân. Trong quý, các trạm y tế khám cho «label|30.150 người».',
  'Dân số thị trấn 6.120 người; hồ bơi cả năm đón «label|9.400 người dân» của thị trấn.',
  'Cả xã có 214 người khuyết tật. Trong năm, «label|236 người» khuyết tật của xã nhận quà qua 3 đợt thăm hỏi.',
  'Hội Khuyến học xã có 412 hội viên. Trong năm mở 03 đợt tập huấn cho «label|1.135 hội viên».',
  'Trường Mầm non Họa Mi có 196 trẻ, 15 cô giáo. Năm học qua khám răng 02 lần cho «label|388 trẻ».',
  'Xã có 2.046 nhân khẩu. Trong năm, trạm y tế khám bệnh cho «label|6.380 người», trong đó khám bảo hiểm y tế 5.742 lượt.',
  'Trường có 268 học sinh; trong năm phát 305 phần quà cho «label|305 học sinh» của trường.',
  'Dân số 3.214 người. Chiến dịch tiêm phòng cúm có «label|4.120 người» được tiêm mũi 1.',
  'Xã có 2.104 nhân khẩu. Tổ chức 5 buổi chiếu phim lưu động phục vụ «label|3.450 người» xem.',
  'Xã có 812 hộ với 3.254 nhân khẩu. Số hộ tham gia bảo hiểm y tế là «label|3.012 hộ», đạt 92,6% dân số.',
  'Trường có 245 học sinh. Năm qua có 3 buổi ngoại khóa với «label|618 học sinh» tham gia.',
  'Xã có 640 hộ, 2.710 nhân khẩu. Tổ công tác đã cài đặt ứng dụng cho «label|1.905 hộ».',
  'Số người có thẻ là «label|3.870 hộ», đạt 91% dân số.',
  'Xã có 1.730 hộ, 6.905 người. Trong năm có «label|9.120 người» được khám sức khỏe miễn phí.',
  'Xã Pa Lang có 512 hộ với 2.440 nhân khẩu. Trong ngày hội, «label|số hộ được khám mắt là 986», số được cấp kính là 102.',
]
const right = [
  'Trường Tiểu học Bản Lốm (toàn trường 268 học sinh) mở 04 buổi nói chuyện, thu hút 936 lượt học sinh của trường tham gia.',
  'Xã có 5.204 nhân khẩu. Hội xuân đón 6.980 người dân trong xã và các xã lân cận.',
  'Xã Pa Lang có 512 hộ với 2.440 nhân khẩu. Trong ngày hội, số người được khám mắt là 986.',
  'Xã có 5.200 dân; lễ hội thu hút 8.000 người dân và du khách tham dự.',
  'Cả xã có 214 người khuyết tật. Trong năm, 236 người cao tuổi nhận quà qua 3 đợt thăm hỏi.',
  'Thôn có 58 hộ; cả xã 02 đợt cấp gạo cho 113 hộ.',
  'Hội Khuyến học xã có 412 hội viên. Trong năm mở 03 đợt tập huấn cho 1.135 lượt hội viên.',
  'Trường Mầm non Họa Mi có 196 trẻ. Toàn huyện khám răng 02 lần cho 388 trẻ.',
  'Thôn có 64 hộ. Toàn xã qua 02 đợt đã hỗ trợ 120 hộ.',
  'Xã có 812 hộ với 3.254 nhân khẩu. Số người tham gia bảo hiểm y tế là 3.012 người, đạt 92,6% dân số.',
  'Trường có 245 học sinh. Năm qua có 3 buổi ngoại khóa với 210 học sinh tham gia.',
  'Thôn có 64 hộ, 271 nhân khẩu. Cả huyện có 1.905 hộ dùng nước máy.',
  'Xã có 1.730 hộ, 6.905 người. Trong năm có 5.120 người được khám sức khỏe miễn phí.',
]

describe('More than there are', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
