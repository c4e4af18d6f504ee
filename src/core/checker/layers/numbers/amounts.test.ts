import { describe, expect, it } from 'vitest'
import { findAmounts } from './amounts.ts'
import { findSpelledNumbers } from './number-words.ts'

const read = (text: string) =>
  findAmounts(
    text,
    { start: 0, end: text.length },
    { isTaken: () => false, spelled: findSpelledNumbers(text) },
  ).map(({ value, unit, hedge, start, end }) => [
    Number(value.n) / Number(value.d),
    unit,
    ...(hedge ? [hedge] : []),
    text.slice(start, end),
  ])

describe('Amounts with their units', () => {
  it.each([
    ['1 tỷ 153 triệu đồng', [1_153_000_000, 'đồng', '1 tỷ 153 triệu đồng']],
    ['84,5 triệu', [84_500_000, 'đồng', '84,5 triệu']],
    ['38.250 nghìn đồng', [38_250_000, 'đồng', '38.250 nghìn đồng']],
    ['1.250 nghìn tỷ đồng', [1_250_000_000_000_000, 'đồng', '1.250 nghìn tỷ đồng']],
    ['12,5 ha', [125_000, 'm²', '12,5 ha']],
    ['2,4 nghìn ha', [24_000_000, 'm²', '2,4 nghìn ha']],
    ['5,2 tấn', [5200, 'kg', '5,2 tấn']],
    ['52,4 tạ/ha', [5240, 'kg/ha', '52,4 tạ']],
    ['5.599 lượt người', [5599, 'lượt', '5.599 lượt người']],
    ['4.021 nhân khẩu', [4021, 'người', '4.021 nhân khẩu']],
    ['2,032 hộ', [2032, 'hộ', '2,032 hộ']],
    ['325 ngày công', [325, 'ngày công', '325 ngày công']],
    ['2,32 điểm phần trăm', [2.32, 'điểm %', '2,32 điểm phần trăm']],
    ['hơn 340 hộ', [340, 'hộ', 'at-least', '340 hộ']],
    ['gần 51,3 tỷ đồng', [51_300_000_000, 'đồng', 'at-most', '51,3 tỷ đồng']],
    ['khoảng 200 con', [200, 'con', 'about', '200 con']],
    ['hai mươi cuộc', [20, 'cuộc', 'hai mươi cuộc']],
    ['ba thôn', [3, 'thôn', 'ba thôn']],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it.each(['một số hộ', 'xã Ba', 'năm nay'])('%s holds none', (text) => expect(read(text)).toEqual([]))
})
