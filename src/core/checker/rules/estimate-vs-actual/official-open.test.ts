import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Tháng 11/2023, xã báo cáo số hộ nghèo cuối năm «estimate-vs-actual|chính thức còn 58 hộ» (huyện chưa phê duyệt kết quả rà soát).',
  'Toàn bộ số liệu năm 2024 nêu tại báo cáo này là số ước do chưa khóa sổ. «estimate-vs-actual|Số quyết toán chi thường xuyên năm 2024 là 180 tỷ đồng».',
]
const right = [
  'Sản lượng cả năm ước 8.200 tấn, do đến tháng 3/2024 mới công bố số chính thức.',
  'Số quyết toán năm 2023 là 214,6 tỷ đồng; năm 2024 chưa khóa sổ, số ước 220 tỷ đồng.',
  'Số hộ nghèo chính thức 64 hộ; 3 hộ phát sinh chưa được phê duyệt.',
  'Ước thu cả năm 92 triệu đồng; số thu thực tế đến nay 71 triệu đồng, xã vận động trong hai tháng cuối năm.',
]

describe('The last word on an open account', () => {
  it.each(wrong)('is told where it is still open: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where it is closed: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
