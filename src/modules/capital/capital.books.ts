import type { Purse } from '../../core/capital/ceiling.ts'
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

/** Which money a payment is taken from. */
export interface PurseKey {
  sourceCode: string
  kindCode: string
  yearStatus: string
}

/** Capital and payments of one purse, of all days. */
export function toPurse(entries: readonly CapitalEntry[], key: PurseKey): Purse {
  const lines = entries
    .filter((entry) => entry.sourceCode === key.sourceCode && entry.kindCode === key.kindCode)
    .filter((entry) => entry.yearStatus === key.yearStatus)
    .map(toLine)
  return {
    allocations: lines.filter((line) => line.entry.register === 'allocation'),
    disbursements: lines.filter((line) => line.entry.register === 'disbursement'),
  }
}

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
