import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'I. TÌNH HÌNH CHUNG\nỔn định.\nII. KẾT QUẢ\n1. Trồng trọt\nĐạt.\n3. «numbering|Chăn nuôi»\nĐạt.',
  'II. KẾT QUẢ\n2.1. Giáo dục\nĐạt.\n2.2. Y tế\nĐạt.\n2.4. «numbering|Văn hóa»\nĐạt.',
  'a) Công tác tuyên truyền: 5 buổi.\nb) Công tác tập huấn: 2 lớp.\nd) «numbering|Công tác kiểm tra»: 1 đợt.',
  'Điều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 4. «numbering|Hiệu lực»',
  '1) Rà soát hộ nghèo.\n2) Lập danh sách.\n2) «numbering|Niêm yết công khai».\n3) Báo cáo.',
  'Phần I\nĐÁNH GIÁ\nPhần II\nNHIỆM VỤ\nPhần IV\n«numbering|»TỔ CHỨC'.replace(
    'Phần IV\n«numbering|»',
    '«numbering|Phần IV»\n',
  ),
  'A. KẾT QUẢ\nI. Kinh tế\nII. Xã hội\nIV. «numbering|Quốc phòng»\nB. NHIỆM VỤ\nI. Mục tiêu',
]

const right = [
  'I. MỘT\n1. a\n2. b\nII. HAI\n1. c\n2. d\n3. e',
  'I. MỘT\n1. a\nCác việc đã làm:\n1. việc một\n2. việc hai\n2. b\n3. c',
  '1. Kinh tế\n1.1. Trồng trọt\n1.2. Chăn nuôi\n2. Xã hội\n2.1. Giáo dục\n2.2. Y tế\n2.2.1. Khám bệnh\n2.2.2. Tiêm chủng\n3. Quốc phòng',
  'a) một\nb) hai\nc) ba\nd) bốn\nđ) năm\ne) sáu\ng) bảy\nh) tám\ni) chín\nk) mười',
  'a) một\nb) hai\nc) ba\nd) bốn\ne) năm',
  'I. MỘT\n1. a\n2. b\nII. HAI\n3. c\n4. d',
  'V. NHIỆM VỤ\n1. Một\n2. Hai',
  '2. Về nước sạch: đạt.\n3. Về môi trường: đạt.',
  'i. Một\nii. Hai\niii. Ba\niv. Bốn\nv. Năm\nvi. Sáu',
  'Ngày 12. tháng 5\n2023. Năm mới\n5. Một',
]

describe('Numbers of headings', () => {
  it.each(faulty)('a gap or a number used twice is found: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('right schemes are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
