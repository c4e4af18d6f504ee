import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  '1. Giao thông: xã đã nâng cấp toàn tuyến 4,6 km kênh tưới chính.\n2. Điện.\n3. Đánh giá: đã nâng cấp toàn tuyến «repeat|3.900 m» kênh tưới chính, vượt tiến độ.',
]
const right = [
  'Lập phường I trên cơ sở 102,6 ha diện tích tự nhiên.\nLập phường II trên cơ sở 88,4 ha diện tích tự nhiên.',
  '1. Giao thông: xã đã nâng cấp toàn tuyến 4,6 km kênh tưới chính.\n2. Đánh giá: đã nâng cấp toàn tuyến 4.600 m kênh tưới chính, vượt tiến độ.',
  '1. Năm 2022 đã nâng cấp toàn tuyến 3,1 km kênh tưới chính.\n2. Năm nay xã đã nâng cấp toàn tuyến 4,6 km kênh tưới chính.',
]

describe('One work with two lengths', () => {
  it.each(faulty)('is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone when they agree or are of two years: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
