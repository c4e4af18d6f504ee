import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Thu nhập bình quân (triệu đồng/người/năm) của bốn thôn: Đồng Mẫu 44,7; Khe Sấu 40,3; Làng Chiềng «unit-scale|42.800»; Đồi Cọ 45,9.',
]
const right = [
  'Thu nhập bình quân (triệu đồng/người/năm) của bốn thôn: Đồng Mẫu 44,7; Khe Sấu 40,3; Làng Chiềng 42,8; Đồi Cọ 45,9.',
  'Sản lượng (tấn): lúa 1.240; ngô 42,8; lạc 12,5; đỗ 8,4.',
]

describe('A number among its like', () => {
  it.each(faulty)('in another unit is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('of any other size is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
