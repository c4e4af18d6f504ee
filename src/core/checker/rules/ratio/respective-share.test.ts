import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Toàn xã có 250 hộ; xếp loại A 150 hộ, loại B 75 hộ, loại C 25 hộ, tỷ lệ lần lượt là 60%; «ratio|35%» và 10%.',
  'Trường có 480 học sinh. Kết quả: giỏi 120 em, khá 240 em, đạt 120 em, tương ứng 25%, 50% và «ratio|52%».',
]
const right = [
  'Thiếu nhà ở 48 hộ, thiếu đất sản xuất 36 hộ, thiếu nước sạch 18 hộ, tương ứng 40,0%; 30,0% và 15,0% trên 120 hộ nghèo.',
  'Toàn xã có 250 hộ; xếp loại A 150 hộ, loại B 75 hộ, loại C 25 hộ, tỷ lệ lần lượt là 60%; 30% và 10%.',
  'Lúa, ngô, sắn vượt kế hoạch lần lượt là 2%; 4% và 5%.',
  'Thu ba khoản 120 triệu đồng, 80 triệu đồng, 60 triệu đồng, lần lượt đạt 102%, 95% và 88% kế hoạch.',
]

describe('Shares in a row behind their parts', () => {
  it.each(wrong)('the one that does not fit is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right ones, or of totals nobody says, are left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
