import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Bảng 1. Diện tích lúa\nBảng 2. Tổng đàn trâu\n«numbering|Bảng 2». Sản lượng cá\nBảng 3. Rừng trồng',
  'Hình 1. Bản đồ\nHình 2. Tuyến kênh\n«numbering|Hình 4». Cống đầu kênh',
  '+ Nội dung thành phần số 01: quy hoạch.\n+ Nội dung thành phần số 02: hạ tầng.\n+ Nội dung thành phần số 03: sản xuất.\n«numbering|+ Nội dung thành phần số 05»: giáo dục.',
  'Tiêu chí số 1 về quy hoạch: đạt.\nTiêu chí số 2 về giao thông: đạt.\nTiêu chí số 3 về thủy lợi: đạt.\n«numbering|Tiêu chí số 3» về điện: đạt.\nTiêu chí số 5 về trường học: chưa đạt.',
]
const right = [
  'PHỤ LỤC I\nBảng 1. Diện tích lúa\nPHỤ LỤC II\nBảng 1. Tổng đàn trâu',
  'Bảng 1. Diện tích lúa\nBảng 2. Tổng đàn trâu\nBảng 2. Tổng đàn trâu (tiếp theo)',
  'Dự án 1: đất ở.\nDự án 2: dân cư.\nDự án 3: sản xuất.\nDự án 5: giáo dục.\nDự án 6: văn hóa.',
  'Thôn 1: 12 hộ.\nThôn 2: 14 hộ.\nThôn 3: 9 hộ.\nThôn 5: 7 hộ.',
]

describe('The numbers of captions and labelled lines', () => {
  it.each(faulty)('a gap and a number used twice are told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('a new annex, a table that goes on and a choice are left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
