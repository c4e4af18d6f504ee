import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Mời các hộ đến nhận tiền vào 7 giờ 30, «period|thứ Ba, ngày 10/12/2025» tại nhà văn hóa.',
  'Hội nghị khai mạc ngày «period|15/3/2025 (Chủ nhật)».',
  'Bản Pao, ngày 20 tháng 6 năm 2025\nUBND xã đề nghị các bản rà soát, gửi danh sách trước ngày «period|12/6/2025».',
  'Báo cáo quý II năm 2025 (số liệu từ ngày «period|01/3/2025» đến ngày 30/6/2025).',
  'Kết quả 6 tháng đầu năm 2024, từ ngày 01/01/2024 đến ngày «period|31/5/2024».',
  'BÁO CÁO\nKết quả công tác hòa giải 9 tháng đầu năm 2024\nI. KẾT QUẢ\nHòa giải 12 vụ.\nII. NHIỆM VỤ 3 THÁNG «period|CUỐI NĂM 2023»\nDuy trì tổ hòa giải.',
  'BÁO CÁO\nKết quả giải ngân quý II năm 2025\nTính từ ngày 01/4/2025 đến ngày «period|31/5/2025», toàn xã giải ngân 2,4 tỷ đồng.',
]
const right = [
  'Mời các hộ đến nhận tiền vào 7 giờ 30, thứ Tư, ngày 10/12/2025 tại nhà văn hóa.',
  'Hội nghị khai mạc ngày 15/3/2025 (thứ Bảy).',
  'Bản Pao, ngày 20 tháng 6 năm 2025\nUBND xã đề nghị các bản rà soát, gửi danh sách trước ngày 30/6/2025.',
  'Bản Pao, ngày 20 tháng 6 năm 2025\nUBND xã đã yêu cầu các bản gửi danh sách trước ngày 12/6/2025.',
  'Báo cáo quý II năm 2025 (số liệu từ ngày 01/4/2025 đến ngày 30/6/2025).',
  'Báo cáo quý II năm 2025 (kỳ từ ngày 15/3/2025 đến ngày 14/6/2025 theo lịch thống kê).',
  '- Kỳ họp thứ hai (ngày 22/7/2025);',
  'Lớp thứ ba, ngày 05/8/2025, có 35 học viên.',
  'BÁO CÁO\nKết quả giải ngân quý II năm 2025\nTính từ ngày 01/4/2025 đến ngày 15/6/2025, toàn xã giải ngân 2,4 tỷ đồng.',
]

describe('Days', () => {
  it.each(wrong)('that cannot be are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('that may be are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
