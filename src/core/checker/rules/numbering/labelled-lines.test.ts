import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Tiêu chí 10: 9/11 xã đạt.\nTiêu chí 11: 10/11 xã đạt.\n«numbering|Tiêu chí 13»: 11/11 xã đạt.\nTiêu chí 14: 8/11 xã đạt.\nTiêu chí 15: 11/11 xã đạt.',
  '- Nội dung số 02: làm 3 km đường thôn.\n- Nội dung số 03: sửa 02 cầu.\n- «numbering|Nội dung số 03»: mua 05 thùng rác.\n- Nội dung số 05: trồng hoa.',
  'Tiêu chí số 01 (Quy hoạch): đạt.\nTiêu chí số 02 (Giao thông): đạt.\nTiêu chí số 03 (Thủy lợi): chưa đạt.\n«numbering|Tiêu chí số 05» (Trường học): đạt.',
]

const right = [
  'Tiêu chí 3: chưa đạt.\nTiêu chí 10: chưa đạt.\nTiêu chí 17: chưa đạt.\nTiêu chí 18: chưa đạt.',
  'Dự án 1: 240 triệu đồng.\nDự án 2: 310 triệu đồng.\nDự án 3: 95 triệu đồng.\nDự án 5: 120 triệu đồng.',
  'Thôn 1: 84 hộ.\nThôn 2: 91 hộ.\nThôn 4: 77 hộ.\nThôn 5: 60 hộ.',
  'Tiêu chí 5: 2 trường đạt.\nTiêu chí 6: 4 nhà văn hóa.\nTiêu chí 7: 1 chợ.\nTiêu chí 8: 3 điểm.',
  'Dự án 3: vốn đầu tư 240 triệu đồng.\nDự án 3: vốn sự nghiệp 90 triệu đồng.\nDự án 4: 310 triệu đồng.',
]

describe('numbers of lines that begin with a name', () => {
  it.each(faulty)('finds "%s"', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('accepts "%s"', (text) => expect(listMismatches(text)).toEqual([]))
})
