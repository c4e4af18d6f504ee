import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Năng suất đạt 52,4 tạ/ha, thấp hơn bình quân huyện 55,1 tạ/ha là «balance|3,7 tạ/ha».',
  'Thu nhập 39,5 triệu đồng, cao hơn mức chuẩn 36 triệu đồng là «balance|2,5 triệu đồng».',
]
const right = [
  'Năng suất đạt 52,4 tạ/ha, thấp hơn bình quân huyện 55,1 tạ/ha là 2,7 tạ/ha.',
  'Thu nhập 39,5 triệu đồng, cao hơn mức chuẩn 36 triệu đồng là 3,5 triệu đồng.',
]

describe('Distances from another number', () => {
  it.each(faulty)('told where it is wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
