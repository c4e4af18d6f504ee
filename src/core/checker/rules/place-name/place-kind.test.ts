import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'UBND xã Kim Đông Hạ ra quân dọn kênh. «place-name|Phường Kim Đông Hạ» huy động 120 người; xã Kim Đông Hạ hỗ trợ 2 máy xúc.',
  'Quận Hải Lộc có 9 phường. Chỉ số của «place-name|huyện Hải Lộc» xếp thứ 3; năm tới quận Hải Lộc phấn đấu xếp thứ nhất.',
  'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG\nV/v trật tự đô thị\nCông tác kiểm tra của «place-name|xã An Lạc Đông» được duy trì.',
  'UBND THỊ TRẤN PHÚ SƠN\nBÁO CÁO\nĐịa bàn «place-name|xã Phú Sơn» có 9 tổ dân phố.',
]

const right = [
  'Xã Kim Đông giáp thị trấn Kim Đông. UBND xã Kim Đông báo cáo; huyện Kim Đông có 12 xã.',
  'Các xã Kim Đông, Kim Bình và thị trấn Kim Đông đạt chuẩn. UBND thị trấn Kim Đông báo cáo.',
  'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG\nV/v trật tự đô thị\nCông tác kiểm tra của phường An Lạc Đông và xã An Lạc Tây được duy trì.',
  'UBND PHƯỜNG PHÚ SƠN\nBÁO CÁO\nTrước đây địa bàn thuộc xã Phú Sơn, nay là phường Phú Sơn.',
]

describe('The kind of unit at the head and below', () => {
  it.each(faulty)('another kind below is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('nothing is said of the same kind, another name, or a unit that was changed: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
