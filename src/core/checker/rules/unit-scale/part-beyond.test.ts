import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Xảy ra 37 vụ tai nạn, trong đó đường bộ «sum|43 vụ», đường sắt 1 vụ, đường thủy 2 vụ.',
  'Trong tổng số «unit-scale|48 m2» đất lúa có 30 ha hai vụ, 18 ha một vụ.',
  'Toàn xã có 342 người hưởng trợ cấp thuộc 318 hộ gia đình, trong đó «label|342 hộ» nhận qua tài khoản ngân hàng.',
  'Lớp có 35 học viên, trong đó «sum|38 học viên» là người dân tộc thiểu số.',
  'Trong số 46 hộ nghèo có «sum|52 hộ» được hỗ trợ nhà ở.',
  'Toàn xã có 3.200 nhân khẩu, trong đó có «sum|3.850 người» tham gia bảo hiểm y tế.',
  'Toàn huyện trồng mới «unit-scale|1,5 triệu ha» cây ăn quả, nâng tổng diện tích lên 7.250 ha.',
  'Trong năm kết nạp «sum|128 hội viên», nâng tổng số hội viên lên 96 hội viên.',
]
const right = [
  'Triển khai 37 dự án, trong đó kế hoạch giao 43 dự án theo nghị quyết.',
  'Xảy ra 37 vụ tai nạn, trong đó đường bộ 34 vụ, đường sắt 1 vụ, đường thủy 2 vụ.',
  'Trường tăng 12 học sinh, trong đó 450 học sinh nữ được tặng quà.',
  'Tổ chức 3 lớp cho 90 học viên, trong đó 120 lượt học viên thực hành.',
  'Trong số 46 hộ nghèo có 52 lao động.',
  'Toàn huyện trồng mới 150 ha cây ăn quả, nâng tổng diện tích lên 7.250 ha.',
]

describe('A part and all of it', () => {
  it.each(faulty)('a part that is more than all is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('a part of them is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
