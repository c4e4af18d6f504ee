import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateLowestRemaining, calculateRemaining } from './ceiling.ts'
import {
  calculateBalance,
  createPathOf,
  effectiveDay,
  type LedgerLine,
  listUntil,
  reverseLine,
} from './ledger.ts'
import {
  listNewestEstimates,
  listOpenLines,
  repeatsCommitment,
  scopeOfLine,
  scopeOfNode,
  tallyAllocated,
  tallyDisbursed,
  tallyEstimated,
} from './tally.ts'
import { findUnitSlips } from './unit-slips.ts'

const pathOf = createPathOf((node) => {
  const cut = node.lastIndexOf('.')
  return cut < 0 ? undefined : node.slice(0, cut)
})
const nodes = ['NTM', 'NTM.ND05', 'NTM.ND07', 'DTTS', 'DTTS.DA1', 'DTTS.DA1.ND4', 'DTTS.DA3']
const day = fc
  .integer({ min: 1, max: 365 })
  .map((n) => new Date(Date.UTC(2023, 0, n)).toISOString().slice(0, 10))
let serial = 0
const line = fc
  .record({
    node: fc.constantFrom(...nodes),
    source: fc.constantFrom('NSTW', 'NSDP_TINH', 'KHONG_TACH'),
    kind: fc.constantFrom('DTPT', 'SN', 'KHONG_TACH'),
    amount: fc.bigInt(1n, 10n ** 12n),
    on: day,
  })
  .map((drawn): LedgerLine => ({ ...drawn, id: `line-${serial++}` }))
const ledger = fc.array(line, { maxLength: 30 })

const books = (allocations: LedgerLine[], disbursements: LedgerLine[] = []) => ({
  allocations,
  disbursements,
  zeroConfirmations: [],
})
const million = (amount: number) => BigInt(amount) * 1_000_000n
const given = (
  node: string,
  amount: bigint,
  on = '2023-02-01',
  source = 'NSTW',
  kind = 'SN',
): LedgerLine => ({
  id: `line-${serial++}`,
  node,
  source,
  kind,
  amount,
  on,
})

describe('A ledger of capital', () => {
  it('has at any date the sum of the movements up to that date', () => {
    fc.assert(
      fc.property(ledger, day, (lines, at) => {
        let sum = 0n
        for (const movement of lines) if (movement.on <= at) sum += movement.amount
        expect(calculateBalance(lines, at)).toBe(sum)
      }),
    )
  })

  it('is restored by a reversal at every date', () => {
    fc.assert(
      fc.property(ledger, line, day, (lines, wrong, at) => {
        const corrected = [...lines, wrong, reverseLine(wrong, 'reversal')]
        expect(calculateBalance(corrected, at)).toBe(calculateBalance(lines, at))
      }),
    )
  })

  it('counts a decision known only by year from the first day of that year', () => {
    expect(effectiveDay(undefined, 2023)).toBe('2023-01-01')
    expect(effectiveDay('2023-12-31', 2023)).toBe('2023-12-31')
  })
})

describe('The total of a programme', () => {
  it('equals the sum of its lines, for any ledger', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        for (const programme of ['NTM', 'DTTS']) {
          const scope = scopeOfNode(programme, pathOf)
          const parts = listOpenLines(lines, scope).map(
            (key) => tallyAllocated(lines, scopeOfLine(key)).total,
          )
          expect(tallyAllocated(lines, scope).total).toBe(parts.reduce((a, b) => a + b, 0n))
        }
      }),
    )
  })

  it('is the sum of its own lines and of the nodes below it', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        const total = (node: string) => tallyAllocated(lines, scopeOfNode(node, pathOf)).total
        const own = lines.filter((one) => one.node === 'DTTS').reduce((sum, one) => sum + one.amount, 0n)
        expect(total('DTTS')).toBe(own + total('DTTS.DA1') + total('DTTS.DA3'))
      }),
    )
  })
})

describe('What may still be paid', () => {
  it('is what was given minus what was paid, up to the day of the payment', () => {
    const purse = {
      allocations: [given('NTM.ND07', million(30)), given('NTM.ND07', million(5), '2023-10-01')],
      disbursements: [given('NTM.ND07', 19_550_000n, '2023-06-01')],
    }
    expect(calculateRemaining(purse, 'NTM.ND07', '2023-07-01', pathOf)).toBe(10_450_000n)
    expect(calculateRemaining(purse, 'NTM.ND07', '2023-12-12', pathOf)).toBe(15_450_000n)
  })

  it('includes money given to the project above, which is spent after the own money', () => {
    const purse = {
      allocations: [given('DTTS.DA1', million(100)), given('DTTS.DA1.ND4', million(50))],
      disbursements: [given('DTTS.DA1.ND4', million(60), '2023-06-01')],
    }
    expect(calculateRemaining(purse, 'DTTS.DA1.ND4', '2023-12-12', pathOf)).toBe(million(90))
    expect(calculateRemaining(purse, 'DTTS.DA1', '2023-12-12', pathOf)).toBe(million(90))
    expect(calculateRemaining(purse, 'DTTS', '2023-12-12', pathOf)).toBe(0n)
  })

  it('does not let a late entry break a later day', () => {
    const purse = {
      allocations: [given('NTM', million(75))],
      disbursements: [given('NTM', million(70), '2023-09-01')],
    }
    expect(calculateRemaining(purse, 'NTM', '2023-03-01', pathOf)).toBe(million(75))
    expect(calculateLowestRemaining(purse, 'NTM', '2023-03-01', pathOf)).toBe(million(5))
  })

  it('never goes below zero for any sequence of payments within it', () => {
    fc.assert(
      fc.property(ledger, ledger, (allocations, wanted) => {
        const onePurse = (one: LedgerLine) => ({ ...one, source: 'NSTW', kind: 'SN' })
        const purse = { allocations: allocations.map(onePurse), disbursements: [] as LedgerLine[] }
        for (const payment of wanted.map(onePurse)) {
          const left = calculateLowestRemaining(purse, payment.node, payment.on, pathOf)
          if (payment.amount <= left) purse.disbursements.push(payment)
        }
        for (const programme of ['NTM', 'DTTS']) {
          const scope = scopeOfNode(programme, pathOf)
          for (const at of ['2023-03-31', '2023-06-30', '2023-12-31']) {
            const allocated = tallyAllocated(listUntil(purse.allocations, at), scope).total
            const paid = listUntil(purse.disbursements, at).filter((one) => scope.includes(one))
            expect(allocated - paid.reduce((sum, one) => sum + one.amount, 0n)).toBeGreaterThanOrEqual(0n)
          }
        }
      }),
    )
  })
})

describe('Payments nobody entered', () => {
  const scope = scopeOfNode('DTTS', pathOf)

  it('are not zero', () => {
    const tally = tallyDisbursed(books([given('DTTS.DA1', million(150))]), scope, pathOf)
    expect(tally.isReported).toBe(false)
    expect(tally.unanswered).toHaveLength(1)
  })

  it('are zero once somebody confirms it', () => {
    const confirmed = { id: 'zero', node: 'DTTS', on: '2023-12-12' }
    const tally = tallyDisbursed(
      { ...books([given('DTTS.DA1', million(150))]), zeroConfirmations: [confirmed] },
      scope,
      pathOf,
    )
    expect(tally).toMatchObject({ isReported: true, total: 0n, zeros: [confirmed] })
  })

  it('on one line leave the whole programme without a total, and the line is named', () => {
    const tally = tallyDisbursed(
      books(
        [given('DTTS.DA1', million(100)), given('DTTS.DA3', million(50))],
        [given('DTTS.DA1', million(80))],
      ),
      scope,
      pathOf,
    )
    expect(tally.isReported).toBe(false)
    expect(tally.unanswered).toEqual([{ node: 'DTTS.DA3', source: 'NSTW', kind: 'SN' }])
  })

  it('include a payment that was taken back', () => {
    const wrong = given('DTTS.DA1', million(80))
    const tally = tallyDisbursed(
      books([given('DTTS.DA1', million(100))], [wrong, reverseLine(wrong, 'reversal')]),
      scope,
      pathOf,
    )
    expect(tally).toMatchObject({ isReported: false, total: 0n })
    expect(tally.lines).toHaveLength(2)
  })
})

describe('An estimate', () => {
  it('is replaced by a newer one, and one after the cut-off does not count', () => {
    const june = given('DTTS.DA1', million(120), '2023-06-15')
    const december = given('DTTS.DA1', million(102), '2023-12-10')
    const january = given('DTTS.DA1', million(90), '2024-01-20')
    expect(listNewestEstimates([december, june, january], '2023-12-12')).toEqual([december])
  })

  it('of a whole programme speaks for the lines below it', () => {
    const tally = tallyEstimated(
      {
        allocations: [given('NTM.ND05', million(45)), given('NTM.ND07', million(30))],
        estimates: [given('NTM', million(75), '2023-12-12', 'KHONG_TACH', 'KHONG_TACH')],
      },
      scopeOfNode('NTM', pathOf),
    )
    expect(tally).toMatchObject({ isReported: true, total: million(75) })
  })

  it('equal to the approved amount while nothing is paid is worth a note', () => {
    const known = { total: 102_062_112n, isReported: true, lines: [], unanswered: [], zeros: [] }
    const unknown = { total: 0n, isReported: false, lines: [], unanswered: [], zeros: [] }
    expect(repeatsCommitment({ estimated: known, committed: known, disbursed: unknown })).toBe(true)
    expect(repeatsCommitment({ estimated: known, committed: known, disbursed: known })).toBe(false)
  })
})

describe('The guard against wrong units', () => {
  const amount = (label: string, value: bigint) => ({ id: label, label, amount: value })

  it('sees 150.000 triệu đồng beside 150.000.000 đồng', () => {
    const slips = findUnitSlips([amount('a', 150_000_000_000n), amount('b', 150_000_000n)])
    expect(slips).toMatchObject([
      { larger: { id: 'a' }, smaller: { id: 'b' }, factor: 1_000n, isExact: true },
    ])
  })

  it('sees a payment typed in nghìn đồng beside its plan', () => {
    expect(findUnitSlips([amount('plan', 75_000_000n), amount('paid', 74_550n)])).toMatchObject([
      { factor: 1_000n, isExact: false },
    ])
  })

  it('is silent about amounts of ordinary distance', () => {
    expect(
      findUnitSlips([amount('a', 150_000_000n), amount('b', 102_062_112n), amount('c', 3_000_000n)]),
    ).toEqual([])
    expect(findUnitSlips([amount('a', 150_000_000n), amount('b', 0n)])).toEqual([])
  })
})
