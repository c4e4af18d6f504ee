import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Số hộ được hỗ trợ nhà ở: «sum|93 hộ». Đã hoàn thành: 61 hộ. Đang xây dựng: 24 hộ. Chưa khởi công: 07 hộ.',
  'Toàn xã có «sum|1.286 hộ»; hộ khá 412 hộ, hộ trung bình 693 hộ, hộ nghèo 171 hộ.',
  'Phát hiện «sum|48 vụ» vi phạm, hình thức cảnh cáo 21, phạt tiền 25, tịch thu 12; 03 vụ chuyển cơ quan điều tra.',
  'Đã kiểm tra «sum|186 cơ sở»; đạt yêu cầu 152 cơ sở, không đạt 44 cơ sở.',
  'Trong «sum|96 giáo viên» có 61 nữ, 45 nam.',
  'Tổ tiếp nhận 46 vụ, gồm đất đai 25 vụ, hôn nhân 12 vụ, va chạm 09 vụ. Hòa giải thành «sum|37 vụ, không thành 06 vụ, đang hòa giải 02 vụ».',
  'Xã có 42 HTX đang hoạt động gồm 27 HTX nông nghiệp, 09 HTX xây dựng và 06 HTX dịch vụ; theo quy mô thì «sum|28 HTX siêu nhỏ, 19 HTX» nhỏ.',
  'Tổng kinh phí là «sum|4.815 triệu đồng»; vệ sinh môi trường 2.560 triệu đồng; chiếu sáng công cộng 1.275 triệu đồng; cây xanh 890 triệu đồng.',
  '31 thôn đạt danh hiệu, 06 thôn chưa đạt, tổng số thôn đăng ký là «sum|35».',
]

const right = [
  'Số hộ được hỗ trợ nhà ở: 92 hộ. Đã hoàn thành: 61 hộ. Đang xây dựng: 24 hộ. Chưa khởi công: 07 hộ.',
  'Toàn xã có 1.286 hộ; hộ khá 412 hộ, hộ trung bình 693 hộ, hộ nghèo 181 hộ.',
  'Tổng chi 9 tháng là 486,2 tỷ đồng (làm tròn), gồm tuyến tỉnh 251,4 tỷ đồng, tuyến huyện 198,3 tỷ đồng, tuyến xã 36,6 tỷ đồng.',
  'Phát ra 400 phiếu, thu về 386 phiếu, không thu được 14 phiếu. Trong số thu về có 351 phiếu hài lòng, 35 phiếu chưa hài lòng.',
  'Đảng bộ có 412 đảng viên; nữ 168 đồng chí, dân tộc thiểu số 214 đồng chí, dưới 30 tuổi 96 đồng chí.',
  'Rà soát 1.520 hộ; 214 hộ có nhu cầu vay vốn, 386 hộ có nhu cầu học nghề, 910 hộ có nhu cầu giống.',
  'Xã có 18 thôn; 12 thôn đạt chuẩn nông thôn mới, 5 thôn kiểu mẫu, 16 thôn văn hóa.',
  'Số thí sinh đăng ký 412 thí sinh; ngày thứ nhất có mặt 405 thí sinh, vắng 07 thí sinh; ngày thứ hai có mặt 403 thí sinh, vắng 09 thí sinh.',
]

describe('An even list behind its total', () => {
  it.each(faulty)('parts that do not make it are told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('what fits, or is told of something else, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
