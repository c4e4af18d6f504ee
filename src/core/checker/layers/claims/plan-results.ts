import { gather } from '../../gather.ts'
import type { Passage } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'

/** What was to be reached and what was, in one sentence or in two that follow each other. */
export interface PlanResult {
  plan: Amount
  done: Amount
  /** Where both are told. */
  end: number
  /** How many sentences of the passage stand before the one that tells the second of them. */
  at: number
  /** The words before the first of them and between both. */
  lead: string
  between: string
}

const [longestLead, longestBetween] = [110, 150]
const named = '(?:giao|kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|đăng ký)'
/** "dự toán Hội đồng nhân dân xã giao 5.120 triệu đồng", "(kế hoạch 162 ha", "chỉ tiêu giao: 788 lao động" */
const planLead = new RegExp(`(?<!\\p{sc=Latn})${named}(?!\\p{sc=Latn})[^,;.()\\d]{0,50}$`, 'iu')
/** "Theo kế hoạch huyện giao, diện tích trồng mới phải đạt 384 ha" */
const dueLead = new RegExp(
  `(?<!\\p{sc=Latn})${named}(?!\\p{sc=Latn})[^;.()\\d]{0,80}\\s(?:phải|cần)\\s\\p{Ll}+\\s*$`,
  'iu',
)
const otherTime = /(?<!\p{sc=Latn})(?:cùng kỳ|(?:năm|tháng|quý|kỳ|vụ) (?:trước|ngoái))(?!\p{sc=Latn})/iu
/** "Dự toán giao 12 tỷ đồng, nhu cầu 15 tỷ đồng": what is needed is no result. */
export const isNeed =
  /(?<!\p{sc=Latn})(?:nhu cầu|tổng mức|cần|đề nghị|đề xuất|còn (?:thiếu|lại)|thiếu|đăng ký)(?!\p{sc=Latn})[^,;.\d]{0,50}$/iu
const year = /(?:năm|quý|tháng)\s(?:[IVX]+\/|\d{1,2}\/)?20\d\d|20\d\d\s?[-–]\s?20\d\d/giu

/** Whether the words before an amount make it what was to be: "Kế hoạch năm 2024 là". */
const isPlanLead = (lead: string): boolean => {
  const words = lead.replace(year, 'năm')
  return planLead.test(words) || dueLead.test(words)
}

/** The plans of a passage with what came of them: two amounts of one unit next to each other, one of them told as the plan. */
export function listPlanResults(text: string, { sentences }: Passage): PlanResult[] {
  const told = gather(sentences, ({ amounts, start }, at) =>
    amounts
      .filter(({ kind }) => kind !== 'percent' && kind !== 'points' && kind !== 'bare')
      .map((amount) => ({ amount, at, start })),
  )
  return gather(told, (second, place): PlanResult[] => {
    const first = told[place - 1]
    if (!first || second.at - first.at > 1) return []
    const [one, other] = [first.amount, second.amount]
    if (one.unit !== other.unit || one.per !== other.per || one.hedge || other.hedge) return []
    const from = Math.max(told[place - 2]?.amount.end ?? 0, first.start, one.start - longestLead)
    const [lead, between] = [text.slice(from, one.start), text.slice(one.end, other.start)]
    if (between.length > longestBetween || otherTime.test(between) || otherTime.test(lead)) return []
    const isFirst = isPlanLead(lead)
    if (isFirst === isPlanLead(between)) return []
    // "tỉnh giao 4.800 triệu đồng, xã giao 5.200 triệu đồng; thực thu …": either plan may be meant.
    const before = told[place - 2]
    const floor = Math.max(told[place - 3]?.amount.end ?? 0, before?.start ?? 0)
    if (before?.amount.unit === one.unit && isFirst && isPlanLead(text.slice(floor, before.amount.start)))
      return []
    if (isNeed.test(isFirst ? between : lead)) return []
    const [plan, done] = isFirst ? [one, other] : [other, one]
    return [{ plan, done, end: other.end, at: second.at, lead, between }]
  })
}
