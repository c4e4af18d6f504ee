import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Đoàn giám sát của HĐND xã gồm 07 thành viên làm việc tại 04 thôn. Kết quả, Đoàn giám sát gồm «repeat|05 thành viên» thống nhất kiến nghị với UBND xã.',
  'Năm 2024 xảy ra 11 vụ cháy(1), giảm 03 vụ so với năm 2023.\n(1) Cháy nhà dân 07 vụ, cháy rừng 04 vụ. Năm 2023: «repeat|15 vụ».',
  'Thi hành kỷ luật: 13 đảng viên (khiển trách 8, cảnh cáo 5).\nII. PHƯƠNG HƯỚNG\nTừ thực tế «repeat|18 đảng viên» bị thi hành kỷ luật, các chi bộ cần tăng cường giáo dục.',
  'Phát hiện sai phạm 742 triệu đồng; kiến nghị thu hồi 518 triệu đồng. (Số sai phạm «repeat|724 triệu đồng» chủ yếu do nghiệm thu thừa khối lượng.)',
]

const right = [
  'Tổ công tác số 1 gồm 5 thành viên. Tổ công tác số 2 gồm 7 thành viên.',
  '- Tổ hòa giải gồm 5 thành viên.\n- Tổ hòa giải gồm 7 thành viên.',
  'Năm 2024 xảy ra 11 vụ cháy(1), giảm 03 vụ so với năm 2023.\n(1) Cháy nhà dân 07 vụ, cháy rừng 04 vụ. Năm 2022: 16 vụ.',
  'Đủ điều kiện xử lý 298 đơn. Trong tháng 10 có 289 đơn đủ điều kiện xử lý, tháng 11 có 9 đơn.',
]

describe('one body, one deed or one year told with two numbers', () => {
  it.each(faulty)('tells the fault: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('leaves alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
