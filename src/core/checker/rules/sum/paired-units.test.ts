import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Cấp gạo cho 1.290 hộ với 3.890 khẩu. Trong đó, xã Nà Lốc 412 hộ, 1.240 khẩu; xã Bản Vẹn 506 hộ, 1.530 khẩu; xã Cò Phạ «label|372 khẩu», 1.120 khẩu.',
]

const right = [
  'Cấp gạo cho 1.290 hộ với 3.890 khẩu. Trong đó, xã Nà Lốc 412 hộ, 1.240 khẩu; xã Bản Vẹn 506 hộ, 1.530 khẩu; xã Cò Phạ 372 hộ, 1.120 khẩu.',
]

describe('Numbers of the same two units in each clause', () => {
  it.each(faulty)('one unit twice: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('two units: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
