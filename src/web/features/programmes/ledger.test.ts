import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '../../../modules/capital/capital-views.contract.ts'
import { openBook } from './ledger.ts'

const row = (given: Partial<LedgerRow>): LedgerRow => ({
  register: 'allocation',
  id: crypto.randomUUID(),
  nodeCode: 'NTM',
  nodeName: 'NTM',
  amount: '0',
  on: '2023-01-01',
  isDayKnown: true,
  isReversed: false,
  synthetic: false,
  ...given,
})

const rows = [
  row({ amount: '75000000' }),
  row({ register: 'commitment', amount: '70000000', on: '2023-03-01' }),
  row({ register: 'disbursement', amount: '20000000', on: '2023-06-01', id: 'wrong' }),
  row({ register: 'disbursement', amount: '-20000000', on: '2023-06-01', correctsId: 'wrong' }),
  row({ register: 'disbursement', amount: '74550000', on: '2023-12-12' }),
  row({ register: 'estimate', amount: '70000000', on: '2023-09-10' }),
  row({ register: 'estimate', amount: '75000000', on: '2023-12-12' }),
]

describe('The ledger of a node', () => {
  it('says what is left after every line that moves money', () => {
    const { lines } = openBook(rows.slice(0, 5), '2023-12-31')
    expect(lines.map(({ kind, balance }) => [kind, balance])).toEqual([
      ['allocation', 75_000_000n],
      ['commitment', undefined],
      ['disbursement', 55_000_000n],
      ['reversal', 75_000_000n],
      ['disbursement', 450_000n],
    ])
  })

  it('counts on a day in the past only what counted then', () => {
    const book = openBook(rows, '2023-09-30')
    expect(book).toMatchObject({ allocated: 75_000_000n, disbursed: 0n, remaining: 75_000_000n, later: 2 })
    expect(openBook(rows, '2023-02-01').disbursed).toBeUndefined()
    expect(book.estimated).toBe(70_000_000n)
  })

  it('knows which estimate a newer one has replaced, and that none is not zero', () => {
    const { lines, estimated } = openBook(rows, '2023-12-31')
    expect(lines.filter((line) => line.isReplaced).map((line) => line.amount)).toEqual([70_000_000n])
    expect(estimated).toBe(75_000_000n)
    expect(openBook(rows.slice(0, 5), '2023-12-31').estimated).toBeUndefined()
  })

  it('always leaves what was given less what was paid, whatever the lines', () => {
    const line = fc.record({
      register: fc.constantFrom('allocation' as const, 'disbursement' as const, 'commitment' as const),
      amount: fc.bigInt(-(10n ** 12n), 10n ** 12n).map(String),
    })
    fc.assert(
      fc.property(fc.array(line), (drawn) => {
        const book = openBook(drawn.map(row), '2023-12-31')
        const last = book.lines.filter((one) => one.balance !== undefined).at(-1)
        if (book.allocated === undefined) return
        expect(last?.balance).toBe(book.remaining)
        expect(book.allocated - (book.disbursed ?? 0n)).toBe(book.remaining)
      }),
    )
  })
})
