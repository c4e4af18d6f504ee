import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'KẾ HOẠCH\nPhòng, chống thiên tai năm 2025\nI. TÌNH HÌNH THIÊN TAI NĂM 2024\nCó 6 đợt mưa lớn.\nII. NHIỆM VỤ TRỌNG TÂM «period|NĂM 2024»\nCủng cố lực lượng xung kích.',
  'TỜ TRÌNH\nVề việc phê chuẩn dự toán thu, chi ngân sách năm 2026\nI. ĐÁNH GIÁ THỰC HIỆN DỰ TOÁN NĂM 2025\nThu đạt 102%.\nII. DỰ TOÁN THU, CHI NGÂN SÁCH «period|NĂM 2025»\nTổng thu 8 tỷ đồng.',
  'NGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2026\nI. KẾT QUẢ NĂM 2025\nĐạt 18/20 chỉ tiêu.\nII. MỤC TIÊU, NHIỆM VỤ «period|NĂM 2027»\nPhấn đấu đạt 20/20 chỉ tiêu.',
  'Phần thứ nhất\nKẾT QUẢ PHONG TRÀO THANH NIÊN NĂM 2024\n1. Mở 12 lớp.\nPhần thứ hai\nNHIỆM VỤ TRỌNG TÂM «period|NĂM 2024»\n1. Kết nạp 20 đoàn viên.',
]

const right = [
  'Phần thứ nhất\nKẾT QUẢ 6 THÁNG ĐẦU NĂM 2024\n1. Mở 12 lớp.\nPhần thứ hai\nNHIỆM VỤ 6 THÁNG CUỐI NĂM 2024\n1. Kết nạp 20 đoàn viên.',
  'KẾ HOẠCH\nThực hiện Chương trình giảm nghèo bền vững năm 2025\nI. KẾT QUẢ THỰC HIỆN NĂM 2024\nHoàn thành.\nII. KINH PHÍ\n1. Kế hoạch vốn năm 2024 kéo dài sang năm 2025\nVốn 200 triệu đồng.\n2. Kế hoạch vốn năm 2025\nVốn 2.000 triệu đồng.',
  'QUYẾT ĐỊNH\nVề việc điều chỉnh kế hoạch vốn năm 2025\n1. Vốn kế hoạch năm 2024 chuyển sang\nA.\n2. Vốn kế hoạch năm 2025\nB.',
]

describe('headings of another year than their document', () => {
  it.each(faulty)('tells the fault: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('leaves alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
