import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFields } from '../../../core/poverty/counts.ts'
import {
  findContradictions,
  findFieldFaults,
  imbalanceOf,
  type PlaceEntry,
  startPlace,
  toCounts,
  toMovement,
  toPlace,
} from './place-entry.ts'

const typed = (counts: Partial<PlaceEntry['counts']>): PlaceEntry => {
  const empty = startPlace(undefined, { households: 1081, poor: 38, nearPoor: 80 })
  return { ...empty, counts: { ...empty.counts, ...counts } }
}

describe('What is typed about a village', () => {
  it('opens with last year’s closing', () => {
    const { movements } = typed({})
    expect([movements.poor.opening, movements['near-poor'].opening]).toEqual(['38', '80'])
  })

  it('keeps what was left empty apart from zero', () => {
    expect(toCounts(typed({ households: '1.081', poor: '30', nearPoor: '0' }))).toEqual({
      households: 1081,
      poor: 30,
      nearPoor: 0,
    })
  })

  it('needs the households, the poor and the near-poor, and whole numbers everywhere', () => {
    expect([...findFieldFaults(typed({ poor: '-1', people: '3,5' }))]).toEqual([
      ['households', 'required'],
      ['people', 'wrongNumber'],
      ['poor', 'wrongNumber'],
      ['nearPoor', 'required'],
    ])
  })

  it('says by how much the movement does not close, while it is typed', () => {
    const entry = { ...typed({ households: '1081', poor: '31', nearPoor: '80' }), hasMovements: true }
    entry.movements.poor = { ...entry.movements.poor, toOther: '5', aboveLine: '6', newlyArisen: '3' }
    const movement = toMovement(entry, 'poor')
    expect(movement && imbalanceOf(movement)).toBe(1)
    expect(findContradictions(entry, 'Thôn Đông').map(({ vi }) => vi)).toContain(
      'Thôn Đông: diễn biến hộ nghèo 38 − (5 + 6 + 0) + (0 + 0 + 3 + 0) = 30, cuối kỳ ghi 31',
    )
  })

  it('comes back as it was stored', () => {
    const count = fc.record({
      households: fc.nat({ max: 5000 }),
      poor: fc.nat({ max: 500 }),
      nearPoor: fc.nat({ max: 500 }),
      people: fc.option(fc.nat({ max: 20_000 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(count, (counts) => {
        const stored = { id: '1', ...counts, movements: [], synthetic: false }
        const place = toPlace(startPlace(stored, undefined), () => '2')
        for (const field of countFields) {
          expect(place[field]).toBe(counts[field as keyof typeof counts])
        }
      }),
    )
  })
})
