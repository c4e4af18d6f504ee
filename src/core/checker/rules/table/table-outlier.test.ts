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
})
