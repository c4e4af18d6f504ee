import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Số vụ đuối nước năm nay là 4 vụ, năm ngoái 7 vụ, «repeat|giảm 5 vụ».',
  'Hội chợ thu hút 8.500 lượt khách; so sánh với hội chợ năm trước 7.200 lượt thì «repeat|tăng 2.300 lượt».',
  'ĐẢNG BỘ XÃ NÀ MẠ: KẾT NẠP «repeat|17 ĐẢNG VIÊN» MỚI TRONG NĂM\nĐảng bộ xã kết nạp 15 đảng viên mới, công nhận 17 đảng viên chính thức.',
]

const right = [
  'Số vụ đuối nước năm nay là 4 vụ, năm ngoái 7 vụ, giảm 3 vụ.',
  'Xảy ra 9 vụ, giảm 5 vụ so với năm 2022, bằng năm 2023 là 9 vụ.',
  'ĐẢNG BỘ XÃ NÀ MẠ: KẾT NẠP 15 ĐẢNG VIÊN MỚI TRONG NĂM\nĐảng bộ xã kết nạp 15 đảng viên mới, công nhận 17 đảng viên chính thức.',
]

describe('two years and what lies between, a title and the text below it', () => {
  it.each(faulty)('tells the fault: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('leaves alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
