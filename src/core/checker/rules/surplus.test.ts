import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Quyết toán năm 2023: tổng thu ngân sách xã 6.420.000.000 đồng; tổng chi ngân sách xã 6.285.000.000 đồng; kết dư «balance|153.000.000 đồng».',
]
const right = [
  'Kết dư năm trước chuyển sang 20.000.000 đồng; tổng thu 6.420.000.000 đồng; tổng chi 6.285.000.000 đồng; kết dư 155.000.000 đồng.',
  'Quyết toán năm 2023: tổng thu ngân sách xã 6.420.000.000 đồng; tổng chi ngân sách xã 6.285.000.000 đồng; kết dư 135.000.000 đồng.',
]

describe('What came in less what was spent', () => {
  it.each(faulty)('is told where the rest is another: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it fits, or more is carried over: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
