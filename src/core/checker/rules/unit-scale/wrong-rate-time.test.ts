import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Thù lao của cộng tác viên là «unit-scale|230.000 đồng/đợt»; một đợt 6 ngày mỗi người nhận 1.380.000 đồng.',
  'Mỗi hộ trồng chè thu bình quân «unit-scale|6,5 triệu đồng/năm», tức 78 triệu đồng một năm.',
  'Phí thu gom 15.000 đồng/tháng, như vậy mỗi hộ nộp «unit-scale|1.800.000 đồng/năm».',
  'Rác phát sinh khoảng «unit-scale|40 tấn/tháng»; tổ thu gom đưa đi xử lý 34 tấn mỗi ngày, đạt 85%.',
]

const right = [
  'Thù lao của cộng tác viên là 230.000 đồng/ngày; một đợt 6 ngày mỗi người nhận 1.380.000 đồng.',
  'Mỗi hộ trồng chè thu bình quân 6,5 triệu đồng/tháng, tức 78 triệu đồng một năm.',
  'Phí thu gom 15.000 đồng/tháng, như vậy mỗi hộ nộp 180.000 đồng/năm.',
  'Thu nhập bình quân 45 triệu đồng/năm, cao hơn năm trước (43 triệu đồng/năm).',
  'Lương 6 triệu đồng/tháng; 3 đợt thưởng 18 triệu đồng.',
]

describe('Rates told over another time', () => {
  it.each(faulty)('are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('are left alone where they are right: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
