import type { Contribution, FigureScope } from '../core/figures/figure.ts'
import type { Policy } from '../core/policy/index.ts'
import type { Db } from './database/db.ts'

/**
 * What a module offers to the figure engine: one call reads what it knows about a commune-year, in as few
 * queries as possible (the whole report has 20 ms), and returns measurements and lists.
 */
export interface FigureProvider {
  name: string
  /** First words of the keys of its figures; who names none answers for the keys that nobody else owns. */
  owns: readonly string[]
  /** The lists it offers to report outlines. */
  lists: readonly string[]
  read: (db: Db, scope: FigureScope, policy: Policy) => Promise<Contribution>
}
