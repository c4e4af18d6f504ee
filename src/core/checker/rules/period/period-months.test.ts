import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Hợp đồng khoán bảo vệ rừng «period|36 tháng», từ tháng 3/2022 đến hết tháng 8/2024.',
  'Mô hình triển khai từ quý I/2023 đến quý II/2024 («period|24 tháng»).',
  'Trong «period|08 tháng đầu năm 2025» (tháng 1 đến tháng 7), trạm y tế khám 1.204 lượt.',
  'Trong 6 tháng đầu năm 2025: tháng 1 có 3 vụ, tháng 2 có 2 vụ, tháng 3 có 4 vụ, tháng 4 có 1 vụ, tháng 5 có 2 vụ, «period|tháng 8» có 3 vụ.',
  'BÁO CÁO\nKết quả tuần tra rừng quý I năm 2025\nTrong tháng 01 đi 07 đợt; tháng 02 đi 05 đợt; «period|tháng 4» đi 08 đợt.',
  'Lượng rác thu gom quý II/2025: tháng 4 là 18 tấn, «period|tháng 3» là 19 tấn, tháng 6 là 21 tấn.',
  'Mục tiêu giai đoạn 2026 - 2030 («period|từ năm 2025 đến năm 2030») là trồng 62 ha rừng.',
  'Giai đoạn 2026 - 2030, trong 05 năm («period|từ năm 2025 đến năm 2030»), trồng thêm 260 ha.',
  'Trong quý II năm 2025 («period|từ tháng 3 đến tháng 6»), xã giải ngân 1.150 triệu đồng.',
]
const right = [
  'Hợp đồng khoán bảo vệ rừng 30 tháng, từ tháng 3/2022 đến hết tháng 8/2024; bảo hành 12 tháng (từ tháng 9/2024 đến tháng 9/2025).',
  'Trong 6 tháng cuối năm 2025 (từ tháng 7 đến tháng 12) trồng 40 ha; 5 tháng mùa mưa (tháng 5 đến tháng 9) trồng 31 ha.',
  'BÁO CÁO\nKết quả tuần tra rừng quý I năm 2025\nTháng 01 đi 07 đợt, tháng 02 đi 05 đợt, tháng 3 đi 08 đợt. Tháng 4 sẽ đi 09 đợt.',
  'Quý II/2025: tháng 5 thu gom 19 tấn, tháng 6 thu gom 21 tấn, tăng 2 tấn so với tháng 3 là 19 tấn.',
  'Giai đoạn 2021 - 2025, từ năm 2020 đến năm 2025 tỷ lệ hộ nghèo giảm từ 12% xuống 4%.',
  'Giai đoạn 2026 - 2030 (từ năm 2026 đến năm 2030) trồng 62 ha rừng.',
  'Trong quý II năm 2025 (từ tháng 4 đến tháng 6), xã giải ngân 1.150 triệu đồng.',
  'Sáu tháng đầu năm, từ tháng 4 đến tháng 5 có 3 đợt mưa lớn.',
]

describe('Months of a quarter and years of a stage', () => {
  it.each(faulty)('the one from outside is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('plans, comparisons and whole quarters are left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
