import type { Span } from './document.ts'
import type { CheckFinding, RuleName } from './finding.ts'
import { gather } from './gather.ts'
import { makeInside } from './layers/text/masks.ts'
import type { Understanding } from './understanding.ts'

/** How many figures of a text could be held against others, and of these how many nothing speaks against. */
export interface Checked {
  figures: number
  agreeing: number
}

/** Rules whose findings say that figures do not fit each other. */
const ofFigures: ReadonlySet<RuleName> = new Set<RuleName>([
  'ratio',
  'implied-denominator',
  'sum',
  'balance',
  'unit-scale',
  'repeat',
  'count-of-list',
  'rounding',
  'stored-figure',
])

/**
 * Counts the figures that were checked: those that fitted others, and those that did not.
 *
 * What no rule could compare is not counted, nor what one let pass in doubt. A figure agrees when it fitted
 * and no error or warning touches it, be it the wrong one or one of those it was computed from.
 */
export function countChecked(
  { sentences, grids, agreements }: Understanding,
  findings: readonly CheckFinding[],
  without: readonly RuleName[] = [],
): Checked {
  const fitting = new Set(
    gather(agreements, ({ rule, figures }) =>
      without.includes(rule) ? [] : figures.map(({ start }) => start),
    ),
  )
  const grave = findings.filter(({ severity }) => severity !== 'hint')
  const isTouched = makeInside(gather(grave, placesOf))
  const isWrong = makeInside(
    gather(
      grave.filter(({ rule }) => ofFigures.has(rule)),
      placesOf,
    ),
  )
  const all = new Map(
    [
      ...gather(sentences, ({ amounts }) => amounts),
      ...gather(grids, ({ rows }) =>
        gather(rows, ({ cells }) => gather(cells, (cell) => (cell?.amount ? [cell.amount] : []))),
      ),
    ].map((amount) => [amount.start, amount]),
  )
  const checked = [...all.values()].filter((amount) => fitting.has(amount.start) || isWrong(amount))
  return { figures: checked.length, agreeing: checked.filter((amount) => !isTouched(amount)).length }
}

const placesOf = ({ start, end, related }: CheckFinding): Span[] => [{ start, end }, ...related]
