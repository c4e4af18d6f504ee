import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Diện tích nhà ở bình quân đạt «unit-scale|27,4 km2/căn».',
  'Giá bán cà phê nhân bình quân «unit-scale|98.000 triệu đồng»/kg.',
  'Mức chuẩn trợ giúp xã hội «unit-scale|500.000 triệu đồng»/tháng.',
  'Hỗ trợ mỗi hộ 02 téc nước, dung tích «unit-scale|1.000 m3»/téc.',
  'Mật độ dân số «unit-scale|125 người»/m2.',
  'Hỗ trợ 15 hộ làm nhà, mức «unit-scale|48 tỷ đồng»/hộ.',
  'Nhà văn hóa thôn có diện tích sàn «unit-scale|250 ha».',
  'Trẻ sơ sinh nặng trung bình «unit-scale|3.100 kg».',
  'Lương thực bình quân đầu người «unit-scale|485 tấn»/người/năm.',
  'Mức đóng bảo hiểm xã hội tự nguyện bình quân «unit-scale|330 triệu đồng»/người/tháng.',
  'Diện tích xây dựng trạm y tế «unit-scale|120 ha», khuôn viên 900 m2.',
  'Tuyến kênh N5 dài «unit-scale|2.150 km» đã được kiên cố hóa 1,4 km.',
  'Lượng mưa cả năm «unit-scale|1.720 m», cao hơn trung bình nhiều năm.',
  'Ao nuôi cá diện tích «unit-scale|1.200 km2» của một hộ trong xã.',
]
const right = [
  'Diện tích đất rừng giao bình quân 2,4 ha/hộ.',
  'Mật độ dân số 125 người/km2.',
  'Hỗ trợ học sinh bán trú 936.000 đồng/người/tháng.',
  'Lương thực bình quân đầu người 485 kg/người/năm.',
  'Lao động làm việc ở nước ngoài thu nhập 25 triệu đồng/người/tháng.',
]

describe('Things whose size everybody knows', () => {
  it.each(faulty)('too large ones are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('likely ones are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
