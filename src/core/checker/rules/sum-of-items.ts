import { add, compare, type Exact, subtract } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { absolute, zero } from '../layers/interval.ts'
import { findSlip, printAmount, report } from '../report.ts'
import type { Passage, Understanding } from '../understanding.ts'
import { sayAddition } from './sum.ts'

const formula =
  /\((?<terms>(?:\d{1,2}|[IVX]{1,4}|\p{Ll})(?:\s?\+\s?(?:\d{1,2}|[IVX]{1,4}|\p{Ll})){1,7})\)\s*(?:là|:|=)?\s*$/u
const label = /^[*_\s]*\(?(?<label>\d{1,2}|[IVX]{1,4}|\p{Ll})[.)/]\s/u
/** How many lines above a total its items may stand. */
const reach = 60

/** "Tổng kế hoạch vốn (1+2): 33.255 triệu đồng": a total that names the items it is made of. */
export const checkSumsOfItems = ({ text, passages, agree }: Understanding): CheckFinding[] =>
  passages.flatMap(({ sentences, start, index }) =>
    sentences.flatMap(({ amounts }) =>
      amounts.flatMap((total) => {
        const terms = formula.exec(text.slice(Math.max(start, total.start - 40), total.start))?.groups?.terms
        if (!terms || total.kind === 'bare' || total.hedge) return []
        const above = passages.slice(Math.max(0, index - reach), index)
        const parts = terms.split('+').flatMap((term) => findItem(text, above, term.trim(), total) ?? [])
        if (parts.length !== terms.split('+').length) return []
        const sum = parts.reduce<Exact>((all, { value }) => add(all, value), zero)
        const slack = [total, ...parts]
          .filter(({ decimals }) => decimals > 0)
          .reduce<Exact>((all, { step }) => add(all, { n: step.n, d: step.d * 2n }), zero)
        if (compare(absolute(subtract(sum, total.value)), slack) <= 0) return agree('sum', total, ...parts)
        const slip = findSlip(total.number.text, printAmount(total, sum).replace(/\s.*$/u, ''))
        return [
          report(text, 'sum', 'error', total, {
            message: `Tổng (${terms}) ghi ${printAmount(total)} nhưng các mục đó cộng lại là ${printAmount(total, sum)}${slip ? ` (có thể ${slip})` : ''}.`,
            arithmetic: sayAddition(total, parts, sum),
            suggest: printAmount(total, sum),
            related: parts,
          }),
        ]
      }),
    ),
  )

/** The first amount of the total's kind in the last item of that number. */
function findItem(text: string, above: readonly Passage[], term: string, total: Amount): Amount | undefined {
  const item = above.findLast(
    ({ start, end }) => label.exec(text.slice(start, Math.min(end, start + 12)))?.groups?.label === term,
  )
  const amounts = item?.sentences[0]?.amounts.filter(({ unit, per }) => unit === total.unit && !per) ?? []
  return amounts[0]
}
