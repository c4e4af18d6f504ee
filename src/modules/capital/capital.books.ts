import { effectiveDay, type LedgerLine, listUntil } from '../../core/capital/ledger.ts'
import {
  type Books,
  listNewestEstimates,
  unsplitCode,
  type ZeroConfirmation,
} from '../../core/capital/tally.ts'
import type { IsoDate } from '../../core/contract.ts'
import type { CapitalEntry } from './capital.queries.ts'

/** A ledger line that remembers the row it came from. */
export interface EntryLine extends LedgerLine {
  entry: CapitalEntry
}

export type CapitalBooks = Books<EntryLine, EntryLine, EntryLine, EntryLine>

/** The books as they stood on the cut-off day. */
export function toBooks(entries: readonly CapitalEntry[], asOf: IsoDate): CapitalBooks {
  const standing = listUntil(entries.map(toLine), asOf)
  const of = (register: CapitalEntry['register']) =>
    standing.filter((line) => line.entry.register === register)
  return {
    allocations: of('allocation'),
    commitments: of('commitment'),
    disbursements: of('disbursement'),
    estimates: listNewestEstimates(of('estimate'), asOf),
    zeroConfirmations: of('zero').map(toZero),
  }
}

/** All estimates ever entered, newest of each line. */
export const listEstimates = (entries: readonly CapitalEntry[]): EntryLine[] =>
  listNewestEstimates(entries.filter((entry) => entry.register === 'estimate').map(toLine), '9999-12-31')

export function toLine(entry: CapitalEntry): EntryLine {
  return {
    id: entry.id,
    node: entry.nodeCode,
    source: entry.sourceCode ?? unsplitCode,
    kind: entry.kindCode ?? unsplitCode,
    amount: entry.amount,
    on: effectiveDay(entry.dayOn, entry.dayYear),
    // An adjustment changes an allocation; only commitments and payments are taken back in full.
    reverses: entry.register === 'allocation' ? undefined : (entry.correctsId ?? undefined),
    entry,
  }
}

const toZero = (line: EntryLine): ZeroConfirmation => ({
  id: line.id,
  node: line.node,
  source: line.entry.sourceCode ?? undefined,
  kind: line.entry.kindCode ?? undefined,
  on: line.on,
})
