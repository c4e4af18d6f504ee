import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { equals } from '../../layers/numbers/interval.ts'
import type { Understanding } from '../../understanding.ts'
import { evidence, type Pair } from './evidence.ts'
import { bias, weights } from './evidence-weights.ts'
import { sayTwo } from './repeat.ts'
import { listCandidates } from './repeat-candidates.ts'

/**
 * From here on a pair is told; of shares, which are alike by chance more often, a little later. Another value may be meant from
 * `possible` on, where it is not clearly lighter.
 */
const [enough, enoughOfShares, possible, clearly] = [1.25, 2, 0.5, 1]

/**
 * One figure told twice with two values, in whatever words: all that speaks for it and against it is weighed together.
 *
 * What each sign counts was fitted to texts whose repeats are known (`npm run bench -- evidence`).
 */
export function checkWeighedRepeats(read: Understanding): CheckFinding[] {
  const weighed = new Map<number, { pair: Pair; weight: number }[]>()
  for (const pair of listCandidates(read)) {
    const weight = weigh(pair)
    if (weight < possible) continue
    const known = weighed.get(pair.later.start) ?? []
    weighed.set(pair.later.start, known)
    known.push({ pair, weight })
  }
  return gather([...weighed.values()], (meant) => {
    const { pair, weight } = meant.reduce((heaviest, one) => (one.weight > heaviest.weight ? one : heaviest))
    const isShare = pair.later.amount.kind === 'percent'
    const isSure = weight >= (isShare ? enoughOfShares : enough)
    // Where one of two could be meant nothing is said.
    const areOne = meant.every((one) => equals(one.pair.value, pair.value) || one.weight < weight - clearly)
    const { first, later, value } = pair
    return isSure && areOne ? [sayTwo(read.text, { ...first.amount, value }, later.amount)] : []
  })
}

/** The logarithm of the odds that the two are one figure. */
const weigh = (pair: Pair): number => {
  let sum = bias
  for (const [name, weight] of weights) sum += weight * evidence[name](pair)
  return sum
}
