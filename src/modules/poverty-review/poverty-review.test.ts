import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { explainFigure } from '../../core/figures/explain.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { findReview, povertyReviewFigures, povertyReviewOperations } from './index.ts'

const [record, remove] = povertyReviewOperations

const endOf2023 = { year: 2023, asOf: '2023-12-31' }
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const published = () => ({ id: uuid(), households: 1081, poor: 30, nearPoor: 85, averageStandard: 26 })
const official = { year: 2023, status: 'official' }

const dong = { households: 500, poor: 10, nearPoor: 40, averageStandard: 20 }
const tay = { households: 581, poor: 20, nearPoor: 45, averageStandard: 6 }
const inVillages = (field: Field, east: object = dong, west: object = tay) => [
  { id: uuid(), villageId: field.villages.dong, ...east },
  { id: uuid(), villageId: field.villages.tay, ...west },
]
const read = async (field: Field, scope = endOf2023) => {
  const book = await field.book(povertyReviewFigures, scope)
  return { book, print: (key: string) => printFigure(book.get(key)) }
}

const movement = {
  class: 'poor',
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

describe('A review entered for the whole commune', () => {
  it('gives the shares of the published report, with both parts', () =>
    inCommune(async (field) => {
      await field.run(record, { ...official, commune: published() })
      const { book, print } = await read(field)
      expect(print('poverty.poor.rate')).toBe('2,78%')
      expect(print('poverty.near-poor.rate')).toBe('7,86%')
      expect(print('poverty.average-standard.rate')).toBe('2,41%')
      expect(print('poverty.multidimensional.rate')).toBe('10,64%')
      expect(printFigure(book.get('poverty.poor.rate'), 'parts')).toBe('30/1.081 hộ')
      expect(print('poverty.multidimensional.households')).toBe('115 hộ')
    }))

  it('says nothing about people and movements that nobody reported', () =>
    inCommune(async (field) => {
      await field.run(record, { ...official, commune: published() })
      const { book, print } = await read(field)
      expect(print('poverty.people')).toBe('chưa có số liệu')
      expect(book.get('poverty.people').reason).toBe('kết quả rà soát chưa ghi tổng số nhân khẩu')
      expect(print('poverty.poor.escaped')).toBe('chưa có số liệu')
      expect(book.records('poverty.villages')).toEqual([])
    }))

  it('is explained by its row and the decision that recognises it', () =>
    inCommune(async (field) => {
      const documentId = uuid()
      const document = {
        communeId: field.communeId,
        id: documentId,
        direction: 'own',
        kind: 'Quyết định',
        symbol: '210/QĐ-UBND',
        issuer: 'UBND xã Bên Sông',
        issuerKey: 'ủy ban nhân dân xã bên sông',
        issuedOn: '2023-12-05',
        issuedIn: 2023,
        subject: 'công nhận kết quả rà soát hộ nghèo, hộ cận nghèo năm 2023',
      }
      await field.tx.insertInto('officialDocuments').values(document).execute()
      await field.run(record, { ...official, reviewedOn: '2023-12-05', documentId, commune: published() })
      const { book } = await read(field)
      const explained = explainFigure(book, 'poverty.poor.rate')
      expect(explained.arithmetic).toBe('30 ÷ 1.081 = 2,7752% → 2,78%')
      expect(explained.rows[0]).toMatchObject({
        label: 'Toàn xã, kết quả chính thức',
        value: '30',
        on: '2023-12-05',
        document: 'Quyết định số 210/QĐ-UBND ngày 05/12/2023',
      })
    }))
})

describe('A review entered by village', () => {
  it('derives the commune, however the households are spread', () =>
    inCommune(async (field) => {
      const share = fc.record({
        poor: fc.nat({ max: 30 }),
        nearPoor: fc.nat({ max: 85 }),
        averageStandard: fc.nat({ max: 26 }),
        households: fc.integer({ min: 141, max: 940 }),
      })
      await fc.assert(
        fc.asyncProperty(share, async (east) => {
          const whole = published()
          const west = {
            households: whole.households - east.households,
            poor: whole.poor - east.poor,
            nearPoor: whole.nearPoor - east.nearPoor,
            averageStandard: whole.averageStandard - east.averageStandard,
          }
          const id = uuid()
          await field.run(record, { ...official, id, villages: inVillages(field, east, west) })
          const { print } = await read(field)
          expect(print('poverty.poor.rate')).toBe('2,78%')
          expect(print('poverty.households')).toBe('1.081 hộ')
          await field.run(remove, { id })
        }),
        { numRuns: 10 },
      )
    }))

  it('lists the villages with their own shares, and a zero that was counted', () =>
    inCommune(async (field) => {
      const villages = inVillages(field, { ...dong, averageStandard: 0 })
      await field.run(record, { ...official, villages })
      const { book, print } = await read(field)
      const [first] = book.records('poverty.villages')
      expect(first?.words.name).toBe('Thôn Tây')
      expect(book.get('poverty.village.dong.average-standard.households').state).toBe('zero')
      expect(print('poverty.village.dong.poor.rate')).toBe('2%')
      expect(printFigure(book.get(first?.figures['poor-rate'] ?? ''))).toBe('3,44%')
    }))

  it('gives no commune total while a village is missing', () =>
    inCommune(async (field) => {
      await field.run(record, { ...official, villages: inVillages(field).slice(0, 1) })
      const { book, print } = await read(field)
      expect(print('poverty.households')).toBe('chưa có số liệu')
      expect(book.get('poverty.households').reason).toBe('mới có kết quả rà soát của 1/2 thôn')
      expect(print('poverty.village.dong.households')).toBe('500 hộ')
    }))

  it('may stand beside the total of the commune only when the two agree', () =>
    inCommune(async (field) => {
      const villages = inVillages(field)
      await field.run(record, { ...official, commune: published(), villages })
      expect((await read(field)).print('poverty.poor.rate')).toBe('2,78%')
      const wrong = {
        ...official,
        year: 2024,
        commune: { ...published(), poor: 31 },
        villages: inVillages(field),
      }
      await expect(field.run(record, wrong)).rejects.toThrow(
        'số hộ nghèo: cộng các thôn 10 + 20 = 30, số chung của xã ghi 31',
      )
    }))

  it('keeps the mark of made-up villages away from the published total', () =>
    inCommune(async (field) => {
      const villages = inVillages(field).map((village) => ({ ...village, synthetic: true }))
      await field.run(record, { ...official, commune: published(), villages })
      const { book } = await read(field)
      expect(book.get('poverty.poor.households').synthetic).toBe(false)
      expect(book.get('poverty.village.dong.poor.households').synthetic).toBe(true)
      expect(book.records('poverty.villages')[0]?.tags.synthetic).toBe('yes')
    }))
})

describe('The movement of poor households', () => {
  const closed = { ...published(), movements: [{ id: uuid(), ...movement }] }

  it('gives those who escaped poverty', () =>
    inCommune(async (field) => {
      await field.run(record, { ...official, commune: { ...closed, id: uuid() } })
      const { print } = await read(field)
      expect(print('poverty.poor.escaped')).toBe('11 hộ')
      expect(print('poverty.poor.relapsed')).toBe('0 hộ')
      expect(print('poverty.poor.closing')).toBe('30 hộ')
    }))

  it('is refused with its arithmetic when it does not close', () =>
    inCommune(async (field) => {
      const commune = { ...published(), movements: [{ id: uuid(), ...movement, newlyArisen: 2 }] }
      await expect(field.run(record, { ...official, commune })).rejects.toThrow(
        'Toàn xã: diễn biến hộ nghèo 38 − (5 + 6 + 0) + (2 + 0 + 2 + 0) = 31, cuối kỳ ghi 30',
      )
    }))
})

describe('Preliminary and official results', () => {
  it('stand side by side, and the official one counts from its day', () =>
    inCommune(async (field) => {
      const early = { year: 2023, status: 'preliminary', reviewedOn: '2023-11-10' }
      await field.run(record, { ...early, commune: { ...published(), poor: 33 } })
      await field.run(record, { ...official, reviewedOn: '2023-12-05', commune: published() })
      const then = await read(field, { year: 2023, asOf: '2023-11-30' })
      const now = await read(field)
      expect(then.print('poverty.poor.households')).toBe('33 hộ')
      expect(now.print('poverty.poor.households')).toBe('30 hộ')
      const before = await read(field, { year: 2023, asOf: '2023-10-31' })
      expect(before.print('poverty.poor.households')).toBe('chưa có số liệu')
    }))

  it('exist once a year each', () =>
    inCommune(async (field) => {
      await field.run(record, { ...official, commune: published() })
      const again = field.run(record, { ...official, commune: published() })
      await expect(again).rejects.toThrow(refusal('poverty.review-exists'))
    }))
})

describe('Writing a review', () => {
  it('twice is writing it once', () =>
    inCommune(async (field) => {
      const input = { ...official, id: uuid(), villages: inVillages(field) }
      await field.run(record, input)
      await field.run(record, input)
      expect((await findReview(field.tx, field.communeId, input.id))?.revision).toBe(1)
    }))

  it('over somebody else’s correction is refused', () =>
    inCommune(async (field) => {
      const input = { ...official, id: uuid(), commune: published() }
      await field.run(record, input)
      await field.run(record, { ...input, note: 'đã soát', revision: 1 })
      const late = field.run(record, { ...input, note: 'bản khác', revision: 1 })
      await expect(late).rejects.toThrow(refusal('record.changed'))
    }))

  it('refuses a village of another commune, and more poor households than households', () =>
    inCommune(async (field) => {
      const stranger = { id: uuid(), villageId: uuid(), ...dong }
      await expect(field.run(record, { ...official, villages: [stranger] })).rejects.toThrow(
        refusal('record.reference-unknown'),
      )
      const commune = { ...published(), households: 100 }
      await expect(field.run(record, { ...official, commune })).rejects.toThrow(
        refusal('poverty.contradicts'),
      )
    }))
})
