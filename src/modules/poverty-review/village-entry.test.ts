import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { findReviewOf } from './poverty-review.queries.ts'
import { recordPovertyReviewOperation, recordVillageReviewOperation } from './poverty-review.service.ts'

const counts = { households: 100, poor: 3, nearPoor: 8 }
const preliminary = { year: 2023, status: 'preliminary' } as const

const enter = (field: Field, given: Record<string, unknown>) =>
  field.run(recordVillageReviewOperation, {
    year: 2023,
    reviewId: uuid(),
    villageId: field.villages.dong,
    ...counts,
    ...given,
  })

describe('The head of a village', () => {
  it('begins the preliminary result of the year, and another head adds theirs to it', () =>
    inCommune(async (field) => {
      await enter(field, {})
      await enter(field, { villageId: field.villages.tay, households: 80, poor: 1 })
      const review = await findReviewOf(field.tx, field.communeId, preliminary)
      expect(review?.villages.map(({ households }) => households).sort()).toEqual([100, 80].sort())
      expect(review?.revision).toBe(2)
    }))

  it('corrects what they have seen', () =>
    inCommune(async (field) => {
      const first = uuid()
      await enter(field, { id: first })
      await enter(field, { replaces: first, poor: 4 })
      const review = await findReviewOf(field.tx, field.communeId, preliminary)
      expect(review?.villages.map(({ poor }) => poor)).toEqual([4])
    }))

  it('does not write over what somebody else entered meanwhile', () =>
    inCommune(async (field) => {
      const first = uuid()
      await enter(field, { id: first })
      await enter(field, { replaces: first, poor: 4 })
      await expect(enter(field, { replaces: first, poor: 5 })).rejects.toMatchObject({
        code: 'record.changed',
        details: { label: 'Thôn Đông', present: { poor: 4 } },
      })
    }))

  it('may send the same twice', () =>
    inCommune(async (field) => {
      const id = uuid()
      const again = { id, movements: [], synthetic: false }
      await enter(field, again)
      const { before, after } = await enter(field, again)
      expect(after).toEqual(before)
    }))

  it('is told the arithmetic of a movement that does not close', () =>
    inCommune(async (field) => {
      const movement = {
        id: uuid(),
        class: 'poor',
        opening: 5,
        toOther: 1,
        aboveLine: 2,
        otherDecrease: 0,
        fromOther: 0,
        relapsed: 0,
        newlyArisen: 0,
        otherIncrease: 0,
        closing: 3,
      }
      await expect(enter(field, { movements: [movement] })).rejects.toThrow(
        'Thôn Đông: diễn biến hộ nghèo 5 − (1 + 2 + 0) + (0 + 0 + 0 + 0) = 2, cuối kỳ ghi 3',
      )
    }))

  it('no longer changes a year that has its official result', () =>
    inCommune(async (field) => {
      await field.run(recordPovertyReviewOperation, {
        year: 2023,
        status: 'official',
        commune: { id: uuid(), ...counts },
      })
      await expect(enter(field, {})).rejects.toMatchObject({ code: 'poverty.official-already' })
    }))

  it('may not enter a village of another commune', () =>
    inCommune(async (field) => {
      await expect(enter(field, { villageId: uuid() })).rejects.toMatchObject({
        code: 'record.reference-unknown',
      })
    }))
})
