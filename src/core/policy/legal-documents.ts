import { z } from 'zod'
import { isoDate } from '../contract.ts'
import { proven, text } from './provenance.ts'

const relation = z.strictObject({
  kind: z.enum(['amends', 'replaces', 'implements', 'consolidates', 'extends', 'annuls-part-of']),
  /** Symbol of the other document. */
  document: text,
  note: text.optional(),
})

const legalDocument = proven({
  /** Number and symbol as printed after "số": `27/2022/NĐ-CP`. */
  symbol: z.string().regex(/^\S+\/\S+$|^\S+-\S+$/, 'ký hiệu không được có khoảng trắng, ví dụ 27/2022/NĐ-CP'),
  kind: z.enum(['Luật', 'Nghị quyết', 'Nghị định', 'Quyết định', 'Thông tư', 'Văn bản hợp nhất', 'Công văn']),
  issuer: text,
  /** Absent only when no source gave the day; `issuedIn` then gives the year. */
  issuedOn: isoDate.optional(),
  issuedIn: z.int().optional(),
  inForceFrom: isoDate.optional(),
  inForceTo: isoDate.optional(),
  /** Trích yếu: what follows the issuer in a full citation. For a law, its name after the word "Luật". */
  subject: text,
  /** True when the subject is worded as issued; false when shortened or not compared. */
  subjectVerified: z.boolean(),
  programmes: z.array(text).default([]),
  relations: z.array(relation).default([]),
}).refine((document) => document.issuedOn || document.issuedIn, {
  path: ['issuedOn'],
  message: 'phải ghi ngày ban hành (issuedOn), hoặc năm ban hành (issuedIn) khi chưa tìm được ngày',
})

/** Documents of one field of law. */
export const legalDocumentsFile = z.strictObject({
  field: text,
  documents: z.array(legalDocument).min(1, 'phải có ít nhất một văn bản'),
})

const citationPart = z.enum(['kind', 'symbol', 'date', 'issuer', 'subject'])

/** How a document is cited the first time and afterwards. */
export const citationRulesFile = proven({
  first: z.array(citationPart),
  later: z.array(citationPart),
  /** Kinds whose first citation is shorter. */
  exceptions: z.array(z.strictObject({ kinds: z.array(text), first: z.array(citationPart) })),
  /** The word between kind and symbol: "số". */
  numberWord: text,
  dateWord: text,
  issuerWord: text,
})

export type LegalDocument = z.output<typeof legalDocument>
export type LegalRelation = z.output<typeof relation>
export type CitationRules = z.output<typeof citationRulesFile>
