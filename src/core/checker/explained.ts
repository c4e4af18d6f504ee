import { add, compare } from '../exact.ts'
import type { Agreement } from './agreement.ts'
import type { CheckFinding, RuleName } from './finding.ts'
import { gather } from './gather.ts'
import { type Amount, rangeOf } from './layers/numbers/amounts.ts'
import { quotient, zero } from './layers/numbers/interval.ts'
import { fits } from './layers/numbers/rates.ts'
import type { Sentence, Understanding } from './understanding.ts'

/** How a right rate is rounded, or beside others printed, is another matter. */
const rates: ReadonlySet<RuleName> = new Set(['ratio', 'implied-denominator'])

/** What the numbers right beside explain is not told, whichever reading found it. */
export function withoutExplained(
  { text, sentences, agreements }: Understanding,
  findings: readonly CheckFinding[],
): CheckFinding[] {
  if (!findings.some(({ rule }) => rates.has(rule) || rule === 'sum' || rule === 'repeat'))
    return [...findings]
  const right = new Set(gather(sentences, (sentence) => listRatesOfFractions(text, sentence)))
  return findings.filter(
    (finding) =>
      !(rates.has(finding.rule) && right.has(finding.start)) &&
      !(finding.rule === 'sum' && isMadeByNext(sentences, finding)) &&
      !(finding.rule === 'repeat' && areOfOneAccount(agreements, finding)),
  )
}

/** "có 112 thành viên; kết nạp 15, xin ra 6; nay có 121 thành viên": two numbers of one account that agrees are no one number. */
const areOfOneAccount = (
  agreements: readonly Agreement[],
  { start, related: [first] }: CheckFinding,
): boolean =>
  first !== undefined &&
  agreements.some(
    ({ rule, figures }) =>
      (rule === 'balance' || rule === 'sum') &&
      [start, first.start].every((place) => figures.some((figure) => figure.start === place)),
  )

/** "tổng 144/2.540 hộ, tỷ lệ nghèo đa chiều 5,67%": where the rates begin that the fraction right before them makes. */
const listRatesOfFractions = (text: string, { amounts, fractions }: Sentence): number[] =>
  gather(fractions, ({ top, bottom, end }) => {
    const next = amounts.find(({ start }) => start >= end)
    if (next?.kind !== 'percent' || !beside.test(text.slice(end, next.start))) return []
    return fits(next, quotient(rangeOf(top), rangeOf(bottom))) ? [next.start] : []
  })
/** "94/80 triệu đồng, vượt 117,5%" is told of what is beyond. */
const beside =
  /^(?!.*(?<!\p{sc=Latn})(?:vượt|tăng|giảm|hụt|thiếu|thấp|chưa|còn)(?!\p{sc=Latn}))[^;.\d]{0,60}$/iu

/** "11 xã, có 04 xã …; 03 xã …; 04 xã …": the next number of the unit is the part that was left out. */
function isMadeByNext(sentences: readonly Sentence[], { start, related }: CheckFinding): boolean {
  const starts = new Set(related.map((span) => span.start))
  const last = Math.max(...starts)
  const sentence = sentences.find((one) => one.start <= start && last < one.end)
  const total = sentence?.amounts.find((one) => one.start === start)
  if (!sentence || !total) return false
  const parts = sentence.amounts.filter((one) => starts.has(one.start))
  const isNext = (one: Amount) => one.start > last && one.unit === total.unit && !one.per
  const next = sentence.amounts.find(isNext)
  const sum = [...parts, ...(next ? [next] : [])].reduce((all, { value }) => add(all, value), zero)
  return next !== undefined && parts.length === starts.size && compare(sum, total.value) === 0
}
