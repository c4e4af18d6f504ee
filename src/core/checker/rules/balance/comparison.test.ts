import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Năng suất đạt 52,4 tạ/ha, thấp hơn bình quân huyện 55,1 tạ/ha là «balance|3,7 tạ/ha».',
  'Thu nhập 39,5 triệu đồng, cao hơn mức chuẩn 36 triệu đồng là «balance|2,5 triệu đồng».',
  'Tỷ lệ tiêm vắc xin của xã đạt 71,5%, «label|cao hơn bình quân của huyện (78,2%)».',
  'Thu nhập bình quân 46 triệu đồng, «label|thấp hơn mức chung của tỉnh là 44 triệu đồng».',
]
const right = [
  'Năng suất đạt 52,4 tạ/ha, thấp hơn bình quân huyện 55,1 tạ/ha là 2,7 tạ/ha.',
  'Thu nhập 39,5 triệu đồng, cao hơn mức chuẩn 36 triệu đồng là 3,5 triệu đồng.',
  'Tỷ lệ tiêm vắc xin của xã đạt 81,5%, cao hơn bình quân của huyện (78,2%).',
  'Tỷ lệ hộ nghèo 4,5%, thấp hơn năm 2022 (6,1%).',
]

describe('Distances from another number', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
