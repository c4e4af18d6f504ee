import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findAll, findAllAt, placesOfCapitals, placesOfNumbers } from './search.ts'

const text = 'Thôn Đông có 12.500 con; xã Tây có 3 hộ và 3 hộ'

test('every match is found, as matchAll finds them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('1', '2', '.', 'ộ', ' ', '𝒳') }), (any) => {
      for (const shape of [/\d+/gu, /\d*/gu, /(?<sign>\.)\s?/gu])
        expect(findAll(any, shape).map(({ index, 0: found }) => [index, found])).toEqual(
          [...any.matchAll(shape)].map(({ index, 0: found }) => [index, found]),
        )
    }),
  )
})

describe('places where an expression may begin', () => {
  it('are those of numbers', () => {
    expect(placesOfNumbers(text).map((at) => text.slice(at, at + 2))).toEqual(['12', '50', '3 ', '3 '])
  })

  it('are those of words with a capital', () => {
    expect(placesOfCapitals(text).map((at) => text.slice(at, at + 4))).toEqual(['Thôn', 'Đông', 'Tây '])
  })

  it('are tried in order, and what was matched is not matched again', () => {
    const found = findAllAt(text, placesOfNumbers(text), /\d+(?:\.\d+)?\s(?:con|hộ)/uy)
    expect(found.map(([words]) => words)).toEqual(['12.500 con', '3 hộ', '3 hộ'])
  })
})
