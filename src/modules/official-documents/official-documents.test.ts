import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { findDocument, listDocuments, officialDocumentsFigures } from './index.ts'
import {
  receiveDocumentOperation as receive,
  removeDocumentOperation as remove,
  saveDocumentOperation as save,
} from './official-documents.service.ts'

const founding = {
  direction: 'own',
  kind: 'Quyết định',
  symbol: '192/QĐ-UBND',
  issuer: 'UBND xã Bên Sông',
  issuedOn: '2022-04-25',
  subject: 'về việc thành lập Ban Chỉ đạo các Chương trình mục tiêu quốc gia xã',
  purposes: ['committee'],
  programmes: ['DTTS', 'GN', 'NTM'],
}
const plan = {
  direction: 'own',
  kind: 'Kế hoạch',
  symbol: '15/KH-UBND',
  issuer: 'UBND xã Bên Sông',
  issuedOn: '2023-09-05',
  subject: 'rà soát hộ nghèo, hộ cận nghèo năm 2023',
  purposes: ['plan', 'poverty-review'],
  programmes: ['GN'],
}

const endOf2023 = { year: 2023, asOf: '2023-12-31' }
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const enter = (field: Field, input: Record<string, unknown>) => field.run(save, input)

describe('A document entered in the register', () => {
  it('has its running number taken from the symbol', () =>
    inCommune(async (field) => {
      const { entityId } = await enter(field, founding)
      expect(await findDocument(field.tx, field.communeId, entityId)).toMatchObject({
        number: 192,
        symbol: '192/QĐ-UBND',
        issuedIn: 2022,
        revision: 1,
      })
    }))

  it('is refused a second time, also when the office is spelt another way', () =>
    inCommune(async (field) => {
      await enter(field, founding)
      const again = { ...founding, issuer: 'Uỷ ban nhân dân xã Bên Sông' }
      await expect(enter(field, again)).rejects.toEqual(refusal('document.duplicate'))
    }))

  it('may have the number of another office or of another year', () =>
    inCommune(async (field) => {
      await enter(field, founding)
      await enter(field, { ...founding, issuer: 'UBND xã Bên Núi' })
      await enter(field, { ...founding, issuedOn: '2023-04-25' })
      expect(await listDocuments(field.tx, field.communeId)).toHaveLength(3)
      expect(await listDocuments(field.tx, field.communeId, { year: 2022 })).toHaveLength(2)
      expect(await listDocuments(field.tx, field.communeId, { direction: 'incoming' })).toHaveLength(0)
    }))

  it('may lack a number and a day, but not the year', () =>
    inCommune(async (field) => {
      const rules = { ...founding, kind: 'Quy chế', symbol: undefined, issuedOn: undefined }
      await enter(field, { ...rules, issuedYear: 2022 })
      await enter(field, { ...rules, issuedYear: 2022, subject: 'Quy chế khác' })
      await expect(enter(field, rules)).rejects.toEqual(refusal('input.invalid'))
    }))

  it.each([
    ['a day and a year that disagree', { issuedYear: 2021 }],
    ['a day of receipt for an own document', { receivedOn: '2022-04-26' }],
    ['a receipt before the issue', { direction: 'incoming', receivedOn: '2022-04-01' }],
    ['a symbol with blanks', { symbol: '192 / QĐ-UBND' }],
  ])('refuses %s', (_, change) =>
    inCommune(async (field) => {
      await expect(enter(field, { ...founding, ...change })).rejects.toEqual(refusal('input.invalid'))
    }),
  )

  it('sent again changes nothing; corrected, it keeps its id', () =>
    inCommune(async (field) => {
      const { entityId: id } = await enter(field, founding)
      const again = await enter(field, { ...founding, id })
      expect(again.before).toEqual(again.after)
      await enter(field, { ...founding, id, subject: 'về việc kiện toàn Ban Chỉ đạo', revision: 1 })
      expect((await findDocument(field.tx, field.communeId, id))?.subject).toBe(
        'về việc kiện toàn Ban Chỉ đạo',
      )
      await expect(enter(field, { ...founding, id, revision: 1 })).rejects.toEqual(refusal('record.changed'))
    }))
})

describe('A national document', () => {
  it('is received by its symbol; the policy knows the rest', () =>
    inCommune(async (field) => {
      const { entityId } = await field.run(receive, { symbol: '1719/QĐ-TTg', receivedOn: '2021-10-20' })
      expect(await findDocument(field.tx, field.communeId, entityId)).toMatchObject({
        direction: 'incoming',
        kind: 'Quyết định',
        issuedOn: '2021-10-14',
        programmes: ['DTTS'],
      })
    }))

  it('nobody knows is refused', () =>
    inCommune(async (field) => {
      await expect(field.run(receive, { symbol: '9999/QĐ-TTg' })).rejects.toEqual(
        refusal('record.reference-unknown'),
      )
    }))
})

describe('Relations', () => {
  it('lead to documents of the register and to national ones', () =>
    inCommune(async (field) => {
      const { entityId: documentId } = await enter(field, founding)
      const relations = [
        { kind: 'amends', documentId },
        { kind: 'implements', symbol: '07/2021/NĐ-CP' },
      ]
      const { entityId } = await enter(field, { ...plan, relations })
      expect((await findDocument(field.tx, field.communeId, entityId))?.relations).toEqual(relations)
    }))

  it('never lead nowhere', () =>
    inCommune(async (field) => {
      const stray = { kind: 'amends', documentId: field.communeId }
      await expect(enter(field, { ...plan, relations: [stray] })).rejects.toEqual(
        refusal('record.reference-unknown'),
      )
      const unknown = { kind: 'implements', symbol: '9999/QĐ-TTg' }
      await expect(enter(field, { ...plan, relations: [unknown] })).rejects.toEqual(
        refusal('record.reference-unknown'),
      )
    }))

  it('keep a document in the register that another one rests on', () =>
    inCommune(async (field) => {
      const { entityId: documentId } = await enter(field, founding)
      await enter(field, { ...plan, relations: [{ kind: 'implements', documentId }] })
      await expect(field.run(remove, { id: documentId })).rejects.toEqual(refusal('record.in-use'))
    }))

  it('go with their document', () =>
    inCommune(async (field) => {
      const { entityId: documentId } = await enter(field, founding)
      const { entityId: id } = await enter(field, { ...plan, relations: [{ kind: 'amends', documentId }] })
      await field.run(remove, { id })
      await field.run(remove, { id: documentId })
      expect(await listDocuments(field.tx, field.communeId)).toEqual([])
    }))
})

describe('The figures', () => {
  it('count the documents of the year up to the cut-off date', () =>
    inCommune(async (field) => {
      await enter(field, founding)
      await enter(field, plan)
      await enter(field, { ...plan, symbol: '20/KH-UBND', issuedOn: '2023-12-20' })
      const read = (asOf: string) => field.book(officialDocumentsFigures, { year: 2023, asOf })
      expect(printFigure((await read('2023-12-12')).get('documents.own.count'))).toBe('01 văn bản')
      expect(printFigure((await read('2023-12-31')).get('documents.own.count'))).toBe('02 văn bản')
    }))

  it('say "missing" for a register nobody has written in, for no document entered is not none issued', () =>
    inCommune(async (field) => {
      await enter(field, plan)
      const book = await field.book(officialDocumentsFigures, endOf2023)
      expect(book.get('documents.incoming.count')).toMatchObject({
        state: 'missing',
        reason: 'sổ văn bản chưa có văn bản đến năm 2023',
      })
      expect(book.get('documents.own.gn.count').state).toBe('reported')
      expect(book.get('documents.own.ntm.count').state).toBe('missing')
    }))

  it('count a document of three programmes once over all and once in each', () =>
    inCommune(async (field) => {
      await enter(field, founding)
      const book = await field.book(officialDocumentsFigures, { year: 2022, asOf: '2022-12-31' })
      for (const key of ['count', 'dtts.count', 'gn.count', 'ntm.count']) {
        expect(printFigure(book.get(`documents.own.${key}`), 'cell')).toBe('1')
      }
    }))
})

describe('The lists for the report', () => {
  it('cite a document in full and in short', () =>
    inCommune(async (field) => {
      await enter(field, plan)
      const [found] = (await field.book(officialDocumentsFigures, endOf2023)).records('documents.own')
      expect(found?.words).toEqual({
        'citation-full':
          'Kế hoạch số 15/KH-UBND ngày 05/9/2023 của UBND xã Bên Sông rà soát hộ nghèo, hộ cận nghèo năm 2023',
        'citation-short': 'Kế hoạch số 15/KH-UBND',
        kind: 'Kế hoạch',
        symbol: '15/KH-UBND',
        issuer: 'UBND xã Bên Sông',
        subject: 'rà soát hộ nghèo, hộ cận nghèo năm 2023',
        issued: '05/9/2023',
        'issued-on': '2023-09-05',
      })
      expect(found?.tags).toMatchObject({ programme: ['GN'], purpose: ['plan', 'poverty-review'] })
    }))

  it('keep an earlier document until a newer one replaces it', () =>
    inCommune(async (field) => {
      const { entityId: documentId } = await enter(field, founding)
      await enter(field, {
        ...founding,
        symbol: '80/QĐ-UBND',
        issuedOn: '2023-05-10',
        relations: [{ kind: 'replaces', documentId }],
      })
      const read = async (asOf: string) => {
        const book = await field.book(officialDocumentsFigures, { year: 2023, asOf })
        return book.records('documents.earlier').map((record) => record.words.symbol)
      }
      expect(await read('2023-05-09')).toEqual(['192/QĐ-UBND'])
      expect(await read('2023-05-10')).toEqual([])
    }))
})
