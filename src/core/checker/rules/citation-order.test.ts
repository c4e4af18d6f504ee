import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const wrong = [
  'PHỤ LỤC I: KẾT QUẢ GIEO TRỒNG\n(Kèm theo Báo cáo số 126/BC-UBND)\nPHỤ LỤC II: KẾT QUẢ CHĂN NUÔI\n(Kèm theo Báo cáo số «citation|162/BC-UBND»)',
  'UBND xã đã có Tờ trình số 31/TTr-UBND ngày 14/6/2024, được HĐND xã thông qua tại Nghị quyết số 8/NQ-HĐND ngày «citation|04/6/2024».',
]
const right = [
  'PHỤ LỤC I: KẾT QUẢ GIEO TRỒNG\n(Kèm theo Báo cáo số 126/BC-UBND)\nPHỤ LỤC II: CHỈ TIÊU GIAO\n(Kèm theo Kế hoạch số 162/KH-UBND)',
  'UBND xã có Tờ trình số 31/TTr-UBND ngày 14/6/2024 đề nghị điều chỉnh dự toán đã được HĐND xã thông qua tại Nghị quyết số 8/NQ-HĐND ngày 20/12/2023.',
]

describe('Documents beside those they go with', () => {
  it.each(wrong)('are told when number or day do not fit: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone when they do: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
