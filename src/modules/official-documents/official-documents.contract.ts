import { z } from 'zod'
import { defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import { documentSymbol, programmeCodes, recordKey, revision, termCode } from '../../core/registers/fields.ts'

export const documentDirections = ['incoming', 'own'] as const

/** Stands for the ending that symbols of the kind and office have. */
export const usualEnding = '?'

/** What a document of the register does to another one. */
export const documentRelationKinds = ['amends', 'replaces', 'implements'] as const

/** To another document of the same register, or to a national one that the policy knows by symbol. */
const documentRelation = z.union([
  z.strictObject({ kind: z.enum(documentRelationKinds), documentId: id, note: words().optional() }),
  z.strictObject({ kind: z.enum(documentRelationKinds), symbol: documentSymbol, note: words().optional() }),
])
export type DocumentRelation = z.output<typeof documentRelation>

const officialDocument = z
  .strictObject({
    communeId: id,
    id,
    direction: z.enum(documentDirections),
    /** "Quyết định", "Kế hoạch", "Công văn": a kind of Decree 30/2020, or "Nghị định", "Thông tư" for national ones. */
    kind: words(60),
    /** "192/QĐ-UBND"; absent when the number is not known any more. */
    symbol: documentSymbol.optional(),
    /**
     * "QĐ-UBND": the register gives the next number of the year and puts this behind it; {@link usualEnding}
     * for whatever the office puts there. Own documents only.
     */
    numberedAs: documentSymbol.optional(),
    /** "UBND xã Thụy Hùng". */
    issuer: words(200),
    issuedOn: isoDate.optional(),
    /** Given instead of the day when only the year is known. */
    issuedYear: year.optional(),
    receivedOn: isoDate.optional(),
    /** What follows the issuer in a full citation: "về việc thành lập …". */
    subject: words(),
    /** What the report looks for: `committee`, `plan`, `allocation`, `poverty-review`… */
    purposes: z.array(termCode).default([]),
    programmes: programmeCodes.default([]),
    relations: z.array(documentRelation).default([]),
    note: words().optional(),
    synthetic,
    revision,
  })
  .refine((document) => document.issuedOn ?? document.issuedYear, {
    path: ['issuedOn'],
    message: 'phải ghi ngày ban hành, hoặc năm ban hành khi không còn rõ ngày',
  })
  .refine(
    (document) =>
      !document.issuedOn || !document.issuedYear || document.issuedOn.startsWith(`${document.issuedYear}-`),
    {
      path: ['issuedYear'],
      message: 'khác với năm của ngày ban hành',
    },
  )
  .refine((document) => !document.numberedAs || (document.direction === 'own' && !document.symbol), {
    path: ['numberedAs'],
    message: 'sổ chỉ cấp số cho văn bản của xã chưa có số',
  })
  .refine((document) => document.direction === 'incoming' || !document.receivedOn, {
    path: ['receivedOn'],
    message: 'chỉ văn bản đến mới có ngày đến',
  })
  .refine(
    (document) => !document.issuedOn || !document.receivedOn || document.issuedOn <= document.receivedOn,
    {
      path: ['receivedOn'],
      message: 'ngày đến không thể trước ngày ban hành',
    },
  )

/** Enters a document, or corrects the one with the same id. */
export const saveDocument = defineWrite({
  name: 'documents.save',
  right: 'documents.write',
  label: 'Vào sổ văn bản',
  input: officialDocument,
})
export type SaveDocument = z.output<typeof officialDocument>

/** Enters a national or provincial document that the policy knows; everything but the day it came in is known already. */
export const receiveDocument = defineWrite({
  name: 'documents.receive',
  right: 'documents.write',
  label: 'Nhận văn bản cấp trên vào sổ',
  input: z.strictObject({
    communeId: id,
    id,
    symbol: documentSymbol,
    receivedOn: isoDate.optional(),
    note: words().optional(),
    synthetic,
  }),
})

/** Takes a document out that was entered by mistake and that nothing rests on. */
export const removeDocument = defineWrite({
  name: 'documents.remove',
  right: 'documents.write',
  label: 'Xóa văn bản khỏi sổ',
  input: recordKey,
})

const gap = z
  .strictObject({
    communeId: id,
    id,
    kind: words(60),
    issuer: words(200),
    year,
    fromNumber: z.int().min(1),
    toNumber: z.int().min(1),
    /** "Cấp nhầm, đã hủy", "Sổ giấy đến hết tháng 4". */
    reason: words(500),
    revision,
  })
  .refine((found) => found.fromNumber <= found.toNumber, {
    path: ['toNumber'],
    message: 'phải từ số đầu trở đi',
  })

/** Says why numbers of a year stand for no document, or corrects what was said. */
export const explainGap = defineWrite({
  name: 'documents.explain-gap',
  right: 'documents.write',
  label: 'Ghi lý do số văn bản bỏ trống',
  input: gap,
})
export type ExplainGap = z.output<typeof gap>
