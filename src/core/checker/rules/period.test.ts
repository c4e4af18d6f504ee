import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'BÁO CÁO\nKết quả công tác năm 2024, nhiệm vụ năm 2025\nPhần I. KẾT QUẢ CÔNG TÁC NĂM 2024\nPhần I«period|I. NHIỆM VỤ NĂM 2026»',
  'BÁO CÁO\nKết quả công tác tháng 3/2024\nTính đến ngày «period|30/4/2024», xã đã giải ngân 200 triệu đồng.',
  'BÁO CÁO\nTình hình năm 2025, nhiệm vụ năm 2026\nNhiệm vụ năm 2026: bàn giao nhà văn hóa trước ngày «period|31/8/2025».',
  'BÁO CÁO\nCông tác dân số tháng 8 năm 2025\nTrong «period|tháng 9», toàn xã có 12 trẻ được sinh ra.',
  'BÁO CÁO\nTình hình tiếp dân quý II/2025\nTrong quý II/2025, xã tiếp 41 lượt, tăng 6 lượt «period|so với quý II/2025».',
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
  'BÁO CÁO\nCông tác y tế quý I năm 2024\nI. KẾT QUẢ CÔNG TÁC QUÝ I\nĐạt.\n«period|II. NHIỆM VỤ QUÝ I NĂM 2024»\nTiêm chủng.',
  'BÁO CÁO\nCông tác văn hóa 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2023\n«period|I. KẾT QUẢ 6 THÁNG CUỐI NĂM»\nĐạt.\nII. PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM\nMở hội.',
  'BÁO CÁO\nTình hình tháng 4, nhiệm vụ tháng 5 năm 2024\nI. TÌNH HÌNH THÁNG 4\nỔn định.\n«period|II. NHIỆM VỤ THÁNG 6»\nTuần tra.',
  'Vụ đông xuân 2022 - 2023 gieo 120 ha, tăng 8 ha «period|so với vụ đông xuân 2022 - 2023».',
  'BÁO CÁO\nCông tác hộ tịch quý II năm 2024\nI. KẾT QUẢ\nKhai sinh 45 trường hợp, tăng 6 trường hợp «period|so với quý II năm 2024».',
  'Năm học 2022 - 2023 có 412 học sinh, giảm 9 em «period|so với năm học 2022 - 2023».',
  'Số: 9/BC-UBND\nNà Ca, ngày 05 tháng 7 năm 2024\nBÁO CÁO\nCông tác thủy lợi 6 tháng đầu năm 2024\nI. KẾT QUẢ\nĐạt.\nII. PHƯƠNG HƯỚNG\n1. Nạo vét kênh xong trước ngày «period|15/9/2023».',
  'Sau «period|04 năm» thực hiện (2020 - 2022), xã đã trồng 45 ha.',
  'Sau «period|5 năm» phục tráng giống lúa nương (2019 - 2021), năng suất tăng rõ.',
  'Trong «period|ba năm» 2019 - 2023, huyện mở 12 lớp.',
  'Từ năm 2018 đến năm 2022 («period|03 năm») có 9 hộ thoát nghèo.',
  'Khách tháng 4/2024 so với «period|tháng 4/2024» tăng 9%.',
  'BÁO CÁO\nKết quả thực hiện nhiệm vụ năm 2022, phương hướng nhiệm vụ «period|năm 2022»\nXã hoàn thành 15/16 chỉ tiêu.',
]

const right = [
  'BÁO CÁO\nKết quả công tác tháng 3, nhiệm vụ tháng 4/2024\nTính đến ngày 25/3/2024, xã đã giải ngân 200 triệu đồng. Dự kiến đến ngày 30/4/2024 giải ngân 300 triệu đồng.',
  'BÁO CÁO\nKết quả năm 2023, phương hướng nhiệm vụ năm 2024\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ\nQuyết toán xong trước ngày 12/12/2023 theo văn bản của huyện.',
  'BÁO CÁO\nTình hình năm 2025, nhiệm vụ năm 2026\nNhiệm vụ năm 2026: bàn giao nhà văn hóa trước ngày 31/8/2026.',
  'BÁO CÁO\nCông tác dân số tháng 8 năm 2025\nTrong tháng 8, toàn xã có 12 trẻ được sinh ra. Trong tháng 9, dự kiến cấp 30 thẻ.',
  'BÁO CÁO\nTình hình tiếp dân quý II/2025\nTrong quý II/2025, xã tiếp 41 lượt, tăng 6 lượt so với quý II/2024.',
  'Trong 6 tháng đầu năm 2024 thu hút 1.250 lượt khách, tăng 9% so với 6 tháng đầu năm 2023.',
  'BÁO CÁO\nKết quả công tác dân tộc năm 2022\nI. KẾT QUẢ\nPhấn đấu hoàn thành công trình trước ngày 12/5/2024.',
  'Sản lượng quế năm 2022 đạt 85 tấn, tăng 7 tấn so với năm 2021.',
  'Sản lượng năm 2023 đạt 2.310 tấn, tăng 40 tấn so với năm 2022.',
  'BÁO CÁO\nKết quả năm 2023, phương hướng năm 2024\nI. KẾT QUẢ NĂM 2023\nGiảm 24 hộ so với năm 2022.\nII. PHƯƠNG HƯỚNG NĂM 2024\nPhấn đấu thu nhập tăng 10% so với năm 2023.',
  'BÁO CÁO\nCông tác 6 tháng đầu năm 2024\nPhấn đấu hoàn thành đến hết ngày 31/12/2024.',
  'BÁO CÁO\nCông tác 6 tháng đầu năm 2024\nHộ nghèo giảm 5 hộ so với đầu năm 2024. Đến ngày 25/6/2024 giải ngân 45%.',
  'Giai đoạn 2021 - 2025; từ năm 2021 đến năm 2023; nhiệm kỳ 2021 - 2026.',
  'So với kế hoạch năm 2024, năm 2024 đạt 96%.',
  'BÁO CÁO\nCông tác y tế quý I, nhiệm vụ quý II năm 2024\nI. KẾT QUẢ QUÝ I\nTăng so với quý IV năm 2023.\nII. NHIỆM VỤ QUÝ II\nTiêm chủng.',
  'BÁO CÁO\nTình hình quý III và 9 tháng đầu năm 2024\nI. KẾT QUẢ 9 THÁNG\nĐạt.\nII. KẾT QUẢ QUÝ III\nĐạt.\nIII. NHIỆM VỤ QUÝ IV\nThu thuế.',
  'BÁO CÁO\nKết quả thực hiện nhiệm vụ quý II năm 2024\nI. KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ II\nĐạt.',
  'BÁO CÁO\nCông tác 6 tháng đầu năm 2024\nI. KẾT QUẢ\nĐạt.\nII. NHIỆM VỤ 6 THÁNG CUỐI NĂM\nPhấn đấu thu tăng 12% so với 6 tháng đầu năm 2024.\nRà soát từ 01/9/2024 đến 14/12/2024.',
  'BÁO CÁO\nTình hình 6 tháng đầu năm 2024\nI. KẾT QUẢ\nTrong 6 tháng đầu năm thu 45 triệu đồng, tăng 3 triệu đồng so với 6 tháng đầu năm 2023.',
  'Năm học 2023 - 2024 có 412 học sinh, tăng 9 em so với năm học 2022 - 2023.',
  'Quý II năm 2024 thu 120 triệu đồng, tăng 9 triệu đồng so với quý II năm 2023.',
  'Giai đoạn 5 năm 2021 - 2025; sau 03 năm 2021 - 2023; nhiệm kỳ 5 năm 2020 - 2025; từ năm 2021 đến năm 2023 (03 năm).',
  'Sau 3 năm thực hiện chương trình hành động (2021 - 2025), xã đạt kết quả tốt.',
  'Sơ kết 3 năm thực hiện Đề án (2021 - 2025).',
  'Ngày 15 tháng 5 năm 2021 - 2022 là mốc.',
  'Số: 9/BC-UBND\nNà Ca, ngày 05 tháng 7 năm 2024\nBÁO CÁO\nCông tác thủy lợi 6 tháng đầu năm 2024\nII. PHƯƠNG HƯỚNG\n1. Thanh toán số nợ tồn đến ngày 31/12/2023.\n2. Thực hiện Kế hoạch số 4/KH-UBND ngày 12/01/2024.',
]

describe('Periods and days', () => {
  it.each(faulty)('a wrong year or day is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right periods are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
