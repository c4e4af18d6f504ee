import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Lương thực bình quân đầu người «ratio|512 kg»/năm (sản lượng 2.820 tấn, dân số 6.000 người).',
  'Sản lượng lương thực có hạt đạt 3.150 tấn. Dân số của xã là 6.300 người, bình quân lương thực đầu người «ratio|560 kg/người/năm».',
  'Dân số trung bình 4.200 người; tổng sản lượng lương thực quy thóc 1.890 tấn, lương thực bình quân «ratio|540 kg/người».',
]
const right = [
  'Sản lượng lương thực có hạt đạt 3.150 tấn. Dân số của xã là 6.300 người, bình quân lương thực đầu người 500 kg/người/năm.',
  'Sản lượng lương thực đạt 3.150 tấn, dân số 6.350 người, bình quân lương thực 500 kg/người/năm.',
  'Dân số 6.300 người. Sản lượng chè 3.150 tấn; định mức hỗ trợ gạo 15 kg/người/tháng.',
]

describe('Food per head', () => {
  it.each(wrong)('that harvest and people do not give is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('that they give, or of another thing, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
