import type { Figure, ListRecord } from '../figures/figure.ts'
import { type Citation, type Environment, selectRecords, withVariable } from './environment.ts'
import type { Heading, Missing } from './model.ts'
import type { Woven } from './weave.ts'

/** How documents are cited. */
export interface Citing {
  findCitation: (symbol: string) => Citation | undefined
  /** The legal bases the outline names, those already issued at the cut-off date. */
  findBases: (name: string) => Citation[]
}

/** A section as it was composed, printed or not: what the report desk shows and people work on. */
export interface ComposedSection extends Woven {
  key: string
  number?: string
  title: string
  /** 0 for the sentences before the first and after the last heading. */
  level: 0 | Heading['level']
  part: 'body' | 'appendix'
  isPrinted: boolean
}

/** What the sentences before the first and after the last heading are called. */
export const frameTitles = { opening: 'Mở đầu', closing: 'Kết thúc' } as const

/** How an appendix is called: its number only when there are several. */
export const nameAppendix = (number: string | undefined): string => (number ? `Phụ lục ${number}` : 'Phụ lục')

/** What is noted down while a report is composed. */
export interface Notebook extends Citing {
  missing: Map<string, Missing>
  synthetic: Map<string, Figure>
  /** Every document that some footnote cites. */
  citations: Map<string, Citation>
  /** In printing order. */
  sections: ComposedSection[]
}

/** Where the composer stands: what may be referred to, what is noted down, and in which section. */
export interface Desk {
  environment: Environment
  notebook: Notebook
  section: string
  /** The records of the loops around, as block keys name them: ":a1:b2". */
  round: string
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
