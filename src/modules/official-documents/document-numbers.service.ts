import { foldIssuer } from '../../core/citations.ts'
import type { Policy } from '../../core/policy/index.ts'
import { listNumberGaps } from '../../core/registers/number-gaps.ts'
import type { Db } from '../../platform/database/db.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, saveRecord } from '../../platform/save-record.ts'
import {
  type DocumentGap,
  findGapReason,
  findNextNumber,
  listGapReasons,
  listUsedNumbers,
  writeGapReason,
} from './document-numbers.queries.ts'
import { findEnding, printSymbol } from './document-symbols.ts'
import { explainGap } from './official-documents.contract.ts'

/** A run of numbers without documents, and what the office said about it. */
export interface NumberGap {
  kind: string
  issuer: string
  from: number
  to: number
  explained?: { id: string; reason: string; revision: number }
}

/** The runs of numbers of a year that no own document bears, by kind and issuer. */
export async function listDocumentGaps(db: Db, communeId: string, year: number): Promise<NumberGap[]> {
  const [used, reasons] = [
    await listUsedNumbers(db, communeId, year),
    await listGapReasons(db, communeId, year),
  ]
  return used.flatMap(({ kind, issuer, issuerKey, numbers }) => {
    const here = reasons.filter((reason) => reason.kind === kind && reason.issuerKey === issuerKey)
    const breaks = here.map((reason) => ({ from: reason.fromNumber, to: reason.toNumber }))
    return listNumberGaps(numbers, breaks).map((run) => {
      const found = here.find((reason) => reason.fromNumber <= run.from && run.to <= reason.toNumber)
      return {
        kind,
        issuer,
        ...run,
        explained: found && { id: found.id, reason: found.reason, revision: found.revision },
      }
    })
  })
}

/** The number a new own document would get, and the ending of its symbol as the office writes it. */
export async function proposeNumber(
  db: Db,
  asked: { communeId: string; kind: string; issuer: string; year: number },
  policy: Policy,
): Promise<{ number: number; ending: string; symbol: string }> {
  const { communeId, kind, year } = asked
  const issuerKey = foldIssuer(asked.issuer)
  const number = await findNextNumber(db, { communeId, kind, issuerKey, issuedIn: year })
  const ending = await findEnding(db, { communeId, kind, issuerKey }, policy)
  return { number, ending, symbol: printSymbol(number, ending, policy) }
}

const gaps: Register<DocumentGap> = {
  entity: 'official-document-gap',
  table: 'officialDocumentGaps',
  named: { register: 'sổ văn bản', registerEn: 'the document register' },
  label: ({ kind, fromNumber, toNumber }) => `${kind}: ${fromNumber}–${toNumber}`,
  find: findGapReason,
  write: writeGapReason,
}

export const explainGapOperation = implementWrite(explainGap, (tx, input) => {
  const { revision: seen, ...given } = input
  return saveRecord(tx, gaps, { ...given, issuerKey: foldIssuer(given.issuer) }, { seen })
})
