import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkBlankNumbers } from './blank-number.ts'
import { checkCitations } from './citation.ts'
import { checkCitedTogether } from './citation-order.ts'
import { checkCitedTwice } from './citation-twice.ts'
import { checkLawSymbols } from './law-symbol.ts'
import { checkGovernment, checkOffices } from './office.ts'
import { checkShortNames } from './short-name.ts'
import { checkSymbolForms } from './symbol-form.ts'

/** Documents as they are cited: form, symbol, day, issuer. */
export const checkDocumentsCited = (read: Understanding): CheckFinding[] => [
  ...checkShortNames(read),
  ...checkBlankNumbers(read),
  ...checkCitations(read),
  ...checkSymbolForms(read),
  ...checkCitedTwice(read),
  ...checkCitedTogether(read),
  ...checkOffices(read),
  ...checkLawSymbols(read),
  ...checkGovernment(read),
]
