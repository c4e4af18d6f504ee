import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCapital, isLetter, splitTokens, toSmall } from './letters.ts'

test('letters and capitals of the alphabet are told from signs', () => {
  expect([...'aĐỷ'].every((sign) => isLetter(sign.charCodeAt(0)))).toBe(true)
  expect([...'AĐỶ'].every((sign) => isCapital(sign.charCodeAt(0)))).toBe(true)
  expect([...'ađỷ1 -'].some((sign) => isCapital(sign.charCodeAt(0)))).toBe(false)
  expect([...'1 -%'].some((sign) => isLetter(sign.charCodeAt(0)))).toBe(false)
})

test('small letters are what the engine makes of them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aAĐđƯữ Ỷ1') }),
      (word) => toSmall(word) === word.toLowerCase(),
    ),
  )
})

test('words, numbers and per cent signs are parted from the signs between', () => {
  expect(splitTokens('Đạt 91,5% (hộ nghèo: 2.450)')).toEqual(['Đạt', '91', '5%', 'hộ', 'nghèo', '2', '450'])
  expect(splitTokens(' – ')).toEqual([])
})
