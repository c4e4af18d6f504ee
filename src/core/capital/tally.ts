import type { IsoDate } from '../contract.ts'
import { calculateSum, type LedgerLine, type LineKey, listStanding, type PathOf } from './ledger.ts'

/** Somebody stated that nothing was paid up to that day; without source and kind, for every line of the node. */
export interface ZeroConfirmation {
  id: string
  node: string
  source?: string
  kind?: string
  on: IsoDate
}

/** The books of one commune and budget year, holding only what counts on the cut-off day. */
export interface Books<
  A extends LedgerLine,
  C extends LedgerLine,
  D extends LedgerLine,
  E extends LedgerLine,
> {
  allocations: readonly A[]
  commitments: readonly C[]
  disbursements: readonly D[]
  zeroConfirmations: readonly ZeroConfirmation[]
  /** The newest of each line, see {@link listNewestEstimates}. */
  estimates: readonly E[]
}

/**
 * One quantity of one node with everything below it.
 *
 * It is reported when something was entered and no allocated line is left without an answer; the sum of
 * the known lines alone would be misleading, and "not reported" is not zero.
 */
export interface Tally<L> {
  total: bigint
  isReported: boolean
  lines: readonly L[]
  /** Allocated lines nobody has reported on. */
  unanswered: readonly LineKey[]
  /** Confirmed zeros it rests on, where nothing was paid. */
  zeros: readonly ZeroConfirmation[]
}

/** Source or kind of money that the decision did not split: shown as such, never replaced by a guess. */
export const unsplitCode = 'KHONG_TACH'

const sameLine = (a: LineKey, b: LineKey) => a.node === b.node && a.source === b.source && a.kind === b.kind
export const purseFits = (line: LineKey, entry: { source?: string; kind?: string }) =>
  codeFits(line.source, entry.source) && codeFits(line.kind, entry.kind)
const codeFits = (one: string, other: string | undefined) =>
  other === undefined || one === other || one === unsplitCode || other === unsplitCode

/** Chooses lines of a node with all below it, or exactly one line of the ledger. */
export interface Scope {
  includes: (line: LineKey) => boolean
  /** True when `upper` is `lower` or stands above it, inside this scope. */
  covers: (upper: string, lower: string) => boolean
}

/** A node and everything below it. */
export function scopeOfNode(node: string, pathOf: PathOf): Scope {
  const isWithin = (code: string) => pathOf(code).includes(node)
  return {
    includes: (line) => isWithin(line.node),
    covers: (upper, lower) => isWithin(upper) && pathOf(lower).includes(upper),
  }
}

/** One node × source × kind alone, without what is below. */
export const scopeOfLine = (key: LineKey): Scope => ({
  includes: (line) => sameLine(line, key),
  covers: (upper, lower) => upper === lower,
})

/** What was given by the decisions entered so far. */
export function tallyAllocated<L extends LedgerLine>(allocations: readonly L[], scope: Scope): Tally<L> {
  const lines = allocations.filter(scope.includes)
  return { total: calculateSum(lines), isReported: lines.length > 0, lines, unanswered: [], zeros: [] }
}

/** What was approved so far; money not yet approved is no gap. */
export function tallyCommitted<L extends LedgerLine>(commitments: readonly L[], scope: Scope): Tally<L> {
  const lines = commitments.filter(scope.includes)
  return {
    total: calculateSum(lines),
    isReported: listStanding(lines).length > 0,
    lines,
    unanswered: [],
    zeros: [],
  }
}

/** What was paid, provided every allocated line has a payment or a confirmed zero. */
export function tallyDisbursed<L extends LedgerLine>(
  books: Pick<
    Books<LedgerLine, LedgerLine, L, LedgerLine>,
    'allocations' | 'disbursements' | 'zeroConfirmations'
  >,
  scope: Scope,
  pathOf: PathOf,
): Tally<L> {
  const lines = books.disbursements.filter(scope.includes)
  const standing = listStanding(lines)
  const allocated = listOpenLines(books.allocations, scope)
  const unpaid = allocated.filter((key) => !standing.some((entry) => answers(key, entry, scope)))
  const zeroOf = (key: LineKey) => findNewestZero(books.zeroConfirmations, key, pathOf)
  const unanswered = unpaid.filter((key) => !zeroOf(key))
  const zeros = [...new Set(unpaid.flatMap((key) => zeroOf(key) ?? []))]
  return {
    total: calculateSum(lines),
    isReported: unanswered.length === 0 && (standing.length > 0 || zeros.length > 0),
    lines,
    unanswered,
    zeros,
  }
}

/** The latest statement that nothing was paid on a line: made for it, or for a node above it. */
const findNewestZero = (
  zeros: readonly ZeroConfirmation[],
  key: LineKey,
  pathOf: PathOf,
): ZeroConfirmation | undefined =>
  zeros
    .filter((zero) => pathOf(key.node).includes(zero.node) && purseFits(key, zero))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)

/** What is expected by the end of the year, provided the estimates speak of every allocated line. */
export function tallyEstimated<L extends LedgerLine>(
  books: Pick<Books<LedgerLine, LedgerLine, LedgerLine, L>, 'allocations' | 'estimates'>,
  scope: Scope,
): Tally<L> {
  const lines = books.estimates.filter(scope.includes)
  const unanswered = listOpenLines(books.allocations, scope).filter(
    (key) => !lines.some((entry) => answers(key, entry, scope)),
  )
  return {
    total: calculateSum(lines),
    isReported: lines.length > 0 && unanswered.length === 0,
    lines,
    unanswered,
    zeros: [],
  }
}

/** True when an entry speaks of an allocated line: at its node, below it, or (with an amount) above it. */
function answers(key: LineKey, entry: LedgerLine, scope: Scope): boolean {
  if (!purseFits(key, entry)) return false
  return scope.covers(key.node, entry.node) || (entry.amount !== 0n && scope.covers(entry.node, key.node))
}

/** Allocated lines, each once, without those an adjustment brought back to zero. */
export function listOpenLines(allocations: readonly LedgerLine[], scope: Scope): LineKey[] {
  const balances = new Map<string, { key: LineKey; total: bigint }>()
  for (const line of allocations.filter(scope.includes)) {
    const name = `${line.node} ${line.source} ${line.kind}`
    const before = balances.get(name)?.total ?? 0n
    const key = { node: line.node, source: line.source, kind: line.kind }
    balances.set(name, { key, total: before + line.amount })
  }
  return [...balances.values()].filter((balance) => balance.total !== 0n).map((balance) => balance.key)
}

/** The newest estimate of each line up to a day; of two of the same day, the one entered last. */
export function listNewestEstimates<L extends LedgerLine>(inOrderOfEntry: readonly L[], day: IsoDate): L[] {
  const newest = new Map<string, L>()
  for (const estimate of inOrderOfEntry.filter((candidate) => candidate.on <= day)) {
    const name = `${estimate.node} ${estimate.source} ${estimate.kind}`
    const known = newest.get(name)
    if (!known || known.on <= estimate.on) newest.set(name, estimate)
  }
  return [...newest.values()]
}

/**
 * True when an estimate merely repeats the approved amount while nothing has been paid: an approved budget
 * presented as expected payment.
 */
export const repeatsCommitment = (amounts: {
  estimated: Tally<unknown>
  committed: Tally<unknown>
  disbursed: Tally<unknown>
}): boolean =>
  amounts.estimated.isReported &&
  amounts.committed.isReported &&
  !(amounts.disbursed.isReported && amounts.disbursed.total > 0n) &&
  amounts.estimated.total > 0n &&
  amounts.estimated.total === amounts.committed.total
