import { gather } from '../../gather.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { firstFrom } from '../text/order.ts'
import type { Amount } from './amounts.ts'
import { familyOf } from './plain-amounts.ts'
import { kinOf } from './units.ts'

/** Finds amounts of one unit near a place without going through the whole text. */
export interface AmountIndex {
  /** Amounts of the unit around a place, tables included: bases a share may be taken of. */
  around: (part: Amount) => Amount[]
  /** Amounts of the same passage before the sentence, then of the passages shortly before. */
  earlier: (sentence: Sentence, part: Amount) => Amount[]
  /** The first amounts of a unit in the text. */
  totals: (unit: string) => Amount[]
}

const [reachBack, reachOn, first] = [60, 12, 20]

export function indexAmounts({ sentences, passages, grids }: Understanding): AmountIndex {
  const byUnit = new Map<string, Amount[]>()
  const listOf = (unit: string) => byUnit.get(unit) ?? []
  // "276/294 đồng chí": the number above is of the unit too.
  const all = gather(sentences, ({ amounts, fractions }) => [
    ...amounts,
    ...gather(fractions, ({ top }) =>
      amounts.some((one) => one.start === top.start && one.unit === top.unit) ? [] : [top],
    ),
  ])
  for (const amount of all.sort((a, b) => a.start - b.start)) {
    const unit = kinOf(amount.unit)
    if (!byUnit.has(unit)) byUnit.set(unit, [])
    listOf(unit).push(amount)
    const family = `~${familyOf(unit)}`
    if (!byUnit.has(family)) byUnit.set(family, [])
    listOf(family).push(amount)
  }
  const inGrids = gather(grids.slice(0, 20), (grid) =>
    gather(grid.rows.slice(0, 60), (row) => gather(row.cells, (cell) => (cell?.amount ? [cell.amount] : []))),
  )
  const around = (part: Amount) => {
    // "36 đồng chí (11,5%)" of 312 đảng viên: members are people.
    const all = listOf(`~${familyOf(kinOf(part.unit))}`)
    const at = firstFrom(all, part.start)
    const near = [...all.slice(0, first), ...all.slice(Math.max(first, at - reachBack), at + reachOn)]
    return [...near, ...inGrids.slice(0, 400)].filter((other) => other.start !== part.start && !other.per)
  }
  const earlier = (sentence: Sentence, part: Amount) => {
    const passage = passages[sentence.passage]
    const here = passage?.sentences.filter((other) => other.start < sentence.start) ?? []
    const before = gather(listBefore(passages, sentence.passage), (other) => other.sentences)
    return gather(
      [...(passage?.heading ? [] : before.filter(({ text }) => text.length < 400)), ...here],
      ({ amounts }) => amounts,
    ).filter(({ unit }) => familyOf(kinOf(unit)) === familyOf(kinOf(part.unit)))
  }
  return { around, earlier, totals: (unit) => listOf(kinOf(unit)).slice(0, 60) }
}

/** The two passages before; for an item of a list the line that opens it as well. */
function listBefore(passages: readonly Passage[], at: number): Passage[] {
  const near = gather([passages[at - 2], passages[at - 1]], (passage) => passage ?? [])
  if (!passages[at]?.bullet) return near
  let first = at
  while (first > 0 && at - first < 12 && passages[first]?.bullet) first -= 1
  const opening = passages[first]
  return opening && !near.includes(opening) ? [opening, ...near] : near
}
