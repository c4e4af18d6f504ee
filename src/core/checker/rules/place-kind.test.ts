import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG\nV/v trật tự đô thị\nCông tác kiểm tra của «place-name|xã An Lạc Đông» được duy trì.',
  'UBND THỊ TRẤN PHÚ SƠN\nBÁO CÁO\nĐịa bàn «place-name|xã Phú Sơn» có 9 tổ dân phố.',
]

const right = [
  'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG\nV/v trật tự đô thị\nCông tác kiểm tra của phường An Lạc Đông và xã An Lạc Tây được duy trì.',
  'UBND PHƯỜNG PHÚ SƠN\nBÁO CÁO\nTrước đây địa bàn thuộc xã Phú Sơn, nay là phường Phú Sơn.',
]

describe('The kind of unit at the head and below', () => {
  it.each(faulty)('another kind below is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('nothing is said of the same kind, another name, or a unit that was changed: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
