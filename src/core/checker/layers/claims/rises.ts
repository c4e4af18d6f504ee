import { add, subtract } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { type Change, gap, isPlanBeside, isToldEarlier } from './change-words.ts'

const riseLead =
  /^\s*(?:so với (?:cùng kỳ|năm|đầu năm|cuối năm)[^,;.()]{0,30})?,?\s*\(?\s*(?:tương (?:ứng|đương)(?: với)?|tức(?: là)?|bằng|tỷ lệ|tốc độ|mức)?\s*(?:tăng|giảm)\s*$/iu

/** "tăng 150 con, tương ứng 15% so với năm trước": without its verb it must say what it is held against. */
const isAgainstPast = (text: string, difference: Amount, rate: Amount): boolean =>
  /^\s*[,(]\s*(?:tương (?:ứng|đương)(?: với)?|tỷ lệ)\s*$/iu.test(gap(text, difference, rate)) &&
  /^\s*\)?\s*so với (?:cùng kỳ|năm|đầu|cuối|kỳ|tháng|quý|vụ)(?!\p{sc=Latn})/u.test(
    text.slice(rate.end, rate.end + 20),
  )

/** "giảm 6 vụ (-15%)", "giảm 6 vụ (15%) so với cùng kỳ". */
const isSigned = (text: string, difference: Amount, rate: Amount): boolean =>
  /^\s*\(\s*[-–−+]\s?$/u.test(gap(text, difference, rate)) ||
  (/^\s*\(\s*$/.test(gap(text, difference, rate)) &&
    /^\)\s+so với/u.test(text.slice(rate.end, rate.end + 10)))

/** "đạt 97,3% kế hoạch (18.970 người)": how much of the plan it is stands between a value and its rise. */
const ofPlanAside =
  /[,;]?\s*(?:bằng|đạt|hoàn thành)\s[\d.,]+\s?%\s(?:so với\s)?(?:kế hoạch|KH|chỉ tiêu|dự toán|mục tiêu|nghị quyết)[^,;.()]{0,40}(?:\([^()]*\))?(?=\s*(?:[,;]|và\s))/giu
const riseVerb = /^[^;.()]{0,30}[\s,(](tăng|giảm)\s*(?:thêm|được)?\s*$/iu

/** The value a rise is told of: right before it, or before what the sentence says of its plan. */
function findRisen(text: string, amounts: readonly Amount[], at: number): [Amount, string] | undefined {
  const [last, difference] = [amounts[at - 1], amounts[at]]
  if (!last || !difference) return undefined
  const direct = riseVerb.exec(gap(text, last, difference))?.[1]
  if (direct && last.unit === difference.unit && !isPlanBeside(text, last)) return [last, direct]
  const now = amounts
    .slice(0, at - 1)
    .findLast((one) => one.unit === difference.unit && !isPlanBeside(text, one))
  const between = now && text.slice(now.end, difference.start).replace(ofPlanAside, '')
  const verb = between && !/\d/.test(between) ? riseVerb.exec(between)?.[1] : undefined
  return now && verb ? [now, verb] : undefined
}

/** "1.150 con, tăng 150 con so với năm trước, tương ứng tăng 15%": the old value is what is left without the rise. */
export function findRises(text: string, { start, amounts }: Sentence): Change[] {
  return gather(amounts, (difference, at): Change[] => {
    const rate = amounts[at + 1]
    if (rate?.kind !== 'percent' || difference.kind === 'bare' || difference.kind === 'percent') return []
    const isRate =
      riseLead.test(gap(text, difference, rate)) ||
      isSigned(text, difference, rate) ||
      isAgainstPast(text, difference, rate)
    if (!isRate) return []
    const [now, verb] = findRisen(text, amounts, at) ?? []
    if (!now || !verb || now.hedge || difference.hedge || now.per) return []
    if (isToldEarlier(text, start, now)) return []
    const before = text.slice(Math.max(start, now.start - 30), now.end)
    const behind = text.slice(difference.start, Math.min(text.length, rate.end + 30))
    if (/kế hoạch|dự toán|chỉ tiêu|từ\s/iu.test(`${before} ${behind}`)) return []
    const isUp = verb.toLowerCase() === 'tăng'
    const value = isUp ? subtract(now.value, difference.value) : add(now.value, difference.value)
    return [{ old: { ...now, value }, now, rate, direction: isUp ? 'up' : 'down' }]
  })
}
