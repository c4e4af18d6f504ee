import { calculateSum, type LedgerLine, listUntil } from '../../../core/capital/ledger.ts'
import { listNewestEstimates, unsplitCode } from '../../../core/capital/tally.ts'
import type { LedgerRow } from '../../../modules/capital/capital-views.contract.ts'

/** What a line is, as the screen names it. */
export type LineKind =
  | 'allocation'
  | 'adjustment'
  | 'commitment'
  | 'disbursement'
  | 'reversal'
  | 'estimate'
  | 'zero'

/** A line of the ledger as it stands on a day. */
export interface BookLine {
  row: LedgerRow
  kind: LineKind
  amount: bigint
  /** What was left to pay after it; only lines that move money change it. */
  balance?: bigint
  /** True for an estimate that a newer one of the same money has replaced. */
  isReplaced: boolean
}

/** The books of a node on a day. */
export interface Book {
  lines: BookLine[]
  /** Undefined, like the others, while nothing is entered: that is not zero. */
  allocated?: bigint
  committed?: bigint
  disbursed?: bigint
  remaining?: bigint
  estimated?: bigint
  /** Lines that count only after the day. */
  later: number
}

const toLine = (row: LedgerRow): LedgerLine & { row: LedgerRow } => ({
  id: row.id,
  node: row.nodeCode,
  source: row.sourceCode ?? unsplitCode,
  kind: row.kindCode ?? unsplitCode,
  amount: BigInt(row.amount),
  on: row.on,
  row,
})

/** The books on a day, each payment with what was left after it. */
export function openBook(rows: readonly LedgerRow[], day: string): Book {
  const standing = listUntil(rows.map(toLine), day)
  const of = (register: LedgerRow['register']) => standing.filter((line) => line.row.register === register)
  const newest = listNewestEstimates(of('estimate'), day)
  const sum = (lines: readonly { amount: bigint }[]) => (lines.length > 0 ? calculateSum(lines) : undefined)
  const allocated = sum(of('allocation'))
  const disbursed = sum([...of('disbursement'), ...of('zero')])
  let balance = 0n
  const lines = standing.map(({ row, amount, id }): BookLine => {
    if (row.register === 'allocation') balance += amount
    if (row.register === 'disbursement') balance -= amount
    const isMoney = row.register === 'allocation' || row.register === 'disbursement'
    const isReplaced = row.register === 'estimate' && !newest.some((line) => line.id === id)
    return { row, kind: kindOf(row), amount, balance: isMoney ? balance : undefined, isReplaced }
  })
  return {
    lines,
    allocated,
    disbursed,
    committed: sum(of('commitment')),
    remaining: allocated === undefined ? undefined : allocated - (disbursed ?? 0n),
    estimated: sum(newest),
    later: rows.length - standing.length,
  }
}

function kindOf({ register, correctsId }: LedgerRow): LineKind {
  if (correctsId === undefined) return register
  return register === 'allocation' ? 'adjustment' : 'reversal'
}

/** The day a ledger is opened on: the end of its year, or that of its last line where payments came later. */
export function lastDay(rows: readonly LedgerRow[], year: string): string {
  const end = `${year}-12-31`
  return [end, ...rows.map((row) => row.on)].sort().at(-1) ?? end
}
