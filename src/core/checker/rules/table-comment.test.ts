import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const table =
  'Khoản thu | Năm 2022 | Năm 2023\nPhí chợ | 46 | 52\nTiền thuê đất | 120 | 96\nCộng | 166 | 148\n'
const heading = 'Kết quả thu (đơn vị tính: triệu đồng)\n'

describe('A sentence below a table', () => {
  it('is held against the way the row goes', () =>
    expect(
      listMismatches(`${heading}${table}Tiền thuê đất «label|tăng 24 triệu đồng» do có hộ mới thuê.`),
    ).toEqual([]))
  it('is right when it goes that way', () =>
    expect(
      listMismatches(`${heading}${table}Tiền thuê đất giảm 24 triệu đồng; phí chợ tăng 6 triệu đồng.`),
    ).toEqual([]))
  const beds =
    'Cơ sở | Giường kế hoạch | Giường thực kê\nBệnh viện Đông Khê | 150 | 168\nBệnh viện Tân Khau | 260 | 302\nTổng | 410 | 470\n'
  it('is held against what lies between two columns', () =>
    expect(
      listMismatches(`${beds}Tổng số giường thực kê là 470 giường, cao hơn kế hoạch «balance|70 giường».`),
    ).toEqual([]))
  it('is right where it tells what lies between them', () =>
    expect(
      listMismatches(`${beds}Tổng số giường thực kê là 470 giường, cao hơn kế hoạch 60 giường.`),
    ).toEqual([]))
})
