import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const rows =
  'Bản | Số con chết | Khối lượng (kg)\nHua Na | 62 | 3.410\nPom Đin | 48 | 2.620\nCo Ké | 41 | 2.215'

const faulty = [
  `Dịch bệnh xảy ra tại 3 bản, tổng số gia súc chết «repeat|115 con», khối lượng 8.245 kg.\n${rows}\nTổng | 151 | 8.245`,
  'Tổng diện tích gieo trồng vụ xuân đạt «repeat|386 ha», cụ thể:\nCây trồng | Diện tích (ha)\nLúa | 214\nNgô | 102\nLạc | 52\nCộng | 368',
  'Theo Biểu 02, số lao động có việc làm mới là 412 người, trong đó đi làm việc ở nước ngoài «repeat|36 người».\nBiểu 02. Giải quyết việc làm\nHình thức | Kế hoạch | Thực hiện\nTrong tỉnh | 200 | 214\nNgoài tỉnh | 150 | 165\nĐi làm việc ở nước ngoài | 30 | 33\nTổng | 380 | 412',
]

const right = [
  `Dịch bệnh xảy ra tại 3 bản, tổng số gia súc chết 151 con, khối lượng 8.245 kg.\n${rows}\nTổng | 151 | 8.245`,
  'Năm trước toàn xã gieo trồng 386 ha. Năm nay:\nCây trồng | Diện tích (ha)\nLúa | 214\nNgô | 102\nLạc | 52\nCộng | 368',
  'Kế hoạch gieo trồng 386 ha; kết quả thực hiện:\nCây trồng | Diện tích (ha)\nLúa | 214\nNgô | 102\nLạc | 52\nCộng | 368',
]

describe('the total of a table in the lines at it', () => {
  it.each(faulty)('is what its rows give: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('may be of another time: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
