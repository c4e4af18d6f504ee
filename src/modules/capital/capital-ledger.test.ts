import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { createBook, type FigureBook } from '../../core/figures/book.ts'
import { createCatalogue, extendCatalogue } from '../../core/figures/catalogue.ts'
import { expandEntry } from '../../core/figures/definition-file.ts'
import type { Policy } from '../../core/policy/index.ts'
import { loadPolicy } from '../../platform/policy.ts'
import { contributeCapital } from './capital.figures.ts'
import type { CapitalEntry } from './capital.queries.ts'

describe('For any ledger', () => {
  let policy: Policy
  beforeAll(async () => {
    policy = await loadPolicy('policy')
  })

  function openBook(entries: readonly CapitalEntry[]): FigureBook {
    const asOf = '2023-12-12'
    const contribution = contributeCapital(entries, { year: 2023, asOf }, policy)
    const nodes = policy.nodes.map(({ code, title, level }) => ({ code, title, isProgramme: level === 0 }))
    const definitions = policy.files.figures
      .filter((file) => file.file === 'figures/capital.yaml')
      .flatMap((file) => file.value.figures.flatMap((entry) => expandEntry(entry, nodes)))
    const catalogue = extendCatalogue(createCatalogue(definitions), contribution.definitions ?? [])
    return createBook({ year: 2023, asOf, catalogue, ...contribution })
  }

  const node = fc.constantFrom('NTM', 'NTM.ND05', 'NTM.ND07', 'DTTS.DA1', 'DTTS.DA1.ND4', 'GN.DA3')
  const day = fc.constantFrom('2023-01-15', '2023-06-30', '2023-12-12', '2024-01-20')
  const entry = fc
    .record({
      register: fc.constantFrom('allocation' as const, 'disbursement' as const),
      nodeCode: node,
      sourceCode: fc.constantFrom('NSTW', 'NSDP_TINH', 'KHONG_TACH'),
      kindCode: fc.constantFrom('DTPT', 'SN'),
      yearStatus: fc.constantFrom('current' as const, 'carried-over' as const),
      amount: fc.bigInt(1n, 10n ** 12n),
      dayOn: day,
    })
    .map(
      (drawn): CapitalEntry => ({
        ...drawn,
        id: uuid(),
        originYear: null,
        dayYear: Number(drawn.dayOn.slice(0, 4)),
        correctsId: null,
        activityId: null,
        voucherNumber: null,
        reason: null,
        note: null,
        document: null,
        synthetic: false,
      }),
    )
  const ledger = fc.array(entry, { minLength: 1, maxLength: 25 })
  const amountOf = (book: FigureBook, key: string) => book.get(key).value?.n

  it('a programme’s total is the sum of its lines, of both halves, and of what is paid and left', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const book = openBook(entries)
        for (const programme of ['NTM', 'DTTS', 'GN']) {
          const prefix = `capital.${programme.toLowerCase()}`
          const total = amountOf(book, `${prefix}.allocated`)
          const lines = book.records('capital.lines').filter((line) => line.tags.programme === programme)
          const parts = lines.map((line) => amountOf(book, line.figures.allocated ?? '') ?? 0n)
          expect(total ?? 0n).toBe(parts.reduce((sum, part) => sum + part, 0n))
          if (total === undefined) continue
          const current = amountOf(book, `${prefix}.allocated-current`) ?? 0n
          expect(current + (amountOf(book, `${prefix}.allocated-carried-over`) ?? 0n)).toBe(total)
          const paid = amountOf(book, `${prefix}.disbursed`)
          expect(amountOf(book, `${prefix}.remaining`)).toBe(paid === undefined ? undefined : total - paid)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('every measurement has rows that explain it, or a reason for its absence', () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const { measurements } = contributeCapital(entries, { year: 2023, asOf: '2023-12-12' }, policy)
        for (const one of measurements) {
          if (one.state === 'reported') expect(one.rows.length).toBeGreaterThan(0)
          if (one.state === 'missing') expect(one.reason).toMatch(/^chưa nhập/)
        }
      }),
      { numRuns: 40 },
    )
  })
})
