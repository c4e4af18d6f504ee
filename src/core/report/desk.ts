import type { Figure, ListRecord } from '../figures/figure.ts'
import { type Citation, type Environment, selectRecords, withVariable } from './environment.ts'
import type { Missing } from './model.ts'

/** How documents are cited, and which were cited already. */
export interface Citing {
  findCitation: (symbol: string) => Citation | undefined
  /** The legal bases the outline names, those already issued at the cut-off date. */
  findBases: (name: string) => Citation[]
  cited: Set<string>
}

/** What is noted down while a report is composed. */
export interface Notebook extends Citing {
  missing: Map<string, Missing>
  synthetic: Map<string, Figure>
}

/** Where the composer stands: what may be referred to, what is noted down, and in which section. */
export interface Desk {
  environment: Environment
  notebook: Notebook
  section: string
}

/** One environment a record; the record also knows its place as `index`. */
export function loop(
  environment: Environment,
  each: { list: string; as: string; where?: Record<string, string | string[]> },
): { inside: Environment; record: ListRecord }[] {
  return selectRecords(environment, each.list, each.where).map((record, position) => {
    const counted = { ...record, words: { ...record.words, index: String(position + 1) } }
    return { inside: withVariable(environment, each.as, counted), record }
  })
}
