import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('Marks of footnotes', () => {
  it('are told when their note is missing', () =>
    expect(
      listMismatches(
        'Nhà hảo tâm(1) tặng quà, hỗ trợ vốn(2), đỡ đầu«appendix-ref|(3)» trẻ.\n(1) Gồm 9 tổ chức.\n(2) Mỗi hộ 5 triệu đồng.',
      ),
    ).toEqual([]))
  it('are told when their note has fewer stars', () =>
    expect(
      listMismatches(
        'Số hộ nghèo: 41 hộ(*).\nSố hộ cận nghèo: 58 hộ«appendix-ref|(***)».\nGhi chú (*): không gồm hộ bảo trợ.',
      ),
    ).toEqual([]))
  it('are left alone when all have one, or there are no notes', () => {
    expect(
      listMismatches('Nhà hảo tâm(1) tặng quà, hỗ trợ vốn(2).\n(1) Gồm 9 tổ chức.\n(2) Mỗi hộ 5 triệu đồng.'),
    ).toEqual([])
    expect(
      listMismatches(
        'Số hộ nghèo: 41 hộ(*).\nSố hộ cận nghèo: 58 hộ(**).\n(*) Không gồm hộ bảo trợ.\n(**) Ước tính.',
      ),
    ).toEqual([])
    expect(listMismatches('Diện tích(1) và sản lượng(2) theo biểu.')).toEqual([])
  })
})
