import { z } from 'zod'
import { proven, text, validity } from './provenance.ts'

/** Who may issue documents that make law; every ministry, agency of its rank or people's committee is one of a body. */
const body = z.enum(['parliament', 'government', 'prime-minister', 'ministry', 'local'])

const office = proven({
  /** As it stands at the end of a symbol, without the term of the parliament: "BTC", "QH". */
  code: text,
  name: text,
  body,
  /** Words one of which stands in the name of the office, however it is shortened. */
  words: z.array(text).min(1),
  /** The words tell only at the head of a name: "Thủ tướng Chính phủ" is not "Chính phủ". */
  atHead: z.boolean().default(false),
  ...validity,
  /** Whether the days between which the office is there were compared. */
  validityVerified: z.boolean().optional(),
}).refine(
  ({ validFrom, validTo, validityVerified }) =>
    (validFrom ?? validTo) === undefined || validityVerified !== undefined,
  { path: ['validityVerified'], message: 'có ngày thì phải ghi ngày ấy đã đối chiếu hay chưa' },
)

/** Offices that issue documents, with the codes they number them under. */
export const officesFile = z.strictObject({ offices: z.array(office).min(1) })

const legalKind = proven({
  name: text,
  /** What the code of such a document begins with. */
  signs: z.array(text).min(1),
  issuedBy: z.array(body).min(1),
  /** Its number always carries the year. */
  hasYear: z.boolean(),
  /** Whether `issuedBy` and `hasYear` were compared; `verified` speaks of name and signs. */
  usageVerified: z.boolean(),
})

/** Kinds of documents that make law, which Decree 30/2020 on administrative documents does not list. */
export const legalKindsFile = z.strictObject({ legalKinds: z.array(legalKind).min(1) })

const assembly = proven({
  /** The number at the end of "QH15". */
  term: z.int().positive(),
  /** The year in which it first met. */
  firstYear: z.int().min(1946),
})

/** The terms of the National Assembly, by which its laws are numbered. */
export const assembliesFile = z.strictObject({ assemblies: z.array(assembly).min(1) })

export type Assembly = z.output<typeof assembly>
export type IssuingOffice = z.output<typeof office>
export type LegalKind = z.output<typeof legalKind>
