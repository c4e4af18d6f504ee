import { describe, expect, it } from 'vitest'
import { listMismatches } from './testing.ts'

const right = [
  'Bước vào năm 2024, hợp tác xã có 112 thành viên. Trong năm kết nạp 15 người, xin ra 6 người. Kết thúc năm 2024, hợp tác xã có 121 thành viên.',
  'Hộ nghèo 48 hộ, hộ cận nghèo 66 hộ, tổng 114/1.900 hộ, tỷ lệ nghèo đa chiều 6%.',
  'Trong 9 xã của huyện có 03 xã đạt chuẩn (Nà Ca, Pò Mạ, Kéo Lồm), trong đó xã Nà Ca đạt chuẩn nâng cao; 02 xã đạt từ 15 - 18 tiêu chí; 04 xã đạt 12 - 14 tiêu chí.',
  'Hỗ trợ được 04 dự án/120 hộ: 02 dự án nuôi dê (50 hộ), 02 dự án trồng chè (70 hộ). Trong đó nữ làm chủ hộ 31 hộ; tổng vốn 2,4 tỷ đồng, bình quân 20 triệu đồng/hộ.',
]
const faulty = [
  'Thu quỹ khuyến học 94 triệu đồng trên chỉ tiêu 80 triệu đồng, vượt «ratio|117,5%» chỉ tiêu.',
  'Hộ nghèo 48 hộ, hộ cận nghèo 66 hộ, tổng 114/1.900 hộ, tỷ lệ «ratio|8%».',
]

describe('What the numbers right beside explain', () => {
  it.each(right)('is not told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(faulty)('is told where they do not: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
