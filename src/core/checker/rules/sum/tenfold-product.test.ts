import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trao 135 bộ bàn ghế cho trường Nà Pheo, đơn giá 1,2 triệu đồng/cái, tổng trị giá «unit-scale|16,2 triệu đồng».',
  'Tỉnh cấp 180 tấn xi măng cho mỗi cây số, xã đã nhận «unit-scale|630 kg» để làm 3,5 km đường.',
  'Chi trợ cấp cho 216 đối tượng, mức 500.000 đồng/người/tháng, tổng chi một tháng là «unit-scale|108 tỷ đồng».',
  'Mật độ dân số 350 người/km2, tính trên «unit-scale|14.700 nhân khẩu» và diện tích 42 ha.',
]

const right = [
  'Trao 135 bộ bàn ghế cho trường Nà Pheo, đơn giá 1,2 triệu đồng/cái, tổng trị giá 162 triệu đồng.',
  'Chi trợ cấp cho 216 đối tượng, mức 500.000 đồng/người/tháng, tổng chi một tháng là 108 triệu đồng.',
]

describe('Totals a power of ten off what the price and the number make', () => {
  it.each(faulty)('are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('are left alone where they are right: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
