import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tỉnh hỗ trợ mỗi thôn điểm 350 triệu đồng. Năm nay có 12 thôn điểm được hỗ trợ với tổng kinh phí «unit-scale|4.200 tỷ đồng».',
  'Nạo vét 8.400 m kênh, kinh phí 1.050 tỷ đồng (bình quân «unit-scale|125 nghìn đồng»/m kênh, chưa kể cống).',
  'Hỗ trợ tiền điện cho 168 hộ nghèo, mức 59.000 đồng/hộ/tháng, tổng kinh phí «unit-scale|29.736 triệu đồng» (168 hộ x 59.000 đồng x 3 tháng).',
  'Kinh phí tổ chức 6 lớp tập huấn, mỗi lớp 15 triệu đồng, hết «unit-scale|90 tỷ đồng».',
  'Tổng kinh phí ngày hội ở 11 khu dân cư là 38,5 triệu đồng, bình quân mỗi khu dân cư «unit-scale|3,5 tỷ đồng».',
  'Huyện cấp 1.000.000.000 đồng để làm mới 25 căn nhà, định mức «unit-scale|40.000 đồng/căn».',
  'Tổng chi phí là 36 triệu đồng cho 12 buổi, bình quân mỗi buổi «unit-scale|3 tỷ đồng».',
  'Xây 18 bể biogas hết 216 triệu đồng, bình quân mỗi bể «unit-scale|12 nghìn đồng».',
  'Tổng vốn vay 8,4 tỷ đồng cho 168 hộ vay, mức vay bình quân «unit-scale|50 nghìn đồng/hộ».',
  'Có 18 hộ nghèo được hỗ trợ mỗi nhà 60 triệu đồng, nguồn vốn «unit-scale|1,08 triệu đồng».',
  'Mức hỗ trợ xây mới là 60 triệu đồng/nhà, sửa chữa 30 triệu đồng/nhà. Đã chi cho 12 nhà xây mới 720 triệu đồng, 07 nhà sửa chữa «unit-scale|210 nghìn đồng».',
]

const right = [
  'Nạo vét 8.400 m kênh, kinh phí 1.050 triệu đồng (bình quân 125 nghìn đồng/m kênh).',
  'Mỗi thôn hỗ trợ 10 triệu đồng cho 9 thôn, tổng chi 90 triệu đồng; quỹ còn 90 tỷ đồng chưa quyết toán.',
  'Hỗ trợ tiền điện cho 168 hộ nghèo, mức 59.000 đồng/hộ/tháng, tổng kinh phí 29,736 triệu đồng (168 hộ x 59.000 đồng x 3 tháng).',
  'Kinh phí tổ chức 6 lớp tập huấn, mỗi lớp 15 triệu đồng, hết 90 triệu đồng.',
]

describe('Sums a thousand times what their numbers make', () => {
  it.each(faulty)('are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('are left alone where they are right: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
