import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'BÁO CÁO\nKết quả công tác tháng 8, chương trình hoạt động tháng 9 năm 2024\nI. KẾT QUẢ THÁNG 8\nMở 03 lớp.\nII. CHƯƠNG TRÌNH HOẠT ĐỘNG «period|THÁNG 8»\nKiểm tra các cơ sở.',
  'BÁO CÁO\nTình hình kinh tế - xã hội tháng 10, nhiệm vụ trọng tâm tháng 11 năm 2024\nA. KẾT QUẢ THÁNG 10\nThu ngân sách đạt khá.\nB. NHIỆM VỤ TRỌNG TÂM «period|THÁNG 10»\nHoàn thành thu quỹ.',
  'BÁO CÁO\nCông tác Mặt trận quý III/2024, nhiệm vụ quý IV/2024\nTrong quý III, Mặt trận xã vận động được 41,7 triệu đồng, «period|nhiều hơn quý III/2024» là 6,2 triệu đồng.',
  'Báo cáo sơ kết sản xuất vụ Xuân năm 2025\n1. Cây lúa: 312 ha.\n2. «period|So với vụ Xuân năm 2025», năng suất lúa tăng 1,2 tạ/ha.',
  'Phần thứ nhất\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM HỌC 2023 - 2024\nToàn huyện có 38 trường.\nPhần thứ hai\nNHIỆM VỤ TRỌNG TÂM «period|NĂM HỌC 2023 - 2024»\nNgành giáo dục tập trung bồi dưỡng giáo viên.',
  'Báo cáo công tác tiếp công dân 9 tháng đầu năm 2024\nA. KẾT QUẢ\nTiếp 86 lượt.\nB. PHƯƠNG HƯỚNG «period|3 THÁNG CUỐI NĂM 2025»\nDuy trì lịch tiếp công dân.',
]
const right = [
  'BÁO CÁO\nKết quả công tác tháng 8, chương trình hoạt động tháng 9 năm 2024\nI. KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH HOẠT ĐỘNG THÁNG 8\nMở 03 lớp.\nII. CHƯƠNG TRÌNH HOẠT ĐỘNG THÁNG 9\nKiểm tra các cơ sở.',
  'BÁO CÁO\nTổng kết năm học 2023 - 2024\nToàn ngành có 21 trường; công tác phổ cập giữ vững so với năm học 2022 - 2023. Số trường chuẩn tăng 01 trường so với năm học 2022 - 2023.',
  'BÁO CÁO\nCông tác Mặt trận quý III/2024\nTrong quý III, Mặt trận xã vận động được 41,7 triệu đồng, nhiều hơn quý II/2024 là 6,2 triệu đồng.',
  'Phần thứ nhất\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM HỌC 2023 - 2024\nToàn huyện có 38 trường.\nPhần thứ hai\nNHIỆM VỤ TRỌNG TÂM NĂM HỌC 2024 - 2025\nNgành giáo dục tập trung bồi dưỡng giáo viên.',
]

describe('The terms that titles name', () => {
  it.each(faulty)('compared with itself, or planned for when it is past, is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('others are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
