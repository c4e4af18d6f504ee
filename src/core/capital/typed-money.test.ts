import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whole } from '../exact.ts'
import { printMoney } from '../vietnamese/numbers.ts'
import { groupTyped, parseTypedMoney } from './typed-money.ts'

describe('An amount typed into a money field', () => {
  it('is read back from how it is printed', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), (amount) => {
        expect(parseTypedMoney(printMoney(whole(amount)))).toEqual({ state: 'amount', amount })
      }),
    )
  })

  it.each(['12000000', '12.000.000', '12 000 000', '12.000.000 đồng', '12.000.000,00', ' 12.000.000đ'])(
    '"%s" is twelve million',
    (typed) => {
      expect(parseTypedMoney(typed)).toEqual({ state: 'amount', amount: 12_000_000n })
    },
  )

  it.each([
    ['-5', 'negative'],
    ['−12.000', 'negative'],
    ['12,5', 'not-whole'],
    ['mười hai', 'not-a-number'],
    ['12 triệu', 'not-a-number'],
    ['1e9', 'not-a-number'],
    ['99.999.999.999.999.999', 'too-large'],
  ] as const)('"%s" is refused as %s', (typed, fault) => {
    expect(parseTypedMoney(typed)).toEqual({ state: 'fault', fault })
  })

  it('is grouped while it is typed, the caret staying at its digit', () => {
    expect(groupTyped('1200', 4)).toEqual({ text: '1.200', caret: 5 })
    expect(groupTyped('1.2000', 6)).toEqual({ text: '12.000', caret: 6 })
    expect(groupTyped('9.12.000', 1)).toEqual({ text: '912.000', caret: 1 })
    expect(groupTyped('12,', 3)).toEqual({ text: '12,', caret: 3 })
  })
})
