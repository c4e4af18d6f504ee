import type { IsoDate } from './contract.ts'
import type { CitationRules } from './policy/legal-documents.ts'

/** What a citation is made of: a document of the policy, or one of a commune's register. */
export interface CitedDocument {
  kind: string
  /** Number and symbol as printed after "số"; absent when nobody knows it. */
  symbol?: string
  issuer: string
  /** Absent when only the year is known. */
  issuedOn?: IsoDate
  issuedIn?: number
  subject: string
}

type Part = CitationRules['first'][number]

/**
 * A date in figures the way the decree writes days and months: a leading zero for days below 10 and for
 * months 1 and 2 only, so "22/02/2022" but "25/4/2022" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II).
 */
export function printLegalDate(date: IsoDate): string {
  const [year, month = '', day] = date.split('-')
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}

/**
 * The document as it is cited the first time: kind, number and symbol, date, issuer, subject; a law by
 * kind and name only. Which parts stand where is the policy's to say (`legal-documents/citation-rules`).
 *
 * A part that nobody knows is left out, never filled with a blank.
 */
export function citeFull(document: CitedDocument, rules: CitationRules): string {
  const exception = rules.exceptions.find((found) => found.kinds.includes(document.kind))
  return cite(document, exception?.first ?? rules.first, rules)
}

/**
 * The document as it is cited after the first time: kind, number and symbol.
 *
 * A document without a symbol keeps its subject, since the kind alone would not name it.
 */
export function citeShort(document: CitedDocument, rules: CitationRules): string {
  const exception = rules.exceptions.find((found) => found.kinds.includes(document.kind))
  if (exception) return cite(document, exception.first, rules)
  return cite(document, document.symbol ? rules.later : ['kind', 'subject'], rules)
}

function cite(document: CitedDocument, parts: readonly Part[], rules: CitationRules): string {
  const printed: Record<Part, string | undefined> = {
    kind: document.kind,
    symbol: document.symbol && `${rules.numberWord} ${document.symbol}`,
    date: printIssueDate(document, rules),
    issuer: `${rules.issuerWord} ${document.issuer}`,
    subject: document.subject,
  }
  return parts
    .map((part) => printed[part])
    .filter((piece) => piece)
    .join(' ')
}

function printIssueDate(document: CitedDocument, rules: CitationRules): string | undefined {
  if (document.issuedOn) return `${rules.dateWord} ${printLegalDate(document.issuedOn)}`
  return document.issuedIn ? `năm ${document.issuedIn}` : undefined
}

/** The running number at the head of a symbol: 192 of "192/QĐ-UBND"; undefined for "NQ-01". */
export function parseDocumentNumber(symbol: string): number | undefined {
  const digits = /^\d{1,9}(?=\D)/.exec(symbol)?.[0]
  return digits === undefined ? undefined : Number(digits)
}

const abbreviations: readonly (readonly [short: string, long: string])[] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
]

/** The tone of "uy" written on the first vowel, "ủy": both ways are right and mean the same. */
const firstVowel: Record<string, string> = { uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy' }

/**
 * The issuer as a key, so that "UBND xã Thụy Hùng" and "Uỷ ban nhân dân xã Thụy Hùng" are one office:
 * small letters, single blanks, usual abbreviations spelt out.
 */
export function foldIssuer(issuer: string): string {
  const long = new Map(abbreviations)
  return issuer
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!q)u[ỳýỷỹỵ]/g, (found) => firstVowel[found] ?? found)
    .split(/\s+/)
    .filter((word) => word)
    .map((word) => long.get(word) ?? word)
    .join(' ')
}
