import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const head = 'Công trình (tỷ đồng) | Dự toán | Quyết toán\n'

describe('A cell in another unit than its column', () => {
  it('is told by the cells around it', () =>
    expect(
      listMismatches(
        `${head}Đập Cốc Nghè | 4,25 | 4,18\nNhà bia | «unit-scale|2.730» | 2,71\nTrạm bơm | 1,90 | 1,88`,
      ),
    ).toEqual([]))
  it('a large one with a large neighbour is left alone', () =>
    expect(
      listMismatches(`${head}Đập Cốc Nghè | 4,25 | 4,18\nHồ chứa | 2.730 | 2.702\nTrạm bơm | 1,90 | 1,88`),
    ).toEqual([]))
  it('one whose row is of another unit than the others is left alone', () =>
    expect(
      listMismatches(
        'Chỉ tiêu | TH 2022 | KH 2023 | TH 2023 | So KH (%)\nLao động (người) | 31.400 | 32.000 | 32.480 | 101,5\nTrẻ đi học (%) | 94,5 | 95,0 | 96,9 | 102,0\nĐường nhựa (km) | 74,2 | 80,0 | 82,0 | 102,5',
      ),
    ).toEqual([]))
})
