import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { type ListRequest, listRows } from '../../platform/database/list-rows.ts'
import { explainGapOperation, listDocumentGaps, proposeNumber } from './document-numbers.service.ts'
import { officialDocumentsList } from './official-documents.lists.ts'
import { findDocument } from './official-documents.queries.ts'
import { saveDocumentOperation as save } from './official-documents.service.ts'

const decision = {
  direction: 'own',
  kind: 'Quyết định',
  symbol: '192/QĐ-UBND',
  issuer: 'UBND xã Thụy Hùng',
  issuedOn: '2023-04-25',
  subject: 'về việc thành lập Ban Chỉ đạo xã Thụy Hùng',
  programmes: ['GN'],
}
const plan = { ...decision, kind: 'Kế hoạch', symbol: '15/KH-UBND', subject: 'tập huấn tại xã Hoà Cư' }
const refusal = (code: ProblemCode) => expect.objectContaining({ code })

const list = async (field: Field, request: Omit<ListRequest, 'communeId'> = {}) =>
  listRows(field.tx, officialDocumentsList, { communeId: field.communeId, ...request })
const symbols = async (field: Field, request?: Omit<ListRequest, 'communeId'>) =>
  (await list(field, request)).rows.map((row) => row.cells.symbol)

describe('The list of documents', () => {
  it.each([
    ['thuy hung', ['192/QĐ-UBND', '15/KH-UBND']],
    ['Thụy Hùng'.normalize('NFD'), ['192/QĐ-UBND', '15/KH-UBND']],
    ['ban chi dao', ['192/QĐ-UBND']],
    ['hòa cư', ['15/KH-UBND']],
    ['192/qd', ['192/QĐ-UBND']],
    ['uy ban nhan dan', ['192/QĐ-UBND', '15/KH-UBND']],
    ['100%', []],
    ['%', ['192/QĐ-UBND', '15/KH-UBND']],
  ])('finds by "%s"', (text, found) =>
    inCommune(async (field) => {
      await field.run(save, decision)
      await field.run(save, plan)
      expect(await symbols(field, { text })).toEqual(found)
    }),
  )

  it('finds what was typed in decomposed letters', () =>
    inCommune(async (field) => {
      await field.run(save, { ...decision, subject: 'họp thôn Khuổi Mươi'.normalize('NFD') })
      expect(await symbols(field, { text: 'khuoi muoi' })).toEqual(['192/QĐ-UBND'])
    }))

  it('is that of its year, or of all years when asked', () =>
    inCommune(async (field) => {
      await field.run(save, decision)
      await field.run(save, { ...plan, issuedOn: undefined, issuedYear: 2021 })
      expect(await symbols(field, { year: 2023 })).toEqual(['192/QĐ-UBND'])
      expect(await symbols(field)).toEqual(['192/QĐ-UBND', '15/KH-UBND'])
    }))

  it('is narrowed by kind, register and programme, and counts what it does not show', () =>
    inCommune(async (field) => {
      await field.run(save, decision)
      await field.run(save, { ...plan, programmes: ['NTM'] })
      expect(await symbols(field, { filters: { kind: 'Kế hoạch' } })).toEqual(['15/KH-UBND'])
      expect(await symbols(field, { filters: { programme: 'GN', direction: 'own' } })).toEqual([
        '192/QĐ-UBND',
      ])
      expect(await list(field, { pageSize: 1, page: 2 })).toMatchObject({ total: 2, page: 2, rows: [{}] })
    }))

  it('sorts numbers by value and offices by the alphabet', () =>
    inCommune(async (field) => {
      for (const symbol of ['9/QĐ-UBND', '10/QĐ-UBND']) await field.run(save, { ...decision, symbol })
      await field.run(save, { ...decision, symbol: '1/QĐ-UBND', issuer: 'Đảng ủy xã' })
      await field.run(save, { ...decision, symbol: '2/QĐ-UBND', issuer: 'Dân quân xã' })
      expect(await symbols(field, { sort: 'symbol' })).toEqual([
        '1/QĐ-UBND',
        '2/QĐ-UBND',
        '9/QĐ-UBND',
        '10/QĐ-UBND',
      ])
      expect((await symbols(field, { sort: 'issuer' })).slice(0, 2)).toEqual(['2/QĐ-UBND', '1/QĐ-UBND'])
      expect(await symbols(field, { sort: 'id; drop table units' })).toHaveLength(4)
    }))
})

describe('A number given by the register', () => {
  const unnumbered = { ...decision, symbol: undefined, numberedAs: 'QĐ-UBND' }
  const symbolOf = async (field: Field, input: Record<string, unknown>) => {
    const { entityId } = await field.run(save, input)
    return (await findDocument(field.tx, field.communeId, entityId))?.symbol
  }

  it('is the next one of the kind, the office and the year', () =>
    inCommune(async (field) => {
      expect(await symbolOf(field, unnumbered)).toBe('01/QĐ-UBND')
      await field.run(save, decision)
      expect(await symbolOf(field, unnumbered)).toBe('193/QĐ-UBND')
      expect(await symbolOf(field, { ...unnumbered, kind: 'Kế hoạch', numberedAs: 'KH-UBND' })).toBe(
        '01/KH-UBND',
      )
      expect(await symbolOf(field, { ...unnumbered, issuedOn: '2024-01-02' })).toBe('01/QĐ-UBND')
      expect(await symbolOf(field, { ...unnumbered, issuer: 'HĐND xã', numberedAs: 'QĐ-HĐND' })).toBe(
        '01/QĐ-HĐND',
      )
    }))

  it('stays when the same request comes again', () =>
    inCommune(async (field) => {
      const id = uuid()
      expect(await symbolOf(field, { ...unnumbered, id })).toBe('01/QĐ-UBND')
      expect(await symbolOf(field, { ...unnumbered, id })).toBe('01/QĐ-UBND')
    }))

  it('is proposed beforehand with the ending the office uses', () =>
    inCommune(async (field) => {
      const asked = {
        communeId: field.communeId,
        kind: 'Quyết định',
        issuer: 'UBND xã Thụy Hùng',
        year: 2024,
      }
      expect(await proposeNumber(field.tx, asked, field.policy)).toMatchObject({ symbol: '01/QĐ-UBND' })
      await field.run(save, { ...decision, symbol: '7/QĐ-UBND-VP' })
      expect(await proposeNumber(field.tx, { ...asked, year: 2023 }, field.policy)).toMatchObject({
        symbol: '08/QĐ-UBND-VP',
      })
    }))

  it('is for own documents without a number only', () =>
    inCommune(async (field) => {
      const received = { ...unnumbered, direction: 'incoming' }
      await expect(field.run(save, received)).rejects.toEqual(refusal('input.invalid'))
      await expect(field.run(save, { ...unnumbered, symbol: '5/QĐ-UBND' })).rejects.toEqual(
        refusal('input.invalid'),
      )
    }))
})

describe('Numbers without documents', () => {
  const gaps = async (field: Field) =>
    (await listDocumentGaps(field.tx, field.communeId, 2023)).map(({ from, to, explained }) => [
      from,
      to,
      explained?.reason,
    ])

  it('are listed from 1 up to the highest, and explained', () =>
    inCommune(async (field) => {
      for (const number of [3, 4, 8]) await field.run(save, { ...decision, symbol: `${number}/QĐ-UBND` })
      expect(await gaps(field)).toEqual([
        [1, 2, undefined],
        [5, 7, undefined],
      ])
      const reason = {
        kind: 'Quyết định',
        issuer: 'UBND xã Thụy Hùng',
        year: 2023,
        reason: 'Cấp nhầm, đã hủy',
      }
      await field.run(explainGapOperation, { ...reason, fromNumber: 6, toNumber: 6 })
      expect(await gaps(field)).toEqual([
        [1, 2, undefined],
        [5, 5, undefined],
        [6, 6, 'Cấp nhầm, đã hủy'],
        [7, 7, undefined],
      ])
    }))
})
