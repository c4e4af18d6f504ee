import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Trong 6 tháng đầu năm 2024 thu hút 1.250 lượt khách, tăng 9% «period|so với 6 tháng đầu năm 2024».',
  'BÁO CÁO\nKết quả công tác dân tộc năm 2022\nI. KẾT QUẢ\nXã đã bàn giao công trình ngày «period|12/5/2024».',
  'Sản lượng quế năm 2022 đạt 85 tấn, tăng 7 tấn «period|so với năm 2023».',
  'Sản lượng lương thực năm 2023 đạt 2.310 tấn, tăng 40 tấn «period|so với năm 2023».',
  'BÁO CÁO\nKết quả giảm nghèo năm 2024\nSố hộ nghèo giảm 24 hộ «period|so với cùng kỳ năm 2024».',
  'BÁO CÁO\nTình hình kinh tế - xã hội quý I năm 2024\nTính đến ngày «period|30/6/2024», xã giải ngân 120 triệu đồng.',
  'BÁO CÁO\nKết quả 9 tháng đầu năm 2023\nLũy kế đến hết ngày «period|31/12/2023» đã thu 84 triệu đồng.',
  'Họp ngày «period|31/6/2024» tại trụ sở.',
  'Số liệu từ ngày 01/7/2024 đến ngày «period|30/6/2024».',
  'BÁO CÁO\nKết quả thực hiện nhiệm vụ năm 2023, phương hướng, nhiệm vụ năm 2024\nI. KẾT QUẢ THỰC HIỆN «period|NĂM 2022»\nĐạt.\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024\nPhấn đấu.',
  'Thực hiện kế hoạch «period|giai đoạn 2025 - 2021».',
]

const right = [
  'Trong 6 tháng đầu năm 2024 thu hút 1.250 lượt khách, tăng 9% so với 6 tháng đầu năm 2023.',
  'BÁO CÁO\nKết quả công tác dân tộc năm 2022\nI. KẾT QUẢ\nPhấn đấu hoàn thành công trình trước ngày 12/5/2024.',
  'Sản lượng quế năm 2022 đạt 85 tấn, tăng 7 tấn so với năm 2021.',
  'Sản lượng năm 2023 đạt 2.310 tấn, tăng 40 tấn so với năm 2022.',
  'BÁO CÁO\nKết quả năm 2023, phương hướng năm 2024\nI. KẾT QUẢ NĂM 2023\nGiảm 24 hộ so với năm 2022.\nII. PHƯƠNG HƯỚNG NĂM 2024\nPhấn đấu thu nhập tăng 10% so với năm 2023.',
  'BÁO CÁO\nCông tác 6 tháng đầu năm 2024\nPhấn đấu hoàn thành đến hết ngày 31/12/2024.',
  'BÁO CÁO\nCông tác 6 tháng đầu năm 2024\nHộ nghèo giảm 5 hộ so với đầu năm 2024. Đến ngày 25/6/2024 giải ngân 45%.',
  'Giai đoạn 2021 - 2025; từ năm 2021 đến năm 2023; nhiệm kỳ 2021 - 2026.',
  'So với kế hoạch năm 2024, năm 2024 đạt 96%.',
]

describe('Periods and days', () => {
  it.each(faulty)('a wrong year or day is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right periods are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
