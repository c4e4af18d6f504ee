import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { officialDocumentsOperations } from '../official-documents/index.ts'
import { findBody, listBodies, organisationFigures } from './index.ts'
import { bodyVocabulary } from './organisation.contract.ts'
import { removeBodyOperation as remove, saveBodyOperation as save } from './organisation.service.ts'

const committee = {
  kind: 'steering',
  name: 'Ban Chỉ đạo các Chương trình mục tiêu quốc gia xã Bên Sông',
  level: 'commune',
  programmes: ['DTTS', 'GN', 'NTM'],
  periodFrom: 2021,
  periodTo: 2025,
}
const board = {
  kind: 'village-development',
  name: 'Ban Phát triển thôn Đông',
  level: 'village',
  programmes: ['NTM'],
}

const endOf2023 = { year: 2023, asOf: '2023-12-31' }
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const enter = (field: Field, input: Record<string, unknown>) => field.run(save, input)

async function enterDecision(field: Field): Promise<string> {
  const { entityId } = await field.run(officialDocumentsOperations[0], {
    direction: 'own',
    kind: 'Quyết định',
    symbol: '192/QĐ-UBND',
    issuer: 'UBND xã Bên Sông',
    issuedOn: '2022-04-25',
    subject: 'về việc thành lập Ban Chỉ đạo',
  })
  return entityId
}

describe('A steering committee', () => {
  it('is named with the decision that founded it', () =>
    inCommune(async (field) => {
      await enter(field, { ...committee, foundingDocumentId: await enterDecision(field) })
      const [found] = (await field.book(organisationFigures, endOf2023)).records('organisation.bodies')
      expect(found?.words).toMatchObject({
        name: committee.name,
        'founded-by': 'Quyết định số 192/QĐ-UBND ngày 25/4/2022',
        'citation-short': 'Quyết định số 192/QĐ-UBND',
        period: '2021-2025',
      })
      expect(found?.tags).toMatchObject({
        kind: 'steering',
        level: 'commune',
        programme: ['DTTS', 'GN', 'NTM'],
      })
    }))

  it('does not exist before that decision, nor outside its period', () =>
    inCommune(async (field) => {
      await enter(field, { ...committee, foundingDocumentId: await enterDecision(field) })
      const count = async (year: number, asOf: string) =>
        (await field.book(organisationFigures, { year, asOf })).get('organisation.steering.count').state
      expect(await count(2022, '2022-04-24')).toBe('missing')
      expect(await count(2022, '2022-04-25')).toBe('reported')
      expect(await count(2026, '2026-12-31')).toBe('missing')
    }))

  it('of which nobody stated the members has no number of members, not zero', () =>
    inCommune(async (field) => {
      await enter(field, committee)
      const book = await field.book(organisationFigures, endOf2023)
      const [found] = book.records('organisation.bodies')
      const figure = book.get(found?.figures.members ?? '')
      expect(figure).toMatchObject({ state: 'missing', reason: 'chưa ghi số thành viên' })
      expect(found?.words).not.toHaveProperty('founded-by')
    }))

  it('has as many members as stated, or as the list is long', () =>
    inCommune(async (field) => {
      const members = [
        { name: 'Nông Văn Bình', office: 'Chủ tịch UBND xã', duty: 'Trưởng ban' },
        { name: 'Hoàng Thị Mai', duty: 'Phó Trưởng ban' },
      ]
      await enter(field, { ...committee, members })
      await enter(field, { ...board, members, membersCount: 7 })
      const book = await field.book(organisationFigures, endOf2023)
      const printed = book
        .records('organisation.bodies')
        .map((record) => printFigure(book.get(record.figures.members ?? '')))
      expect(printed).toEqual(['02 thành viên', '07 thành viên'])
      expect(book.records('organisation.bodies')[0]?.words.head).toBe('Nông Văn Bình, Chủ tịch UBND xã')
    }))
})

describe('The count of bodies', () => {
  it('is by kind and over all, and leaves out the one that has ended', () =>
    inCommune(async (field) => {
      await enter(field, committee)
      await enter(field, { ...board, villageId: field.villages.dong })
      await enter(field, { ...board, villageId: field.villages.tay, endedOn: '2023-06-30' })
      const book = await field.book(organisationFigures, endOf2023)
      expect(printFigure(book.get('organisation.bodies.count'))).toBe('02 ban')
      expect(printFigure(book.get('organisation.village-development.count'))).toBe('01 ban')
      expect(book.records('organisation.bodies').map((record) => record.words.village)).toEqual([
        undefined,
        'thôn Đông',
      ])
    }))

  it('is a lower bound when boards "of the villages" were entered without their villages', () =>
    inCommune(async (field) => {
      await enter(field, board)
      await enter(field, committee)
      const book = await field.book(organisationFigures, endOf2023)
      expect(book.get('organisation.village-development.count').bound).toBe('at-least')
      expect(book.get('organisation.bodies.count').bound).toBe('at-least')
      expect(book.get('organisation.steering.count').bound).toBeUndefined()
    }))

  it('of a kind nobody entered is missing', () =>
    inCommune(async (field) => {
      const book = await field.book(organisationFigures, endOf2023)
      expect(book.get('organisation.management.count')).toMatchObject({
        state: 'missing',
        reason: 'chưa nhập Ban Quản lý xã',
      })
    }))

  it('has a figure for every kind the policy knows', () =>
    inCommune(async (field) => {
      const book = await field.book(organisationFigures, endOf2023)
      for (const { code } of field.policy.listTerms(bodyVocabulary)) {
        expect(book.find(`organisation.${code}.count`), code).toBeDefined()
      }
    }))
})

describe('Entering a body', () => {
  it('again changes nothing, with the seen revision corrects it, and can be taken back', () =>
    inCommune(async (field) => {
      const { entityId: id } = await enter(field, committee)
      const again = await enter(field, { ...committee, id })
      expect(again.before).toEqual(again.after)
      await enter(field, { ...committee, id, membersCount: 15, revision: 1 })
      expect(await findBody(field.tx, field.communeId, id)).toMatchObject({ membersCount: 15, revision: 2 })
      await expect(enter(field, { ...committee, id, membersCount: 16 })).rejects.toEqual(
        refusal('record.changed'),
      )
      await field.run(remove, { id })
      expect(await listBodies(field.tx, field.communeId)).toEqual([])
    }))

  it.each([
    ['a kind nobody defined', { kind: 'club' }, 'record.reference-unknown'],
    ['a decision that is not in the register', { foundingDocumentId: 'commune' }, 'record.reference-unknown'],
    ['a village for a body of the commune', { villageId: 'commune' }, 'input.invalid'],
    ['a period that ends before it begins', { periodTo: 2020 }, 'input.invalid'],
    [
      'more names than members',
      { membersCount: 1, members: [{ name: 'A' }, { name: 'B' }] },
      'input.invalid',
    ],
  ] as const)('refuses %s', (_, change, code) =>
    inCommune(async (field) => {
      const resolved = Object.fromEntries(
        Object.entries(change).map(([name, value]) => [name, value === 'commune' ? field.communeId : value]),
      )
      await expect(enter(field, { ...committee, ...resolved })).rejects.toEqual(refusal(code))
    }),
  )
})
