import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateClosing, findBalanceFaults, type Movement, printBalance } from './balance.ts'
import {
  addCounts,
  countFields,
  findCountFaults,
  findTotalFaults,
  type PovertyCounts,
  wholeCommune,
} from './counts.ts'
import { calculateTotals, findReviewFaults, type PlaceResult } from './review.ts'

const thuyHung: PovertyCounts = { households: 1081, poor: 30, nearPoor: 85, averageStandard: 26 }

const small = fc.nat({ max: 400 })
const counts = fc
  .record({ poor: small, nearPoor: small, averageStandard: small, others: small })
  .map(({ others, ...parts }) => ({
    ...parts,
    households: parts.poor + parts.nearPoor + parts.averageStandard + others,
  }))

/** A table that closes at what it must. */
const movement = fc
  .record({
    class: fc.constantFrom('poor' as const, 'near-poor' as const),
    opening: fc.integer({ min: 1200, max: 5000 }),
    toOther: small,
    aboveLine: small,
    otherDecrease: small,
    fromOther: small,
    relapsed: small,
    newlyArisen: small,
    otherIncrease: small,
  })
  .map((found): Movement => {
    const open = { ...found, countedIn: 'households' as const, closing: 0 }
    return { ...open, closing: calculateClosing(open) }
  })

const village = (name: string, found: PovertyCounts, movements: Movement[] = []): PlaceResult => ({
  place: { vi: name, en: name },
  counts: found,
  movements,
})

describe('Counts of a review', () => {
  it('of villages add up to the commune, however the commune is split', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 30 }), (villages) => {
        const total = addCounts(villages)
        for (const field of countFields) {
          const reported = villages.flatMap((one: PovertyCounts) => one[field] ?? [])
          expect(total?.[field]).toBe(
            reported.length === villages.length ? reported.reduce((a, b) => a + b) : undefined,
          )
        }
        expect(total && findTotalFaults(total, villages)).toEqual([])
        expect(total && findCountFaults(total, wholeCommune)).toEqual([])
      }),
    )
  })

  it('that do not add up are said with their arithmetic', () => {
    const [fault] = findTotalFaults(thuyHung, [
      { households: 500, poor: 10, nearPoor: 40 },
      { households: 581, poor: 21, nearPoor: 45 },
    ])
    expect(fault?.vi).toBe('số hộ nghèo: cộng các thôn 10 + 21 = 31, số chung của xã ghi 30')
  })

  it('that one village did not report are absent from the total, never a partial sum', () => {
    const total = addCounts([
      { households: 10, poor: 1, nearPoor: 0, ethnicPoor: 1 },
      { households: 20, poor: 0, nearPoor: 2 },
    ])
    expect(total).toEqual({ households: 30, poor: 1, nearPoor: 2 })
  })

  it('cannot hold more poor households than households', () => {
    const [fault] = findCountFaults({ households: 10, poor: 8, nearPoor: 4 }, { vi: 'Thôn A', en: 'A' })
    expect(fault?.vi).toBe('Thôn A: số hộ nghèo 8 + số hộ cận nghèo 4 = 12, lớn hơn tổng số hộ 10')
  })

  it('of the published commune are sound', () => {
    expect(findReviewFaults(village('Toàn xã', thuyHung), [])).toEqual([])
  })
})

describe('The movement of poor households', () => {
  const table: Movement = {
    class: 'poor',
    countedIn: 'households',
    opening: 38,
    toOther: 5,
    aboveLine: 6,
    otherDecrease: 0,
    fromOther: 2,
    relapsed: 0,
    newlyArisen: 1,
    otherIncrease: 0,
    closing: 30,
  }

  it('closes at opening minus what left plus what came', () => {
    expect(printBalance(table)).toBe('38 − (5 + 6 + 0) + (2 + 0 + 1 + 0) = 30')
    expect(findBalanceFaults([table], wholeCommune)).toEqual([])
  })

  it('is refused with its arithmetic when it does not', () => {
    const [fault] = findBalanceFaults([{ ...table, closing: 31 }], wholeCommune)
    expect(fault?.vi).toBe(
      'Toàn xã: diễn biến hộ nghèo 38 − (5 + 6 + 0) + (2 + 0 + 1 + 0) = 30, cuối kỳ ghi 31',
    )
  })

  it('still balances when balanced villages are added up', () => {
    fc.assert(
      fc.property(fc.array(movement, { minLength: 1, maxLength: 12 }), (tables) => {
        const villages = tables.map((one, index) =>
          village(`Thôn ${index}`, { households: 9000, poor: 0, nearPoor: 0 }, [{ ...one, class: 'poor' }]),
        )
        const [total] = calculateTotals(undefined, villages).movements
        expect(total && calculateClosing(total)).toBe(total?.closing)
      }),
    )
  })

  it('must agree with that of the near-poor, which it feeds', () => {
    const nearPoor: Movement = {
      ...table,
      class: 'near-poor',
      opening: 80,
      toOther: 2,
      aboveLine: 0,
      fromOther: 6,
      closing: 85,
    }
    const faults = findReviewFaults(village('Toàn xã', thuyHung, [table, nearPoor]), [])
    expect(faults.map((fault) => fault.vi)).toEqual([
      'Toàn xã: nghèo sang cận nghèo, biểu đi ghi 5, biểu đến ghi 6',
    ])
  })

  it('closes at the number of poor households that the review counted', () => {
    const faults = findReviewFaults(village('Toàn xã', { ...thuyHung, poor: 31 }, [table]), [])
    expect(faults.map((fault) => fault.vi)).toEqual([
      'Toàn xã: diễn biến hộ nghèo cuối kỳ ghi 30, số hộ nghèo rà soát được 31',
    ])
  })
})
