import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Hợp đồng quy định hoàn thành trước ngày 15/9/2025. Nhà thầu bàn giao công trình ngày 02/10/2025, «period|đúng tiến độ» hợp đồng.',
  'UBND huyện yêu cầu nộp báo cáo chậm nhất ngày 20/11/2025. Có 18 xã nộp ngày 18/11/2025, 4 xã nộp ngày 25/11/2025; tất cả 22 xã đều nộp «period|đúng hạn».',
  'Kế hoạch giải phóng mặt bằng hoàn thành trước ngày 30/4/2025; đến ngày 25/5/2025 đã bàn giao 100% mặt bằng, «period|hoàn thành trước thời hạn».',
]

const right = [
  'Hồ sơ phải trả trước ngày 15/8/2025; đã trả ngày 12/8/2025, đúng hạn. Lễ trao giấy chứng nhận tổ chức ngày 20/8/2025.',
  'Theo kế hoạch, cuộc thi nhận bài đến hết ngày 30/9/2025. Ban Tổ chức nhận 412 bài đúng hạn. Ngày 20/10/2025 trao giải.',
  'Trường Mầm non Hoa Sen phải hoàn thành trước ngày 30/8/2025. Ngày 25/8/2025 nhà thầu bàn giao, đúng tiến độ. Nhà bếp bàn giao ngày 10/9/2025 theo hợp đồng khác.',
]

describe('deliveries behind their deadline', () => {
  it.each(faulty)('tells the fault: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('leaves alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
