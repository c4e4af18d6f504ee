import { add, compare, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute } from '../../layers/numbers/interval.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const yearly = /(?:mỗi|hằng|hàng|bình quân|trung bình)\s+(?:mỗi\s+)?năm\s+(?<verb>tăng|giảm)(?: thêm)?\s*$/iu

/** "năm 2020 đạt 54,3%; từ đó mỗi năm tăng 0,4 điểm phần trăm và đến năm 2024 đạt 56,9%": years times the step of a year. */
export const checkYearlyGrowth = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, ({ sentences }) =>
    gather(sentences, (sentence, at) => {
      const before = sentences[at - 1]
      const amounts = [...(before?.amounts ?? []), ...sentence.amounts]
      return gather(sentence.amounts, (step) => judge(text, amounts, sentence, step))
    }),
  )

function judge(text: string, amounts: readonly Amount[], { start }: Sentence, step: Amount): CheckFinding[] {
  const verb = yearly
    .exec(text.slice(Math.max(start, step.start - 40), step.start))
    ?.groups?.verb?.toLowerCase()
  const at = amounts.indexOf(step)
  const [old, now] = [amounts[at - 1], amounts[at + 1]]
  if (!verb || !old || !now || [old, step, now].some(({ hedge }) => hedge) || old.unit !== now.unit) return []
  if (step.unit !== old.unit && !(step.kind === 'points' && old.kind === 'percent')) return []
  const [from, to] = [yearOf(text, amounts[at - 2]?.end ?? 0, old), yearOf(text, step.end, now)]
  if (!from || !to || to - from < 2) return []
  const gone = multiply(step.value, whole(to - from))
  const right = verb === 'tăng' ? add(old.value, gone) : subtract(old.value, gone)
  // The step of a year is rounded itself.
  const slack = { n: step.step.n * BigInt(to - from), d: step.step.d * 2n }
  const isNear = compare(absolute(subtract(right, now.value)), slack) < 0
  const printed = printNumber(right, { decimals: now.decimals })
  if (isNear || !findSlip(now.number.text, printed)) return []
  return [
    report(text, 'balance', 'error', now, {
      message: `Từ ${printAmount(old)}, mỗi năm ${verb} ${printAmount(step)} thì sau ${to - from} năm là ${printAmount(now, right)}, không phải ${printAmount(now)}.`,
      arithmetic: `${old.number.text} ${verb === 'tăng' ? '+' : '−'} ${to - from} × ${step.number.text} = ${printed}`,
      suggest: printAmount(now, right),
      related: [old, step],
    }),
  ]
}

/** The last year that the words before an amount name. */
const yearOf = (text: string, from: number, { start }: Amount): number | undefined => {
  const year = findAll(text.slice(Math.max(from, start - 60), start), /(?<!\d)20\d\d(?!\d)/gu).at(-1)?.[0]
  return year === undefined ? undefined : Number(year)
}
