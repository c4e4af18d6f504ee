import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Một là, rà soát. Hai là, phân bổ. «numbering|Hai là», giám sát. Bốn là, tổng kết.',
  'Kiến nghị: (1) bổ sung vốn; (2) sửa định mức; «numbering|(2)» tăng biên chế; (4) mở lớp.',
  'Nhóm giải pháp gồm: 1) tuyên truyền; 2) kiểm tra; «numbering|4)» xử lý vi phạm; 5) tổng kết.',
  'Xã tập trung: một là tuyên truyền; hai là huy động vốn; «numbering|bốn là» kiểm tra.',
  'Nguyên nhân: (i) thiếu vốn; (ii) thiếu đất; «numbering|(iv)» thiếu cán bộ.',
  'Hội nghị thống nhất: a) thông qua quy ước; b) bầu Ban Thanh tra; «numbering|d)» phát động thi đua quý III; đ) trao nhà Đại đoàn kết.',
  'Khoản 1. Hộ nghèo.\nKhoản 2. Hộ cận nghèo.\n«numbering|Khoản 4». Hộ mới thoát nghèo.',
  'Nhiệm vụ: (1) Tuyên truyền. (2) Rà soát. «numbering|(4)» Tổng hợp.',
  'Bước 1: họp thôn. Bước 2: niêm yết. «numbering|Bước 4»: công nhận.',
  'Nhiệm vụ 1: tuyên truyền.\nNhiệm vụ 2: rà soát.\n«numbering|Nhiệm vụ 4»: báo cáo.',
  'Thứ nhất, giữ rừng.\nThứ hai, trồng chè.\n«numbering|Thứ tư», làm đường.',
  'Giải pháp: Một là, giữ rừng. Hai là, trồng chè. «numbering|Hai là», làm đường.',
]
const right = [
  'Vốn giao: Tiểu dự án 1 - Dự án 4: 120 triệu đồng; Tiểu dự án 2 - Dự án 4: 95 triệu đồng; Dự án 6: 40 triệu đồng.',
  'Nguyên nhân: (i) thiếu vốn; (ii) thiếu đất; (iii) thiếu cán bộ. Khó khăn: một là vốn; hai là đất; ba là người.',
  'Tổ chức 4 lớp (2) và 3 lớp (4) theo kế hoạch.',
  'Bước 1: họp thôn. Bước 2: niêm yết. Bước 3: công nhận.\nBước 1: rà soát.',
  'Thứ nhất, giữ rừng.\nThứ hai, trồng chè.\nLịch tiếp dân: Thứ tư, ngày 08/5 tại trụ sở.',
  'Thứ nhất, giữ rừng.\nThứ hai, trồng chè.\nThứ ba, làm đường.',
  'Một là, giữ rừng. Hai là, trồng chè. Ba là, làm đường.',
  'Thứ nhất, giữ rừng. Thứ hai, trồng chè.\nBài học: Thứ nhất, công khai. Thứ hai, dân chủ.',
  'Họp vào sáng thứ ba, thứ năm hằng tuần.',
]

describe('Points counted in words', () => {
  it.each(wrong)('are told when one is left out or said twice: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone in order: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
