import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Thôn Bản Mạ có tỷ lệ hộ nghèo «label|cao nhất» 18,4%; thôn Nà Lùng 21,6%; thôn Phiêng Hin 9,1%.',
  'Xã Đèo Sắt thu 3,2 tỷ đồng, xã Khe Vàng thu 4,1 tỷ đồng, xã Suối Đá thu 2,7 tỷ đồng; thu «label|cao nhất» là xã Đèo Sắt.',
  'Tỷ lệ hộ nghèo của xã Đèo Sắt là 4,2%, xã Khe Vàng 6,1%. Xã Khe Vàng có tỷ lệ hộ nghèo «label|thấp nhất».',
  'Tỷ trọng dịch vụ đạt 30,2%, «label|cao nhất» trong ba khu vực (công nghiệp 41,6%, nông nghiệp 28,2%).',
  'Đội | Điểm\nKhe Vàng | 93,5\nSuối Đá | 96,0\nĐèo Sắt | 88,0\nĐội Đèo Sắt có số điểm «label|cao nhất».',
  'Kết quả tiêm phòng: trâu, bò 906 liều; lợn 1.714 liều; chó 487 liều, trong đó đàn chó được tiêm «label|nhiều nhất».',
]
const right = [
  'Kết quả tiêm phòng: trâu, bò 906 liều; lợn 1.714 liều; chó 487 liều, trong đó đàn lợn được tiêm nhiều nhất.',
  'Xã Đèo Sắt thu 3,2 tỷ đồng, xã Khe Vàng thu 4,1 tỷ đồng; thu cao nhất là xã Khe Vàng, thấp nhất là xã Đèo Sắt.',
  'Toàn huyện thu 52 tỷ đồng; xã Đèo Sắt thu 12 tỷ đồng, cao nhất huyện; xã Khe Vàng thu 3,2 tỷ đồng, thấp nhất.',
  'Huyện Khe Vàng đạt 62%, thấp nhất tỉnh (bình quân chung 71%, kế hoạch 95%).',
  'Tỷ trọng dịch vụ đạt 43,2%, cao nhất trong ba khu vực (công nghiệp 31,6%, nông nghiệp 25,2%).',
  'Xã | Vốn giao | Giải ngân\nKhe Vàng | 1.240 | 1.105\nSuối Đá | 986 | 702\nXã có số vốn giải ngân thấp nhất là Suối Đá (702 triệu đồng), cao nhất là Khe Vàng (1.105 triệu đồng).',
]

describe('The most and the least', () => {
  it.each(wrong)('is told where another one has more or less: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where it is so: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
