import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Xã | Số hộ | Hộ nghèo\nNà Ca | 412 | 36\nPò Mạ | 318 | 41\nTổng | 730 | 77\nXã Pò Mạ còn «repeat|47 hộ» nghèo.',
  'Bảng 1. Giải ngân (triệu đồng)\nCông trình | Kế hoạch | Giải ngân | Tỷ lệ (%)\nKênh Bản Mạ | 1.200 | 960 | 80\nCầu Nậm Lý | 2.500 | 2.350 | 94\nChợ Phố Mới | 1.800 | 1.260 | 70\nChợ Phố Mới chậm nhất, mới đạt «repeat|75%» kế hoạch vốn; Cầu Nậm Lý cao nhất, đạt 94%.',
  'Biểu 1. Kết quả xét công nhận\nXã | Số thôn | Thôn văn hóa\nTân Mỹ | 12 | 10\nHồng Phong | 15 | 12\nTheo biểu trên, xã Tân Mỹ có 10/12 thôn văn hóa; xã Hồng Phong có «repeat|13/15 thôn» văn hóa.',
  'Biểu 2. Tiêm phòng gia súc\nXã | Tổng đàn | Số con được tiêm\nLũng Cao | 412 | 386\nNà Sòn | 538 | 497\nTheo Biểu 2, xã Lũng Cao tiêm được «repeat|368/412 con», xã Nà Sòn tiêm được 497/538 con.',
]

const right = [
  'Bảng 1. Giải ngân (triệu đồng)\nCông trình | Kế hoạch | Giải ngân | Tỷ lệ (%)\nKênh Bản Mạ | 1.200 | 960 | 80\nCầu Nậm Lý | 2.500 | 2.350 | 94\nChợ Phố Mới | 1.800 | 1.260 | 70\nChợ Phố Mới có khối lượng thi công thấp nhất, mới đạt 55%.',
  'Biểu 1. Kết quả xét công nhận\nXã | Số thôn | Thôn văn hóa\nTân Mỹ | 12 | 10\nHồng Phong | 15 | 12\nNăm học mới, xã Hồng Phong có 9/15 thôn có lớp mẫu giáo tại thôn.',
  'Biểu 1. Kết quả xét công nhận\nXã | Số thôn | Thôn văn hóa\nTân Mỹ | 12 | 10\nHồng Phong | 15 | 12\nXã Hồng Phong có 9/15 thôn giữ danh hiệu thôn văn hóa 3 năm liền.',
]

describe('fractions and rates against the row they are told of', () => {
  it.each(faulty)('tells the fault: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('leaves alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
