import { add, compare, type Exact } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { withUnit } from '../../layers/numbers/fractions.ts'
import { zero } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** How many other clauses make sure of the two units where no total proves them. */
const sure = 3

/**
 * "1.290 hộ với 3.890 khẩu. Trong đó, xã A 412 hộ, 1.240 khẩu; xã B 506 hộ, 1.530 khẩu; xã C 372 khẩu, 1.120 khẩu": clauses
 * that each tell two numbers of the same two units, but for one that has one unit twice.
 */
export const checkPairedUnits = (read: Understanding): CheckFinding[] =>
  gather(read.passages, (passage) => (passage.sentences.length > 0 ? judge(read, passage) : []))

function judge({ text }: Understanding, { sentences }: Passage): CheckFinding[] {
  return gather(sentences, ({ start, end, text: words, amounts }) => {
    if (amounts.length < 6 || !words.includes(';')) return []
    const clauses = splitClauses(text, start, end).map(([from, to]) =>
      amounts.filter((one) => one.start >= from && one.end <= to && one.kind === 'count' && !one.per),
    )
    const pairs = gather(clauses, (own) => (own.length > 1 ? [own.slice(-2)] : []))
    if (pairs.length < 3) return []
    const isTwice = ([one, other]: readonly Amount[]) => one?.unit === other?.unit
    const [odd, ...more] = pairs.filter(isTwice)
    const right = pairs.filter((pair) => !isTwice(pair))
    const [like] = right
    const isOne = right.every((pair) => pair.every(({ unit }, at) => unit === like?.[at]?.unit))
    if (!odd || more.length > 0 || !like || !isOne) return []
    const at = odd.findIndex(({ unit }, place) => unit !== like[place]?.unit)
    const [wrong, model] = [odd[at], like[at]]
    if (!wrong || !model || odd[1 - at]?.unit !== like[1 - at]?.unit) return []
    const sum = pairs.reduce<Exact>((total, pair) => add(total, pair[at]?.value ?? zero), zero)
    const isProved = gather(sentences, (one) => one.amounts).some(
      (one) => one.unit === model.unit && one.end <= wrong.start && compare(one.value, sum) === 0,
    )
    if (!isProved && right.length < sure) return []
    return [
      report(text, 'label', 'error', wrong, {
        message: `Các ý bên cạnh đều ghi ${like.map(({ unitText }) => unitText).join(', ')}; ở đây ghi ${printAmount(wrong)}, có lẽ là ${printAmount(withUnit(wrong, model))}.`,
        suggest: printAmount(withUnit(wrong, model)),
        related: right.flat(),
      }),
    ]
  })
}

function splitClauses(text: string, start: number, end: number): [number, number][] {
  const cuts = gather([...text.slice(start, end)], (letter, at) => (letter === ';' ? [start + at] : []))
  return [start, ...cuts].map((from, at) => [from, cuts[at] ?? end])
}
