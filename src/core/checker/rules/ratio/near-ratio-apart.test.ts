import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Trung tâm tiếp nhận 2.310 hồ sơ, gồm 1.917 hồ sơ nộp qua mạng và 393 hồ sơ nộp trực tiếp. Trong số hồ sơ qua mạng có 1.386 hồ sơ toàn trình (72,3%). Tỷ lệ hồ sơ nộp qua mạng của xã đạt «ratio|38,0%».',
  'Lấy ý kiến nhân dân (phát ra 320 phiếu, thu về 302 phiếu):\n- Đồng ý: 285 phiếu, bằng 94,37%;\n- Không đồng ý: 17 phiếu, bằng 5,63%.\nTỷ lệ thu hồi phiếu đạt «ratio|93,48%».',
]

const right = [
  'Lấy ý kiến nhân dân (phát ra 320 phiếu, thu về 302 phiếu):\n- Đồng ý: 285 phiếu, bằng 94,37%;\n- Không đồng ý: 17 phiếu, bằng 5,63%.\nTỷ lệ thu hồi phiếu đạt 94,38%.',
  'Trung tâm tiếp nhận 2.310 hồ sơ, trong đó 1.917 hồ sơ nộp qua mạng. Tỷ lệ hài lòng của người dân đạt 98,3%.',
]

describe('rates told apart from their numbers', () => {
  it.each(faulty)('finds the fault in "%s"', (text) => {
    expect(listMismatches(text)).toEqual([])
  })
  it.each(right)('accepts "%s"', (text) => {
    expect(listMismatches(text)).toEqual([])
  })
})
