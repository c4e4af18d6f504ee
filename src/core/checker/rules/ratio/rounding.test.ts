import { describe, expect, it } from 'vitest'
import { listHintMismatches, listMismatches } from '../../testing.ts'

const hinted = [
  'Có 412/536 hộ, đạt «rounding|76,86%».',
  'Có 412/536 hộ, đạt 76,87%. Có 1.081/1.245 hộ, đạt «rounding|86,8%».',
]

const warned = ['Có 412/536 hộ, đạt «rounding|76,89%».', 'Có 38/41 hộ, đạt «rounding|92,9%».']

const right = [
  'Có 412/536 hộ, đạt 76,9%. Có 1.081/1.245 hộ, đạt 86,8%.',
  'Có 412/536 hộ, đạt 77%. Có 1.081/1.245 hộ, đạt 86,83%.',
  'Có 412/536 hộ, đạt 76,87%. Tăng trưởng 8,5%; lãi suất 6,6%/năm.',
  'Có 2/3 thôn, đạt 66,67%; 1/3 thôn chưa đạt, chiếm 33,33%.',
  'Có 412/536 hộ, đạt gần 77%. Có 30/40 hộ, đạt trên 70%.',
]

describe('Rounding', () => {
  it.each(hinted)('digits cut off, or fewer than elsewhere, are a hint: %s', (text) => {
    expect(listHintMismatches(text)).toEqual([])
    expect(listMismatches(text.replace(/«[a-z]+\||»/g, ''))).toEqual([])
  })
  it.each(warned)('a wrong last digit is a warning: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right rounding is left alone: %s', (text) => {
    expect(listHintMismatches(text)).toEqual([])
    expect(listMismatches(text)).toEqual([])
  })
})
