import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Hợp tác xã mây tre Sơn Lễ có 21 thành viên. Hợp tác xã Sơn Lễ xuất khẩu 3 chuyến. Năm nay hợp tác xã mây tre «place-name|Xơn Lễ» mở thêm xưởng.',
]
const right = [
  'Hợp tác xã mây tre Sơn Lễ có 21 thành viên. Hợp tác xã Sơn Lễ xuất khẩu 3 chuyến. Năm nay hợp tác xã chè Vân Đồn mở thêm xưởng.',
]

describe('One body written in two ways', () => {
  it.each(faulty)('the rarer way is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('other bodies are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
