import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const texts = [
  'Dự án 1: nhà ở, nước sinh hoạt: 5.120 triệu đồng. Dự án 2: bố trí dân cư: 3.400 triệu đồng. «numbering|Dự án 2»: hạ tầng thiết yếu.',
  'Báo cáo có phụ lục gửi kèm: Phụ lục A (thu chi quỹ), Phụ lục B (danh sách nhà đại đoàn kết). Chi tiết từng khóm nêu ở «appendix-ref|Phụ lục C».',
  'Báo cáo có phụ lục gửi kèm: Phụ lục A (thu chi quỹ), Phụ lục B (danh sách nhà đại đoàn kết). Chi tiết từng khóm nêu ở Phụ lục B.',
  'Dự án 1: nhà ở, nước sinh hoạt. Dự án 2: bố trí dân cư. Dự án 3: hạ tầng thiết yếu.',
  'Mục I. Kết quả thu\n1. Thu nội địa: 62 tỷ đồng.\n2. Thu bổ sung: 318 tỷ đồng.\nMục II. Kết quả chi\n1. Chi đầu tư: 74 tỷ đồng.\n2. Chi thường xuyên: 296 tỷ đồng.\nMục III. Tồn tại\nChi đầu tư chậm như đã nêu tại «appendix-ref|khoản 3 Mục II».',
  'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng\nChương II\nNỘI DUNG\nĐiều 3. Hỗ trợ giống\n«numbering|Chương IV»\nTỔ CHỨC THỰC HIỆN\nĐiều 4. Trách nhiệm',
  'Huyện phối hợp với Sở Công Thương, Sở Nông nghiệp và Môi trường, Sở Khoa học và Công nghệ, «duplicate|Sở Công Thương» tổ chức 02 phiên chợ.',
  'Huyện phối hợp với Sở Công Thương, Sở Nông nghiệp và Môi trường, Sở Khoa học và Công nghệ tổ chức 02 phiên chợ.',
  'Ban Pháp chế thẩm tra Tờ trình số 88/TTr-UBND ngày 02/12/2025 của UBND xã về biên chế. Sau khi xem xét Tờ trình số 88/TTr-UBND ngày 02/12/2025 «citation|của Ban Kinh tế - Ngân sách HĐND xã», Ban nhất trí.',
  'BÁO CÁO\nTình hình kinh tế - xã hội năm 2025, kế hoạch năm 2026\nB. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026\n1. Thu nhập đạt 41 triệu đồng.\n2. Phấn đấu «period|đến hết năm 2025» tỷ lệ hộ nghèo còn dưới 12%.',
  'Bà con xa xa gần gần đều nghe được đài xã.',
]

describe('Labels, references and names that stand twice', () => {
  it.each(texts)('%s', (marked) => {
    expect(listMismatches(marked)).toEqual([])
  })
})
