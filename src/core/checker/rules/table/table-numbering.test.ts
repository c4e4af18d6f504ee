import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'STT | Chi đoàn | Đoàn viên\n1 | Nà Chẽ | 18\n2 | Nà Mường | 14\n3 | Phai Cóc | 21\n«numbering|5 | Trường THCS» | 9\n5 | Công an xã | 5',
  'TT | Nội dung | Kinh phí\nI | Sự nghiệp | 300\n1 | Tập huấn | 120\n«numbering|3 | Truyền thông» | 180\nII | Đầu tư | 900\n1 | Đường bản | 900',
  'TT | Nội dung | Số tiền\nI | Thu | 420\n1 | Phí | 120\n2 | Lệ phí | 300\nII | Chi | 400\n1 | Lương | 400\n«numbering|IV» | Dư | 20\n1 | Quỹ | 20',
  'TT | Nội dung | Số lượng\n1 | Téc nước | 12\n2 | Bò giống | 8\n«numbering|4 | Dê giống» | 20',
  'TT | Tên hồ | Dung tích (nghìn m3)\n1 | Hồ Khe Sâu | 120\n2 | Hồ Đá Bạc | 85\n«numbering|2 | Hồ Cây Si» | 64\n3 | Hồ Bản Lầu | 40\n4 | Hồ Nà Pá | 31',
  'Số TT | Hội viên | Số vốn vay\n1 | Tổ 1 | 250\n2 | Tổ 2 | 310\n3 | Tổ 3 | 180\n«numbering|5 | Tổ 4» | 420\n6 | Tổ 5 | 95',
  'STT | Nguồn | Vốn\nI | Trung ương |\n1 | Nhà ở | 20\n2 | Nước | 31\n3 | Đường | 15\nII | Tỉnh |\n1 | Chợ | 44\n2 | Kênh | 52\n«numbering|4 | Cầu» | 67\n5 | Điện | 23',
  'TT | Tên cầu | Vốn\n1 | Cầu Gỗ | 20\n2 | Cầu Đá | 31\n«numbering|2 | Cầu Treo» | 15\n4 | Cầu Mới | 44\n5 | Cầu Bản | 12',
]

const right = [
  'STT | Nguồn | Vốn\nI | Trung ương |\n1 | Nhà ở | 20\n2 | Nước | 31\nII | Tỉnh |\n1 | Chợ | 44\n2 | Kênh | 52\n3 | Cầu | 67',
  'STT | Nguồn | Vốn\nA | Trung ương |\n1 | Nhà ở | 20\n2 | Nước | 31\nB | Tỉnh |\n3 | Chợ | 44\n4 | Kênh | 52\n5 | Cầu | 67',
  'TT | Tiêu chí chưa đạt | Số điểm\n1 | Quy hoạch | 20\n2 | Giao thông | 31\n3 | Thủy lợi | 15\n5 | Trường học | 44',
  'TT | Điểm bán | Lượt khách\n2 | Chợ Gò | 20\n10 | Chợ Phiên | 31\n11 | Bến xe | 15\n17 | Bưu điện | 44',
  'TT | Thôn | Số hộ\n1 | Nà Pá | 20\n | Trong đó: nghèo | 3\n2 | Nà Lầu | 31\n | Trong đó: nghèo | 4\n3 | Nà Tu | 15\n4 | Nà Sác | 28',
]

describe('Serial numbers of a table', () => {
  it.each(faulty)('a number used twice or left out is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('right ones are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
