import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whole } from '../exact.ts'
import { bookOf, define, measure, povertyDefinitions } from '../testing/figures.ts'
import { createCatalogue, looksBack } from './catalogue.ts'
import { explainFigure } from './explain.ts'
import type { FigureDefinition } from './figure.ts'
import { printFigure } from './print.ts'

describe('a figure', () => {
  it('prints its parts and its rate', () => {
    const rate = bookOf([measure('poor', 30), measure('households', 1081)]).get('poor.rate')
    expect(printFigure(rate, 'parts')).toBe('30/1.081 hộ')
    expect(printFigure(rate)).toBe('2,78%')
  })

  it('that nobody entered is missing with the place where it is entered, never zero', () => {
    const figure = bookOf([]).get('poor')
    expect(figure.state).toBe('missing')
    expect(printFigure(figure)).toBe('chưa có số liệu')
    expect(figure.reason).toContain('Rà soát hộ nghèo')
  })

  it('passes the reason of a missing part on to the rate', () => {
    const rate = bookOf([measure('poor', 30)]).get('poor.rate')
    expect(rate.state).toBe('missing')
    expect(rate.reason).toContain('Số liệu households')
  })

  it('confirmed as zero is zero, and its rate is zero too', () => {
    const book = bookOf([measure('poor', 0, { state: 'zero' }), measure('households', 10)])
    expect(printFigure(book.get('poor'))).toBe('0 hộ')
    expect(printFigure(book.get('poor.rate'))).toBe('0%')
  })

  it('has no rate over a base of zero', () => {
    const rate = bookOf([measure('poor', 0), measure('households', 0)]).get('poor.rate')
    expect(rate.state).toBe('missing')
  })

  it('entered as "trên 1.000" stays a lower bound, alone and in a sum', () => {
    const definitions = [define('a'), define('b'), define('sum', { formula: { sum: ['a', 'b'] } })]
    const book = bookOf([measure('a', 1000, { bound: 'above' }), measure('b', 42)], { definitions })
    expect(printFigure(book.get('a'))).toBe('trên 1.000 hộ')
    expect(printFigure(book.get('sum'))).toBe('trên 1.042 hộ')
  })

  it('compares with last year when last year exists, and says why when it does not', () => {
    const lastYear = bookOf([measure('poor', 39), measure('households', 1078)], { year: 2022 })
    const book = bookOf([measure('poor', 30), measure('households', 1081)], { lastYear })
    expect(printFigure(book.get('poor.change'))).toBe('09 hộ')
    expect(printFigure(book.get('poor.rate.change'))).toBe('0,84 điểm %')
    expect(bookOf([measure('poor', 30)]).get('poor.change').reason).toContain('2022')
  })

  it('with an unknown key names keys that look alike', () => {
    expect(() => bookOf([]).get('poor.rates')).toThrow(/poor\.rate/)
  })

  it('computed from itself is a bug, not an endless loop', () => {
    const definitions = [define('a', { formula: { sum: ['b'] } }), define('b', { formula: { sum: ['a'] } })]
    expect(() => bookOf([], { definitions }).get('a')).toThrow(/computed from itself/)
  })

  it('made of made-up numbers is made up', () => {
    const book = bookOf([measure('poor', 30, { synthetic: true }), measure('households', 1081)])
    expect(book.get('poor.rate').synthetic).toBe(true)
  })

  it('equals the sum of its parts, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (values) => {
        const keys = values.map((_, position) => `part${position}`)
        const definitions = [...keys.map((key) => define(key)), define('total', { formula: { sum: keys } })]
        const book = bookOf(
          keys.map((key, position) => measure(key, values[position] ?? 0)),
          { definitions },
        )
        expect(book.get('total').value).toEqual(whole(values.reduce((a, b) => a + b)))
      }),
    )
  })
})

describe('an explanation', () => {
  const lastYear = bookOf([measure('poor', 39), measure('households', 1078)], { year: 2022 })
  const book = bookOf([measure('poor', 30), measure('households', 1081)], { lastYear })

  it('shows the arithmetic, the parts and the rows behind them', () => {
    const why = explainFigure(book, 'poor.rate')
    expect(why.arithmetic).toBe('30 ÷ 1.081 = 2,7752% → 2,78%')
    expect(why.inputs.map((input) => input.key)).toEqual(['poor', 'households'])
    expect(why.rows.map((row) => row.id)).toEqual(['row-poor', 'row-households'])
    expect(why.lastYear?.text).toBe('3,62%')
  })

  it('says why a rate above one hundred percent is right, or that it looks wrong', () => {
    const rate = { measure: '%', valueType: 'rate', formula: { ratio: ['poor', 'households'] } } as const
    const values = [measure('poor', 6), measure('households', 5)]
    const base = povertyDefinitions.slice(0, 2)
    const legal = bookOf(values, {
      definitions: [...base, define('r', { ...rate, mayExceed: 'giao vượt chỉ tiêu' })],
    })
    const odd = bookOf(values, { definitions: [...base, define('r', rate)] })
    expect(explainFigure(legal, 'r').note).toContain('giao vượt chỉ tiêu')
    expect(explainFigure(odd, 'r').note).toContain('kiểm tra lại')
  })
})

describe('a catalogue', () => {
  const looks = (formula: FigureDefinition['formula']) =>
    looksBack(createCatalogue([...povertyDefinitions, define('new', { formula })]))

  it('looks back to last year when a formula does', () => {
    expect(looks({ change: 'poor' })).toBe(true)
    expect(looks({ lastYear: 'poor' })).toBe(true)
    expect(looks({ ratio: ['poor', 'households.last-year'] })).toBe(true)
    expect(looks({ sum: ['poor', 'poor.change'] })).toBe(true)
  })

  it('looks at one year alone otherwise', () => {
    expect(looks(undefined)).toBe(false)
    expect(looks({ difference: ['households', 'poor'] })).toBe(false)
  })
})
