import type { IsoDate } from '../contract.ts'

/** Which money: where in the programme tree, from whom, for what. */
export interface LineKey {
  node: string
  source: string
  kind: string
}

/** One line of a ledger, in whole đồng; negative when it lowers or takes back. */
export interface LedgerLine extends LineKey {
  id: string
  amount: bigint
  /** From this day on it counts. */
  on: IsoDate
  /** The earlier line that this one takes back in full. */
  reverses?: string
}

/** Gives a node of the programme tree and everything above it, nearest first. */
export type PathOf = (node: string) => readonly string[]

/** Paths up a tree that knows the parent of each node; each path is walked once. */
export function createPathOf(parentOf: (node: string) => string | undefined): PathOf {
  const known = new Map<string, readonly string[]>()
  return (node) => {
    const found = known.get(node)
    if (found) return found
    const path: string[] = []
    for (let at: string | undefined = node; at !== undefined; at = parentOf(at)) path.push(at)
    known.set(node, path)
    return path
  }
}

/**
 * The day from which a decision counts: its day, else the first day of its year.
 *
 * Many decisions are known only by year; leaving them out of a report of that year would be worse than
 * counting them a few months early.
 */
export const effectiveDay = (on: IsoDate | null | undefined, year: number): IsoDate => on ?? `${year}-01-01`

/** The lines that count on that day. */
export const listUntil = <L extends { on: IsoDate }>(lines: readonly L[], day: IsoDate): L[] =>
  lines.filter((line) => line.on <= day)

export const calculateSum = (lines: readonly { amount: bigint }[]): bigint =>
  lines.reduce((sum, line) => sum + line.amount, 0n)

/** The balance of a ledger on a day: the sum of its movements up to and including that day. */
export const calculateBalance = (lines: readonly LedgerLine[], day: IsoDate): bigint =>
  calculateSum(listUntil(lines, day))

/** The line that takes another back, on the same day, so that every later balance is as if it had never been. */
export function reverseLine<L extends LedgerLine>(line: L, id: string): L {
  return { ...line, id, amount: -line.amount, reverses: line.id }
}

/** Lines that still stand: neither taken back nor taking back. */
export function listStanding<L extends { id: string; reverses?: string }>(lines: readonly L[]): L[] {
  const reversed = new Set(lines.flatMap((line) => line.reverses ?? []))
  return lines.filter((line) => line.reverses === undefined && !reversed.has(line.id))
}
