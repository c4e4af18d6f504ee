import type { IsoDate } from '../contract.ts'
import { listUntil, type PathOf } from './ledger.ts'

interface Entry {
  node: string
  amount: bigint
  on: IsoDate
}

/** Capital and payments of one purse: one source, kind, budget year and year status. */
export interface Purse {
  allocations: readonly Entry[]
  disbursements: readonly Entry[]
}

/**
 * How much more may be paid at a node on a day.
 *
 * Money given to a project may be spent by any of its sub-projects; a sub-project's own money is spent
 * first. So what is left at a node is its own rest plus the rests of the nodes above it.
 */
export function calculateRemaining(purse: Purse, node: string, day: IsoDate, pathOf: PathOf): bigint {
  const rest = settle(purse, day, pathOf)
  return pathOf(node).reduce((sum, at) => {
    const left = rest.get(at) ?? 0n
    return left > 0n ? sum + left : sum
  }, 0n)
}

/**
 * The least that is left at a node on that day or any later day already in the books.
 *
 * A payment entered late must not break the balance of a day that came after it.
 */
export function calculateLowestRemaining(purse: Purse, node: string, from: IsoDate, pathOf: PathOf): bigint {
  const later = [...purse.allocations, ...purse.disbursements].map((entry) => entry.on)
  const days = new Set(later.filter((day) => day > from))
  let lowest = calculateRemaining(purse, node, from, pathOf)
  for (const day of days) {
    const left = calculateRemaining(purse, node, day, pathOf)
    if (left < lowest) lowest = left
  }
  return lowest
}

/** What is left at each node of the tree after payments took the nearest money first. */
function settle(purse: Purse, day: IsoDate, pathOf: PathOf): Map<string, bigint> {
  const rest = new Map<string, bigint>()
  const put = (node: string, amount: bigint) => {
    for (const at of pathOf(node)) if (!rest.has(at)) rest.set(at, 0n)
    rest.set(node, (rest.get(node) ?? 0n) + amount)
  }
  for (const entry of listUntil(purse.allocations, day)) put(entry.node, entry.amount)
  for (const entry of listUntil(purse.disbursements, day)) put(entry.node, -entry.amount)
  const deepestFirst = [...rest.keys()].sort((a, b) => pathOf(b).length - pathOf(a).length)
  for (const node of deepestFirst) {
    const left = rest.get(node) ?? 0n
    const parent = pathOf(node)[1]
    if (left >= 0n || parent === undefined) continue
    rest.set(node, 0n)
    rest.set(parent, (rest.get(parent) ?? 0n) + left)
  }
  return rest
}
