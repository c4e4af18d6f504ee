import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'ỦY BAN NHÂN DÂN\nXÃ CHIỀNG THẠCH\nBÁO CÁO\nTrên địa bàn xã «place-name|Chiềng Trạch» không có ổ dịch.',
  'UBND PHƯỜNG TÂN DOANH\nBÁO CÁO\nLực lượng dân phòng phường «place-name|Tân Hoanh» tuần tra hằng đêm.',
]
const right = [
  'UBND XÃ VĨNH LỢI\nXã phối hợp với xã Vĩnh Lội giải quyết tranh chấp địa giới.',
  'UBND XÃ VĨNH LỢI\nXã cử 5 người sang xã Vĩnh Hợi. Lực lượng xã Vĩnh Hợi cùng tham gia.',
  'UBND XÃ VĨNH THẠCH\nXã Vĩnh Trạch sáp nhập vào xã từ ngày 01/7.',
]

describe('The own name of a unit', () => {
  it.each(faulty)('with a slip of the pen is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('the names of others are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
