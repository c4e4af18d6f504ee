import { gather } from '../../gather.ts'
import type { Understanding } from '../../understanding.ts'

/** Where the numbers begin that something else agrees with, and how often each number is written. */
export interface Settled {
  fitting: ReadonlySet<number>
  /** Those of them that are a part of a sum. */
  parts: ReadonlySet<number>
  times: ReadonlyMap<string, number>
}

/** Where the numbers begin that a sum, a balance or a rate agrees with so far. */
export const findFitting = ({ agreements }: Pick<Understanding, 'agreements'>): ReadonlySet<number> =>
  new Set(
    gather(agreements, ({ rule, figures }) =>
      rule === 'sum' || rule === 'balance' || rule === 'ratio' ? figures.map(({ start }) => start) : [],
    ),
  )

export function readSettled({ text, agreements, sentences }: Understanding): Settled {
  const fitting = findFitting({ agreements })
  const parts = new Set(
    gather(agreements, ({ rule, figures: [, ...added] }) =>
      rule === 'sum' ? added.map(({ start }) => start) : [],
    ),
  )
  const times = new Map<string, number>()
  for (const { amounts } of sentences)
    for (const { start, end } of amounts) {
      const written = text.slice(start, end)
      times.set(written, (times.get(written) ?? 0) + 1)
    }
  return { fitting, parts, times }
}
