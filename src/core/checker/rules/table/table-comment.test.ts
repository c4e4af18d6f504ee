import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

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
  it('is held against the beginning and the end of the time', () =>
    expect(
      listMismatches(
        'Nhóm hộ | Đầu năm | Cuối năm\nHộ nghèo | 96 | 71\nHộ cận nghèo | 126 | 118\nHộ nghèo giảm 25 hộ, hộ cận nghèo «label|tăng 8 hộ».',
      ),
    ).toEqual([]))

  const plans =
    'Nội dung | Kế hoạch (ha) | Thực hiện (ha)\nTrồng rừng tập trung | 120 | 114\nKhoán bảo vệ rừng tự nhiên | 1.250 | 1.175\n'
  it('is held against the plan and the result of its row', () =>
    expect(
      listMismatches(`${plans}Trồng rừng tập trung đạt «ratio|98%»; khoán bảo vệ rừng đạt 94%.`),
    ).toEqual([]))
  it('may tell of another rate or another year', () =>
    expect(
      listMismatches(
        `${plans}Tỷ lệ cây sống của trồng rừng tập trung đạt 88%; năm trước trồng rừng tập trung đạt 91%.`,
      ),
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
