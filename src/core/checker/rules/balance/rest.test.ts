import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const spent = '1. Đã giải ngân 2.614/4.150 triệu đồng, đạt 63%.\n2. Tiến độ bảo đảm.\n'

describe('What is left of a plan some paragraphs above', () => {
  it('is told when one slip parts it from the difference', () =>
    expect(listMismatches(`${spent}3. Số vốn chưa giải ngân là «balance|1.563 triệu đồng».`)).toEqual([]))
  it('is left alone when it is the difference', () =>
    expect(listMismatches(`${spent}3. Số vốn chưa giải ngân là 1.536 triệu đồng.`)).toEqual([]))
})

describe('Total, part and rest of one sentence', () => {
  it('are told when they do not fit', () =>
    expect(
      listMismatches(
        'Xã lập hồ sơ 480 mộ liệt sĩ; đến nay 352 mộ đã đủ thông tin, còn lại «sum|138 mộ» chưa xác định.',
      ),
    ).toEqual([]))
  it('are left alone when they do, or when more is told', () =>
    expect(
      listMismatches(
        'Xã lập hồ sơ 480 mộ; đến nay 352 mộ đã đủ thông tin, còn lại 128 mộ. Có 90 thửa, 40 thửa đã đo, còn lại 30 thửa chờ đo và 20 thửa tranh chấp.',
      ),
    ).toEqual([]))
})

describe('What is not there yet', () => {
  it('is told when the fraction leaves another number', () =>
    expect(
      listMismatches(
        'Có 11/14 bản đã có nhà văn hóa đạt chuẩn. Khó khăn là còn «sum|04 bản» chưa có nhà văn hóa đạt chuẩn.',
      ),
    ).toEqual([]))
  it('is left alone when it leaves that number, or is of something else', () =>
    expect(
      listMismatches(
        'Có 11/14 bản đã có nhà văn hóa đạt chuẩn, còn 03 bản chưa có nhà văn hóa đạt chuẩn; còn 05 bản chưa có đường bê tông.',
      ),
    ).toEqual([]))
})

describe('Who is missing, what is still being dealt with', () => {
  it('is told when it is not what is left', () =>
    expect(
      listMismatches(
        'Dự họp 68/72 đại biểu, vắng «sum|5 đại biểu». Tiếp nhận 14 đơn; đã giải quyết 11 đơn, còn «sum|4 đơn» đang xem xét. Có 12/17 tiêu chí đạt chuẩn, còn «sum|6 tiêu chí» chưa đạt.',
      ),
    ).toEqual([]))
  it('is left alone when it is, or when some came from before', () =>
    expect(
      listMismatches(
        'Dự họp 68/72 đại biểu, vắng 4 đại biểu. Kỳ trước chuyển sang 04 đơn, tiếp nhận 31 đơn. Đã giải quyết 29 đơn, chuyển cơ quan khác 02 đơn, còn 04 đơn đang xác minh. Thông qua với 23/23 đại biểu có mặt tán thành, vắng 01 đại biểu.',
      ),
    ).toEqual([]))
})

describe('A deed and what is left of it', () => {
  it('are told when they do not make all', () =>
    expect(
      listMismatches('Được giao 15 chỉ tiêu, hoàn thành 12 chỉ tiêu, còn «sum|4 chỉ tiêu» chưa hoàn thành.'),
    ).toEqual([]))
  it('are left alone when they do, or when more is told', () =>
    expect(
      listMismatches(
        'Được giao 15 chỉ tiêu, hoàn thành 12 chỉ tiêu, còn 3 chỉ tiêu chưa hoàn thành. Giao 9 việc, hoàn thành 6 việc, còn 2 việc chưa hoàn thành và 1 việc chưa đánh giá.',
      ),
    ).toEqual([]))
})

describe('What leaves the stock of the sentence before', () => {
  it('is told when another number is left', () =>
    expect(
      listMismatches(
        'Có 74 thôn đặc biệt khó khăn. Sau rà soát, 16 thôn ra khỏi diện này, còn lại «balance|68 thôn».',
      ),
    ).toEqual([]))
  it('is left alone when that number is left, or something else is', () =>
    expect(
      listMismatches(
        'Có 74 thôn đặc biệt khó khăn. Sau rà soát, 16 thôn ra khỏi diện này, còn lại 58 thôn.\nCó 320 hộ nghèo. Đã hỗ trợ 45 hộ, còn 25 hộ đang làm thủ tục.',
      ),
    ).toEqual([]))
})

describe('Goods that came in, went out and are left', () => {
  it('are told when they do not balance', () =>
    expect(
      listMismatches(
        'Tiếp nhận 45 tấn gạo cứu đói, cấp phát cho các thôn 38,5 tấn, tồn kho «balance|7,5 tấn».',
      ),
    ).toEqual([]))
  it('are left alone when they do', () =>
    expect(
      listMismatches('Tiếp nhận 45 tấn gạo cứu đói, cấp phát cho các thôn 38,5 tấn, tồn kho 6,5 tấn.'),
    ).toEqual([]))
})

describe('What has not begun', () => {
  const begun = 'Kế hoạch xây 240 nhà. Đến nay đã khởi công 187 nhà, trong đó xong 120 nhà, đang làm 67 nhà;'
  it('is told when it is a slip away from what is left', () =>
    expect(listMismatches(`${begun} như vậy còn «sum|63 nhà» chưa khởi công.`)).toEqual([]))
  it('is left alone when it is what is left', () =>
    expect(listMismatches(`${begun} như vậy còn 53 nhà chưa khởi công.`)).toEqual([]))
})

describe('What is carried over to the next year', () => {
  const given =
    'Tổng vốn được sử dụng trong năm 4.200 triệu đồng. Đã giải ngân 3.650 triệu đồng, hủy dự toán 90 triệu đồng,'
  it('is told when it is a slip away from what is left', () =>
    expect(listMismatches(`${given} chuyển nguồn sang năm sau «balance|640 triệu đồng».`)).toEqual([]))
  it('is left alone when it is what is left', () =>
    expect(listMismatches(`${given} chuyển nguồn sang năm sau 460 triệu đồng.`)).toEqual([]))
})

describe('Goods that went out to so many, with what each got in brackets', () => {
  it('are told when they do not fit', () =>
    expect(
      listMismatches(
        'Xã tiếp nhận 14,5 tấn gạo; đã cấp phát 11,2 tấn cho 224 hộ (50 kg/hộ); còn lưu kho «balance|3,2 tấn».',
      ),
    ).toEqual([]))
  it('are left alone when they do', () =>
    expect(
      listMismatches(
        'Xã tiếp nhận 14,5 tấn gạo; đã cấp phát 11,2 tấn cho 224 hộ (50 kg/hộ); còn lưu kho 3,3 tấn.',
      ),
    ).toEqual([]))
})
