import type { LineKey, PathOf } from '../../core/capital/ledger.ts'
import {
  type Scope,
  scopeOfLine,
  scopeOfNode,
  type Tally,
  tallyAllocated,
  tallyCommitted,
  tallyDisbursed,
  tallyEstimated,
} from '../../core/capital/tally.ts'
import type { IsoDate } from '../../core/contract.ts'
import { whole } from '../../core/exact.ts'
import type { Measurement, SourceRow } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { nodeName, pathsUp } from '../programmes/index.ts'
import { type CapitalBooks, type EntryLine, toBooks } from './capital.books.ts'
import { nameMoney } from './capital.checks.ts'
import type { CapitalEntry } from './capital.queries.ts'
import { createRows } from './capital.rows.ts'

/** What is entered of one node with all below it, or of one line. */
export interface Tallies {
  allocated: Tally<EntryLine>
  current: Tally<EntryLine>
  carriedOver: Tally<EntryLine>
  committed: Tally<EntryLine>
  disbursed: Tally<EntryLine>
  estimated: Tally<EntryLine>
}

/** The books opened on a cut-off day, with everything that is worked out only once. */
export interface Desk {
  policy: Policy
  books: CapitalBooks
  /** A node with all below it. */
  tallyNode: (code: string) => Tallies
  /** One node × source × kind. */
  tallyLine: (key: LineKey) => Tallies
  /** The rows behind a tally. */
  toRows: (tally: Tally<EntryLine>) => SourceRow[]
}

/** Opens the books of a year on the cut-off day. */
export function openDesk(entries: readonly CapitalEntry[], asOf: IsoDate, policy: Policy): Desk {
  const books = toBooks(entries, asOf)
  const pathOf = pathsUp(policy)
  const nodes = new Map<string, Tallies>()
  const touched = new Set(entries.flatMap((entry) => pathOf(entry.nodeCode)))
  const nothing = tallyScope(toBooks([], asOf), scopeOfNode('', pathOf), pathOf)
  return {
    policy,
    books,
    toRows: createRows(policy, entries),
    tallyLine: (key) => tallyScope(books, scopeOfLine(key), pathOf),
    tallyNode: (code) => {
      if (!touched.has(code)) return nothing
      const known = nodes.get(code) ?? tallyScope(books, scopeOfNode(code, pathOf), pathOf)
      nodes.set(code, known)
      return known
    },
  }
}

function tallyScope(books: CapitalBooks, scope: Scope, pathOf: PathOf): Tallies {
  const half = (status: string) =>
    tallyAllocated(
      books.allocations.filter((line) => line.entry.yearStatus === status),
      scope,
    )
  return {
    allocated: tallyAllocated(books.allocations, scope),
    current: half('current'),
    carriedOver: half('carried-over'),
    committed: tallyCommitted(books.commitments, scope),
    disbursed: tallyDisbursed(books, scope, pathOf),
    estimated: tallyEstimated(books, scope),
  }
}

/** True when any register speaks of it. */
export const hasMoney = ({ allocated, committed, disbursed, estimated }: Tallies): boolean =>
  [allocated, committed, disbursed, estimated].some((tally) => tally.lines.length > 0)

const noAllocation = 'chưa nhập vốn giao'
const noCurrent = 'chưa nhập dòng vốn giao trong năm'
const noCarriedOver = 'chưa nhập dòng vốn năm trước chuyển sang'
const noDisbursement = 'chưa nhập số giải ngân'
const noEstimate = 'chưa nhập ước thực hiện'
const noCommitment = 'chưa nhập dự toán được duyệt'

/** Measurements of one node or line; rates, rests and totals follow from them by formula. */
export function measure(desk: Desk, prefix: string, tallies: Tallies): Measurement[] {
  const { allocated, current, carriedOver, committed, disbursed, estimated } = tallies
  const isGiven = allocated.isReported
  const say = (tally: Tally<EntryLine>, nothing: string) =>
    isGiven || tally.lines.length > 0 ? sayMissing(desk.policy, tally, nothing) : noAllocation
  const entered = (name: string, tally: Tally<EntryLine>, nothing: string) =>
    toMeasurement(desk, `${prefix}.${name}`, tally, say(tally, nothing))
  return [
    entered('allocated', allocated, noAllocation),
    entered('allocated-current', current, noCurrent),
    entered('allocated-carried-over', carriedOver, noCarriedOver),
    entered('committed', committed, noCommitment),
    entered('disbursed', disbursed, noDisbursement),
    entered('estimated', estimated, noEstimate),
  ]
}

function toMeasurement(desk: Desk, key: string, tally: Tally<EntryLine>, reason: string): Measurement {
  const rows = desk.toRows(tally)
  if (!tally.isReported) return { key, state: 'missing', reason, rows }
  const earliestZero = tally.zeros.map((zero) => zero.on).sort()[0]
  const onlyZeros = tally.lines.length === 0
  return {
    key,
    state: tally.total === 0n ? 'zero' : 'reported',
    value: whole(tally.total),
    asOf: onlyZeros ? earliestZero : undefined,
    rows,
  }
}

/** Names the allocated lines nobody has reported on, unless that is all of them. */
function sayMissing(policy: Policy, tally: Tally<EntryLine>, nothing: string): string {
  if (tally.lines.length === 0 && tally.zeros.length === 0) return nothing
  const place = (key: LineKey) => policy.findNode(key.node)?.order ?? 0
  const names = [...tally.unanswered]
    .sort((a, b) => place(a) - place(b))
    .map((key) => nameMoney(policy, { nodeCode: key.node, sourceCode: key.source, kindCode: key.kind }))
  return names.length > 0 ? `${nothing} của: ${names.join('; ')}` : nothing
}

/**
 * Totals over all programmes that were given money.
 *
 * A programme that has not reported a quantity leaves the total missing, by name: the sum of the others
 * would be misleading. Programmes without any capital are not part of the total.
 */
export function measureAll(desk: Desk, programmes: ReadonlyMap<string, Tallies>): Measurement[] {
  const given = [...programmes].filter(([, tallies]) => tallies.allocated.isReported)
  const total = (name: string, quantity: keyof Tallies, nothing: string): Measurement => {
    const key = `capital.all.${name}`
    if (given.length === 0) return { key, state: 'missing', reason: noAllocation, rows: [] }
    const silent = given.filter(([, tallies]) => !tallies[quantity].isReported)
    const rows = given.flatMap(([, tallies]) => desk.toRows(tallies[quantity]))
    // Few programmes have both this year's and last year's money; those that have it make the total.
    const mayLack = quantity === 'current' || quantity === 'carriedOver'
    if (mayLack ? silent.length === given.length : silent.length > 0) {
      const names = silent.map(([code]) => nodeName(desk.policy, code)).join('; ')
      return { key, state: 'missing', reason: mayLack ? nothing : `${nothing} của: ${names}`, rows }
    }
    const sum = given.reduce((subtotal, [, tallies]) => subtotal + tallies[quantity].total, 0n)
    return { key, state: sum === 0n ? 'zero' : 'reported', value: whole(sum), rows }
  }
  return [
    total('allocated', 'allocated', noAllocation),
    total('allocated-current', 'current', noCurrent),
    total('allocated-carried-over', 'carriedOver', noCarriedOver),
    total('committed', 'committed', noCommitment),
    total('disbursed', 'disbursed', noDisbursement),
    total('estimated', 'estimated', noEstimate),
  ]
}
