import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('A school year', () => {
  it('lies in two years that follow each other', () =>
    expect(listMismatches('Kết thúc «period|năm học 2022 - 2024», trường giữ vững phổ cập.')).toEqual([]))
  it('is left alone when it does', () =>
    expect(
      listMismatches('Kết thúc năm học 2022 - 2023, trường giữ vững phổ cập giai đoạn 2021 - 2025.'),
    ).toEqual([]))
})
