import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('A number that is told again by its words', () => {
  it.each([
    'Theo Biểu 2, hộ cận nghèo người Dao: 126 hộ. Trong «repeat|162 hộ cận nghèo» này, phần lớn thiếu vốn.',
    'Tại bản Mò, gió lốc làm tốc mái sáu ngôi nhà; đến nay đã lợp lại đủ cả «repeat|7 nhà» bị tốc mái.',
    'Toàn huyện còn 29 thôn chưa có điện lưới; đây là nhóm «repeat|25 thôn» ưu tiên bố trí vốn.',
    'Dự án hồ Nậm Sin có tổng mức đầu tư 143,6 tỷ đồng. Chủ đầu tư xin lùi thời gian, giữ nguyên tổng mức đầu tư «repeat|134,6 tỷ đồng».',
    'Chiều dài tuyến kè theo thiết kế 1.970 m. Qua nghiệm thu, tuyến kè đã xong đúng thiết kế, dài «repeat|1.790 m».',
    'Đơn vị có 24 giáo viên cơ hữu và 8 giáo viên thỉnh giảng; cả «repeat|28 giáo viên» cơ hữu này đều đạt chuẩn.',
    'Số chủ rừng được chi trả năm nay: 1.356 (*)\n(*) Trong «repeat|1.536 chủ rừng» này có 23 cộng đồng thôn.',
    'Kế hoạch đề ra 18 cuộc kiểm tra. Thực hiện đúng kế hoạch nêu trên («repeat|15 cuộc» theo kế hoạch), đoàn đã kiểm tra xong 9 cuộc.',
  ])('is the same one: %s', (text) => expect(listMismatches(text)).toEqual([]))

  it.each([
    'Toàn xã có 412 hộ nghèo. Trong năm có 35 hộ thoát nghèo, 8 hộ tái nghèo. Số 385 hộ nghèo này chủ yếu ở vùng cao.',
    'Xã hỗ trợ 3 thôn, mỗi thôn 15 hộ. Cả 45 hộ này đều thoát nghèo.',
    'Năm 2023 có 24 hộ thoát nghèo. Năm 2024, cả 27 hộ thoát nghèo đều được vay vốn.',
    'Toàn xã có 12 chi hội. Cả 9 chi hội thôn đều có nước sạch.',
    'Đoàn kiểm tra 15 cơ sở. Cả 2 cơ sở vi phạm này đã bị phạt.',
    'Kế hoạch đề ra 18 cuộc kiểm tra. Thực hiện đúng kế hoạch, đến nay đoàn đã kiểm tra 9 cuộc.',
    'Tuyến đường dài 4,2 km. Đoạn 1,8 km này đã bê tông hóa.',
  ])('is another one where it can be: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
