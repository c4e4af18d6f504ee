import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citeFull, citeShort, foldIssuer, parseDocumentNumber, printLegalDate } from './citations.ts'
import type { CitationRules } from './policy/legal-documents.ts'

const rules: CitationRules = {
  verified: true,
  source: 'Phụ lục I Nghị định số 30/2020/NĐ-CP',
  first: ['kind', 'symbol', 'date', 'issuer', 'subject'],
  later: ['kind', 'symbol'],
  exceptions: [{ kinds: ['Luật', 'Pháp lệnh'], first: ['kind', 'subject'] }],
  numberWord: 'số',
  dateWord: 'ngày',
  issuerWord: 'của',
}
const decision = {
  kind: 'Quyết định',
  symbol: '192/QĐ-UBND',
  issuer: 'UBND xã Bên Sông',
  issuedOn: '2022-04-25',
  subject: 'về việc thành lập Ban Chỉ đạo',
}

describe('A date in a citation', () => {
  it('has a leading zero for days below ten and for months one and two only', () => {
    expect(printLegalDate('2022-02-22')).toBe('22/02/2022')
    expect(printLegalDate('2022-04-25')).toBe('25/4/2022')
    expect(printLegalDate('2020-06-19')).toBe('19/6/2020')
    expect(printLegalDate('2024-01-05')).toBe('05/01/2024')
    expect(printLegalDate('2023-12-12')).toBe('12/12/2023')
  })
})

describe('A document', () => {
  it('is cited in full the first time and by kind and number afterwards', () => {
    expect(citeFull(decision, rules)).toBe(
      'Quyết định số 192/QĐ-UBND ngày 25/4/2022 của UBND xã Bên Sông về việc thành lập Ban Chỉ đạo',
    )
    expect(citeShort(decision, rules)).toBe('Quyết định số 192/QĐ-UBND')
  })

  it('that is a law is cited by kind and name only', () => {
    const law = { kind: 'Luật', symbol: '39/2019/QH14', issuer: 'Quốc hội', subject: 'Đầu tư công' }
    expect(citeFull(law, rules)).toBe('Luật Đầu tư công')
    expect(citeShort(law, rules)).toBe('Luật Đầu tư công')
  })

  it('of which only the year is known says the year', () => {
    expect(citeFull({ ...decision, issuedOn: undefined, issuedIn: 2022 }, rules)).toContain(
      'số 192/QĐ-UBND năm 2022 của UBND',
    )
  })

  it('without a number keeps its subject, for the kind alone would not name it', () => {
    const nameless = { ...decision, symbol: undefined, issuedOn: undefined }
    expect(citeFull(nameless, rules)).toBe('Quyết định của UBND xã Bên Sông về việc thành lập Ban Chỉ đạo')
    expect(citeShort(nameless, rules)).toBe('Quyết định về việc thành lập Ban Chỉ đạo')
  })
})

describe('The number of a document', () => {
  it('is what stands at the head of its symbol', () => {
    expect(parseDocumentNumber('192/QĐ-UBND')).toBe(192)
    expect(parseDocumentNumber('05/BC-UBND')).toBe(5)
    expect(parseDocumentNumber('58-NQ/TU')).toBe(58)
    expect(parseDocumentNumber('NQ-01')).toBeUndefined()
  })
})

describe('An issuer', () => {
  it('is one office however it is abbreviated or spelt', () => {
    const office = foldIssuer('Ủy ban nhân dân xã Thụy Hùng')
    expect(foldIssuer('UBND  xã Thuỵ Hùng')).toBe(office)
    expect(foldIssuer('Uỷ ban nhân dân xã Thụy Hùng'.normalize('NFD'))).toBe(office)
    expect(foldIssuer('HĐND xã Thụy Hùng')).not.toBe(office)
  })

  it('folded once is folded for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldIssuer(foldIssuer(text))).toBe(foldIssuer(text))
      }),
    )
  })
})
