import type { IsoDate } from '../contract.ts'
import type { PathOf } from './ledger.ts'

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
  const balances = new Map<string, bigint>()
  for (const entry of listMovements(purse)) if (entry.on <= day) move(balances, entry)
  return remainingAt(balances, node, pathOf)
}

/**
 * The least that is left at a node on that day or any later day already in the books.
 *
 * A payment entered late must not break the balance of a day that came after it.
 */
export function calculateLowestRemaining(purse: Purse, node: string, from: IsoDate, pathOf: PathOf): bigint {
  const balances = new Map<string, bigint>()
  const later: Entry[] = []
  for (const entry of listMovements(purse)) {
    if (entry.on <= from) move(balances, entry)
    else later.push(entry)
  }
  later.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  let lowest = remainingAt(balances, node, pathOf)
  later.forEach((entry, place) => {
    move(balances, entry)
    if (later[place + 1]?.on === entry.on) return
    const left = remainingAt(balances, node, pathOf)
    if (left < lowest) lowest = left
  })
  return lowest
}

/** Money that came and money that went, the latter negative. */
const listMovements = ({ allocations, disbursements }: Purse): Entry[] => [
  ...allocations,
  ...disbursements.map((entry) => ({ ...entry, amount: -entry.amount })),
]

function move(balances: Map<string, bigint>, { node, amount }: Entry): void {
  balances.set(node, (balances.get(node) ?? 0n) + amount)
}

/** What may be paid at the node when these are the balances of all nodes by themselves. */
function remainingAt(balances: ReadonlyMap<string, bigint>, node: string, pathOf: PathOf): bigint {
  const rest = settle(balances, pathOf)
  return pathOf(node).reduce((sum, at) => {
    const left = rest.get(at) ?? 0n
    return left > 0n ? sum + left : sum
  }, 0n)
}

/** What is left at each node of the tree after payments took the nearest money first. */
function settle(balances: ReadonlyMap<string, bigint>, pathOf: PathOf): Map<string, bigint> {
  const rest = new Map(balances)
  for (const node of balances.keys()) {
    for (const at of pathOf(node)) if (!rest.has(at)) rest.set(at, 0n)
  }
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
