import type { LegalDocument } from '../policy/legal-documents.ts'
import { printDate } from '../vietnamese/numbers.ts'
import type { CheckGround } from './finding.ts'

/** Symbols that only one document of the country bears; those of provinces and communes repeat. */
const national = /(?:\/NĐ-CP|\/QĐ-TTg|\/NQ-CP|\/QH\d{1,2}|\/NQ-UBTVQH\d*|\/TT-\p{Lu}+)$/u

/** The national documents of the policy that a citation can be held against: seen in the official text, with their day. */
export const listKnownDocuments = (
  documents: readonly LegalDocument[],
): NonNullable<CheckGround['documents']> =>
  documents.flatMap(({ symbol, issuedOn, issuer, verified }) =>
    verified && issuedOn && national.test(symbol) ? [{ symbol, date: printDate(issuedOn), issuer }] : [],
  )
