import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('A school year', () => {
  it('lies in two years that follow each other', () =>
    expect(listMismatches('Kết thúc «period|năm học 2022 - 2024», trường giữ vững phổ cập.')).toEqual([]))
  it('is left alone when it does', () =>
    expect(
      listMismatches('Kết thúc năm học 2022 - 2023, trường giữ vững phổ cập giai đoạn 2021 - 2025.'),
    ).toEqual([]))

  const head = 'Nậm Lúc, ngày 02 tháng 7 năm 2024\nBÁO CÁO\nCông tác thư viện năm học 2023 - 2024\n'
  it('that has just ended is the one that the title names', () =>
    expect(
      [
        `${head}Trong «period|năm học 2022 - 2023» vừa kết thúc, các trường đã mua 1.120 bản sách.`,
        `${head}Trong năm học 2023 - 2024 vừa kết thúc, các trường đã mua 1.120 bản sách; năm học 2022 - 2023 mua 980 bản.`,
      ].flatMap((text) => listMismatches(text)),
    ).toEqual([]))
})
