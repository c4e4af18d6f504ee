import { type Bound, combineBounds } from '../figures/bounds.ts'

/** What one row adds to a total; absent when the row does not say. */
export interface Part {
  value?: number
  bound?: Bound
}

/**
 * The sum of what rows say, or undefined when none says anything.
 *
 * A sum with lower bounds in it is a lower bound; so is one with rows that say nothing, since the truth can
 * only be more. Upper bounds make an upper bound as long as every row says something. Any other mixture is
 * only "about".
 */
export function calculateTotal(parts: readonly Part[]): { value: bigint; bound?: Bound } | undefined {
  const known = parts.flatMap((part) => (part.value === undefined ? [] : [BigInt(part.value)]))
  if (known.length === 0) return undefined
  const value = known.reduce((sum, one) => sum + one, 0n)
  return {
    value,
    bound: combineBounds(parts.map((part) => (part.value === undefined ? 'at-least' : part.bound))),
  }
}
