import { add, compare, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, approximate, zero } from '../../layers/numbers/interval.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

const formula =
  /\((?<terms>(?:\d{1,2}|[IVX]{1,4}|\p{Ll})(?:\s?[+–−-]\s?(?:\d{1,2}|[IVX]{1,4}|\p{Ll}))+)\)|=\s?(?<signed>\(\d{1,2}\)(?:\s?[+–−-]\s?\(\d{1,2}\))+)/u
/** How many lines back the named ones may stand. */
const reach = 40

/** "Tổng kế hoạch vốn (1+2): 33.525 triệu đồng": a line that says of which numbered lines above it is made. */
export function checkLabelledSums(read: Understanding): CheckFinding[] {
  return gather(read.passages, (passage) => {
    const line = read.text.slice(passage.start, Math.min(passage.end, passage.start + 160))
    const found = formula.exec(line)
    const said = found?.groups?.terms ?? found?.groups?.signed
    const from = passage.start + (found?.index ?? 0) + (found?.[0].length ?? 0)
    const total = gather(passage.sentences, ({ amounts }) => amounts).find(({ start }) => start >= from)
    if (!said || !total || total.per || total.hedge) return []
    const terms = findAll(said, /(?<sign>[+–−-]?)\s?\(?(?<label>\p{sc=Latn}+|\d{1,2})\)?/gu).map(
      ({ groups }) => ({
        isLess: /[–−-]/u.test(groups?.sign ?? ''),
        amount: findLabelled(read, passage, groups?.label ?? '', total),
      }),
    )
    const parts = gather(terms, ({ amount, isLess }) => (amount ? [{ amount, isLess }] : []))
    return parts.length === terms.length ? judge(read, total, parts) : []
  })
}

/** The one amount of the unit in the nearest line above that has the label. */
function findLabelled(
  { text, passages }: Understanding,
  { index }: Passage,
  label: string,
  total: Amount,
): Amount | undefined {
  const shape = new RegExp(`^[\\s*_(]*${label}\\s*[.)]\\s`, 'u')
  const line = passages
    .slice(Math.max(0, index - reach), index)
    .findLast(({ start, end }) => shape.test(text.slice(start, Math.min(end, start + 12))))
  if (!line) return undefined
  return gather(line.sentences, ({ amounts }) => amounts).find(
    ({ unit, kind, per, start }) =>
      // "(1) Quỹ đầu năm 420": its label is no number of the line.
      !per && kind === total.kind && unit === total.unit && start > line.start + 3,
  )
}

function judge(
  { text, agree }: Understanding,
  total: Amount,
  parts: readonly { amount: Amount; isLess: boolean }[],
): CheckFinding[] {
  const amounts = parts.map(({ amount }) => amount)
  const right = parts.reduce<Exact>(
    (sum, { amount, isLess }) => (isLess ? subtract(sum, amount.value) : add(sum, amount.value)),
    zero,
  )
  const slack = [total, ...amounts]
    .filter(({ decimals }) => decimals > 0)
    .reduce<Exact>((sum, { step }) => add(sum, { n: step.n, d: step.d * 2n }), zero)
  if (compare(absolute(subtract(right, total.value)), slack) <= 0) return agree('sum', total, ...amounts)
  const ratio = approximate(right) / approximate(total.value)
  if (ratio < 0.5 || ratio > 2) return []
  const slip = findSlip(total.number.text, printLike(total, right))
  const terms = parts.map(
    ({ amount, isLess }, at) => `${at > 0 ? (isLess ? '− ' : '+ ') : ''}${printAmount(amount)}`,
  )
  return [
    report(text, 'sum', 'error', total, {
      message: `Theo công thức ghi trong dòng là ${printAmount(total, right)}, không phải ${printAmount(total)}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${terms.join(' ')} = ${printAmount(total, right)}`,
      suggest: printAmount(total, right),
      related: amounts,
    }),
  ]
}
