import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trường được giao 72 biên chế, đầu năm học có mặt 55 người. Trong năm tuyển mới 06 người, nhận về 02 người, nghỉ hưu 03 người, chuyển đi 01 người. Có mặt đến 31/5 là 59 người. So với chỉ tiêu được giao còn thiếu «balance|17 người».',
  'Chỉ tiêu tuyển quân năm nay là 86 thanh niên, đã giao 82 thanh niên, còn thiếu «balance|14 thanh niên» so với chỉ tiêu.',
  'Huyện được giao 1.245 biên chế; hiện có mặt 1.198 người, thiếu «balance|57 người».',
  'Vượt kế hoạch «balance|132 ha»: kế hoạch trồng 1.250 ha, thực hiện 1.372 ha.',
  'Giáo viên biên chế 826 người, hợp đồng 62 người; so với định mức 915 người, toàn huyện thiếu «balance|37 giáo viên».',
  'Tổng vốn kế hoạch 84,6 tỷ đồng\nTrong đó:\n- Vốn tập trung 51,2 tỷ đồng\n- Vốn đấu giá đất 33,4 tỷ đồng\nĐã thanh toán 61,9 tỷ đồng\nSố vốn còn phải thanh toán «balance|32,7 tỷ đồng».',
  'Thu quỹ 186,4 triệu đồng. Trong đó: cá nhân đóng góp 121,9 triệu đồng. Tổ chức đóng góp 64,5 triệu đồng. Chi trong kỳ 142,0 triệu đồng; chưa chi «balance|54,4 triệu đồng».',
  'Đã tiêu hủy 213 con lợn, tổng đàn trước dịch 3.460 con, như vậy đàn lợn còn lại «balance|3.347 con».',
  'Tổng vốn giao 8.450 triệu đồng. Lũy kế giải ngân đến 30/9/2025 là 6.120 triệu đồng, trong đó vốn đầu tư 4.205 triệu đồng. Vốn chưa giải ngân còn «balance|2.430 triệu đồng».',
]

const right = [
  'Trường được giao 72 biên chế, đầu năm học có mặt 55 người. Trong năm tuyển mới 06 người, nhận về 02 người, nghỉ hưu 03 người, chuyển đi 01 người. Có mặt đến 31/5 là 59 người. So với chỉ tiêu được giao còn thiếu 13 người.',
  'Năm 2024 có 12 xã đạt chuẩn, nâng tổng số lên 86 xã, còn 24 xã chưa đạt.',
  'Toàn xã có 1.245 hộ nghèo; trong năm hỗ trợ nhà ở cho 312 hộ, hiện còn 913 hộ cận nghèo cần hỗ trợ.',
  'Nhu cầu giáo viên là 648 người, hiện có 597 người, còn thiếu 51 giáo viên.',
  'Kế hoạch trồng rừng 1.250 ha, đã trồng 1.372 ha, vượt kế hoạch 122 ha.',
  'Số lao động có việc làm 350 người, tập huấn cho 120 người; 12 người khác được vay vốn.',
  'Toàn huyện còn 1.284 hộ nghèo và 652 hộ cận nghèo; đã hỗ trợ 543 hộ.',
  'Năm 2024 thu 86,5 triệu đồng; năm 2025 thu 92,8 triệu đồng, cao hơn 6,3 triệu đồng.',
  'Đã kiểm tra 28 cơ sở; xử phạt 05 cơ sở. Quý IV sẽ rà soát 21 cơ sở còn lại.',
  'Tổng vốn giao 8.450 triệu đồng. Lũy kế giải ngân đến 30/9/2025 là 6.120 triệu đồng, trong đó vốn đầu tư 4.205 triệu đồng. Vốn chưa giải ngân còn 2.330 triệu đồng.',
]

describe('A number that its words call the gap between two others', () => {
  it.each(faulty)('one that is a slip away from it is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('what fits, or is told of something else, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
