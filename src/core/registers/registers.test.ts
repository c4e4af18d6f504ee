import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromOccurrenceColumns,
  isCounted,
  type Occurrence,
  occurrence,
  printOccurrence,
  toOccurrenceColumns,
} from './occurrence.ts'
import { isSame, omitNulls } from './records.ts'
import { calculateTotal } from './totals.ts'

const day = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const when: fc.Arbitrary<Occurrence> = fc.oneof(
  day.map((on) => ({ on })),
  fc.integer({ min: 2021, max: 2025 }).map((year) => ({ year })),
)
const columnsOf = (on: Occurrence) => toOccurrenceColumns(on)

describe('Something in a register', () => {
  it('that happened on a day counts from that day on, in its own year', () => {
    const row = columnsOf({ on: '2023-06-15' })
    expect(isCounted(row, { year: 2023, asOf: '2023-06-14' })).toBe(false)
    expect(isCounted(row, { year: 2023, asOf: '2023-06-15' })).toBe(true)
    expect(isCounted(row, { year: 2022, asOf: '2023-12-31' })).toBe(false)
  })

  it('that lasted counts when it is over', () => {
    const row = columnsOf({ from: '2023-11-01', to: '2023-12-20' })
    expect(isCounted(row, { year: 2023, asOf: '2023-12-12' })).toBe(false)
    expect(isCounted(row, { year: 2023, asOf: '2023-12-20' })).toBe(true)
  })

  it('of which only the year is known counts as soon as the year has begun', () => {
    const row = columnsOf({ year: 2023 })
    expect(isCounted(row, { year: 2023, asOf: '2022-12-31' })).toBe(false)
    expect(isCounted(row, { year: 2023, asOf: '2023-01-01' })).toBe(true)
    expect(isCounted(row, { year: 2023, asOf: '2024-01-31' })).toBe(true)
  })

  it('once counted stays counted at every later cut-off date', () => {
    fc.assert(
      fc.property(when, day, day, (on, a, b) => {
        const [early, late] = [a, b].sort() as [string, string]
        const row = columnsOf(on)
        const counts = (asOf: string) => isCounted(row, { year: row.occurredIn, asOf })
        expect(!counts(early) || counts(late)).toBe(true)
      }),
    )
  })

  it('is read back as it was entered', () => {
    fc.assert(
      fc.property(when, (on) => {
        expect(fromOccurrenceColumns(columnsOf(on))).toEqual(on)
      }),
    )
  })

  it('says when it was', () => {
    expect(printOccurrence(columnsOf({ year: 2023 }))).toBe('năm 2023')
    expect(printOccurrence(columnsOf({ on: '2023-12-12' }))).toBe('ngày 12/12/2023')
    expect(printOccurrence(columnsOf({ from: '2023-06-01', to: '2023-06-30' }))).toBe(
      'từ ngày 01/6/2023 đến ngày 30/6/2023',
    )
  })

  it('cannot end before it began nor run over New Year', () => {
    expect(occurrence.safeParse({ from: '2023-06-30', to: '2023-06-01' }).success).toBe(false)
    expect(occurrence.safeParse({ from: '2023-12-30', to: '2024-01-02' }).success).toBe(false)
    expect(occurrence.safeParse({ from: '2023-06-01', to: '2023-06-30' }).success).toBe(true)
  })
})

describe('A total', () => {
  const exact = fc.array(fc.record({ value: fc.nat() }), { minLength: 1 })

  it('of exact parts is their exact sum', () => {
    fc.assert(
      fc.property(exact, (parts) => {
        const sum = parts.reduce((all, { value }) => all + BigInt(value), 0n)
        expect(calculateTotal(parts)).toEqual({ value: sum, bound: undefined })
      }),
    )
  })

  it('does not depend on the order of its parts', () => {
    const bound = fc.constantFrom(
      'above' as const,
      'at-least' as const,
      'at-most' as const,
      'about' as const,
      undefined,
    )
    const part = fc.record({ value: fc.option(fc.nat(), { nil: undefined }), bound })
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(calculateTotal([...parts].reverse())).toEqual(calculateTotal(parts))
      }),
    )
  })

  it('with a lower bound in it, or a part nobody counted, is a lower bound', () => {
    fc.assert(
      fc.property(exact, fc.constantFrom({ value: 1000, bound: 'at-least' as const }, {}), (parts, loose) => {
        expect(calculateTotal([...parts, loose])?.bound).toBe('at-least')
      }),
    )
  })

  it('of bounds that pull apart is only "about"', () => {
    const mixed = [
      { value: 10, bound: 'at-least' },
      { value: 20, bound: 'at-most' },
    ] as const
    expect(calculateTotal(mixed)).toEqual({ value: 30n, bound: 'about' })
  })

  it('of nothing known does not exist', () => {
    expect(calculateTotal([])).toBeUndefined()
    expect(calculateTotal([{}, {}])).toBeUndefined()
  })
})

describe('Two records', () => {
  it('are the same whatever the order of their fields, absent and undefined being one', () => {
    expect(isSame({ a: 1, b: [1n, { c: 'x' }] }, { b: [1n, { c: 'x', d: undefined }], a: 1 })).toBe(true)
    expect(isSame({ a: 1 }, { a: 1, b: null })).toBe(false)
    expect(isSame([1, 2], [2, 1])).toBe(false)
    expect(isSame([1], { 0: 1 })).toBe(false)
    expect(isSame(new Date('2023-12-12'), new Date('2023-12-12'))).toBe(true)
    expect(isSame(new Date('2023-12-12'), new Date('2023-12-13'))).toBe(false)
    expect(isSame({}, new Date('2023-12-12'))).toBe(false)
  })

  it('are the same as themselves and nothing else', () => {
    fc.assert(
      fc.property(fc.object(), (record) => {
        expect(isSame(record, structuredClone(record))).toBe(true)
        expect(isSame({ inner: record }, { inner: record, more: 1 })).toBe(false)
      }),
    )
  })

  it('lose what the table left null', () => {
    expect(omitNulls({ a: null, b: 0 })).toEqual({ a: undefined, b: 0 })
  })
})
