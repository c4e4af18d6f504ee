import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Huyện đưa 240 lao động đi làm việc ở nước ngoài, chia theo thị trường: «sum|Nhật Bản 98, Đài Loan 122, Hàn Quốc 30»; chia theo giới: nam 150, nữ 90.',
  'Tổ có 24 thành viên; trong đó nam 15, nữ 9; theo trình độ: «sum|đại học 6, trung cấp 20»; theo độ tuổi: dưới 40 tuổi 14, trên 40 tuổi 10.',
]
const right = [
  'Tổ có 24 thành viên; trong đó nam 15, nữ 9; theo trình độ: đại học 6, trung cấp 18; theo độ tuổi: dưới 40 tuổi 14, trên 40 tuổi 10.',
]

describe('Several divisions of one total', () => {
  it.each(faulty)('the one that does not make it is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('left alone where all make it: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
