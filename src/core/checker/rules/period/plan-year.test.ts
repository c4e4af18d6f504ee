import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const plan = 'KẾ HOẠCH\nPhòng, chống thiên tai năm 2026 trên địa bàn xã\n'

describe('The year of a plan', () => {
  it.each([
    `${plan}1. Tổ chức lễ ra quân «period|22/5/2024» tại sân vận động xã.`,
    `${plan}- «period|Trong năm 2025», tiếp tục củng cố lực lượng xung kích tại 14 bản.`,
    `${plan}Phấn đấu «period|đến hết năm 2025» 100% bản có loa truyền thanh.`,
  ])('is told where an aim keeps the year before: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each([
    `${plan}- Hoàn thành kiện toàn Ban Chỉ huy trước 31/12/2025. Tổ chức diễn tập ngày 22/5/2026.`,
    `${plan}- Rà soát nhà yếu theo danh sách ngày 15/10/2024 của các bản.`,
    `${plan}Trong năm 2025, xã đã củng cố 14 đội xung kích. Phấn đấu đến hết năm 2026 đạt 100%.`,
    'KẾ HOẠCH\nGiảm nghèo giai đoạn 2024 - 2026\nTrong năm 2024, phấn đấu giảm 3%.',
  ])('is left alone where the past is told, or a stage is planned: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )

  const result = 'BÁO CÁO\nKết quả phòng chống thiên tai năm 2024\nNăm 2024 có 3 đợt mưa lớn. '
  it('tasks of a year that is past are told', () =>
    expect(
      listMismatches(
        `${result}UBND xã xác định «period|nhiệm vụ trọng tâm năm 2023» là: tiếp tục củng cố đội xung kích.`,
      ),
    ).toEqual([]))
  it.each([
    `${result}UBND xã xác định nhiệm vụ năm 2025 như sau: tiếp tục củng cố đội xung kích.`,
    `${result}Theo nhiệm vụ năm 2023 đã đề ra: tiếp tục củng cố đội xung kích.`,
  ])('tasks of the next year, and those set before, are left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
