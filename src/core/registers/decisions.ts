import { type CitedDocument, citeShort, printLegalDate } from '../citations.ts'
import type { CitationRules } from '../policy/index.ts'

/** A document as a sentence names it: "Quyết định số 192/QĐ-UBND ngày 25/4/2022". */
export function printDecision(document: CitedDocument, rules: CitationRules): string {
  const short = citeShort(document, rules)
  if (document.issuedOn) return `${short} ngày ${printLegalDate(document.issuedOn)}`
  return document.issuedIn ? `${short} năm ${document.issuedIn}` : short
}
