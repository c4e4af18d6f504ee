import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

describe('Recipients', () => {
  it('are told when one stands twice', () =>
    expect(
      listMismatches(
        'Nơi nhận:\n- Đảng ủy xã (b/c);\n- Các trưởng bản;\n«duplicate|- Đảng ủy xã;»\n- Lưu: VT.',
      ),
    ).toEqual([]))
  it('are left alone when they differ', () =>
    expect(listMismatches('Nơi nhận:\n- Đảng ủy xã;\n- Đảng ủy Công an xã;\n- Lưu: VT.')).toEqual([]))
})
