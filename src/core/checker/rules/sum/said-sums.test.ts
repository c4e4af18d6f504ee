import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tổ công tác có «sum|mười hai thành viên», gồm một tổ trưởng, hai tổ phó và tám ủy viên.',
  'Trong «sum|15 chi bộ» có 04 chi bộ hoàn thành xuất sắc, 08 chi bộ hoàn thành tốt, 02 chi bộ hoàn thành nhiệm vụ.',
  'Quý I thu 412 triệu đồng, quý II thu 385 triệu đồng, lũy kế 6 tháng thu «sum|779 triệu đồng».',
  'Toàn xã có «sum|540 lao động» đi làm xa. Trong đó, nữ 251 người, nam 279 người; trong tỉnh 190 người.',
  'Mở 12 lớp với 420 lượt người, bình quân mỗi lớp «ratio|53 lượt người».',
  'Trong tổng số «sum|1.086 hội viên» được vay vốn thì hội viên nghèo 214 người, cận nghèo 305 người, mới thoát nghèo 362 người, diện khác 195 người.',
  'Số đơn phải giải quyết: «sum|31 đơn» (kỳ trước 06 đơn, mới phát sinh 24 đơn).',
  'Huyện có «sum|58 doanh nghiệp» đăng ký mới, trong đó 37 công ty TNHH, 13 công ty cổ phần, 6 doanh nghiệp tư nhân.',
]
const right = [
  'Tổ công tác có mười một thành viên, gồm một tổ trưởng, hai tổ phó và tám ủy viên.',
  'Trong 14 chi bộ có 04 chi bộ hoàn thành xuất sắc, 08 chi bộ hoàn thành tốt, 02 chi bộ hoàn thành nhiệm vụ.',
  'Quý I thu 412 triệu đồng, quý II thu 385 triệu đồng, lũy kế 6 tháng thu 797 triệu đồng.',
  'Toàn xã có 530 lao động đi làm xa. Trong đó, nữ 251 người, nam 279 người; trong tỉnh 190 người.',
  'Mở 12 lớp với 420 lượt người, bình quân mỗi lớp 35 lượt người.',
]

describe('Totals whose parts are said in other ways', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
