import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  '1. Sản phẩm OCOP\nToàn xã có 06 sản phẩm OCOP đang bán trên sàn.\n2. Đánh giá\nKinh tế tập thể phát triển, với «repeat|08 sản phẩm» OCOP.',
  '1. Hợp tác xã\nToàn xã có 05 mô hình liên kết trồng cam.\n2. Đánh giá chung\nSản xuất ổn định, với «repeat|04 mô hình» liên kết trồng cam.',
]

const right = [
  '1. Sản phẩm OCOP\nToàn xã có 06 sản phẩm OCOP đang bán trên sàn.\n2. Đánh giá\nKinh tế tập thể phát triển, với 06 sản phẩm OCOP.',
  '1. Sản phẩm OCOP\nToàn xã có 06 sản phẩm OCOP.\n2. Đánh giá\nNăm tới phấn đấu có 08 sản phẩm OCOP.',
]

describe('What the commune has, told again in the assessment', () => {
  it.each(faulty)('another number is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('the same, or of another time or place, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
