import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Nhận 31 đơn (khiếu nại 7, tố cáo 2, kiến nghị, phản ánh 22); đã xử lý xong.\nĐánh giá: số đơn kiến nghị, phản ánh còn nhiều («repeat|20 đơn»).',
  'Hội có 74 hội viên, trong đó khá, giỏi 41 hội viên. Sau kiểm tra, «repeat|46 hội viên» xếp loại khá, giỏi nêu trên được khen thưởng.',
  'Sáu tháng đầu năm, trạm khám cho 2.140 lượt người, trong đó khám ngoại trú 1.712 lượt (80,0%). Sáu tháng cuối năm phấn đấu giữ tỷ lệ khám ngoại trú không thấp hơn 6 tháng đầu năm («repeat|86,0%»).',
  'Xã hoàn thành chỉ tiêu giao quân (17/17 thanh niên), huấn luyện 80 dân quân. Tổng kết năm, Ban chỉ huy quân sự xã được khen vì hoàn thành giao quân «repeat|18/18 thanh niên».',
  'Trong năm huyện cấp mới 14 mã số vùng trồng(1), cấp lại 3 mã số.\n(1) «repeat|15 mã số» cấp mới tập trung ở các xã vùng thấp.',
]

const right = [
  'Nhận 31 đơn (khiếu nại 7, tố cáo 2, kiến nghị, phản ánh 22). Đã giải quyết kiến nghị, phản ánh 20 đơn.',
  'Trong năm trồng phân tán 24 ha. Năm trước trồng phân tán 22 ha.',
  'Huyện cấp mới 14 mã số vùng trồng. Có 13 mã số cấp mới được kiểm tra trong năm.',
  'Thôn Đông khám sức khỏe định kỳ 214 người.\nThôn Đoài khám sức khỏe định kỳ 241 người.',
]

describe('a number called by the words of an earlier one', () => {
  it.each(faulty)('is the same one: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('may be another one: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
