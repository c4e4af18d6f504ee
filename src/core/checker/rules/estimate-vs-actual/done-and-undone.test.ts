import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('One deed told as done and as not yet done', () => {
  it.each([
    'Lô phân bón chưa được bàn giao do lũ; «estimate-vs-actual|đã có 84 hộ nhận đủ» phân bón.',
    'Hội đồng xét tặng sẽ họp ngày 20/12 để chấm điểm lần đầu; «estimate-vs-actual|đã có 7 mô hình được chấm đạt» loại tốt.',
    'Lớp tập huấn chưa mở được trong năm; «estimate-vs-actual|đã mở 01 lớp» cho 35 học viên.',
    'Hỗ trợ giống dê: chưa giải ngân do chờ thẩm định. Bảng cuối báo cáo: «estimate-vs-actual|đã giải ngân 310 triệu đồng».',
    'Về thu hồi 245 triệu đồng: đơn vị «estimate-vs-actual|đã nộp đủ» vào kho bạc; tại thời điểm báo cáo, chưa có khoản nào được nộp.',
  ])('is told once only: %s', (text) => expect(listMismatches(text)).toEqual([]))

  it.each([
    'Lễ giao nhận quân sẽ diễn ra vào tháng 2; đã hoàn thành khám tuyển 127 thanh niên.',
    'Hội nghị tổng kết sẽ tổ chức ngày 20/12; đã tổ chức 3 cuộc họp chuẩn bị.',
    '12 hộ chưa được bàn giao cây giống; đã có 126 hộ nhận đủ cây giống.',
    'Các thôn chưa kiện toàn tổ hòa giải. Đã kiện toàn 5 tổ.',
    'Dự án chợ Mỏ chưa quyết toán; đã thanh toán 4,2 tỷ đồng.',
    'Kinh phí chưa cấp đủ; đã cấp 420 triệu đồng.',
    'Tiểu dự án 2: chưa giải ngân. Tiểu dự án 3: đã giải ngân 420 triệu đồng.',
    'Máy gặt chưa giải ngân do chờ giá; bảng cuối báo cáo: đã giải ngân 0 triệu đồng.',
  ])('is left alone where a part or another deed is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
