import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { lastUntil, listWithin } from '../../layers/text/order.ts'
import { findReportingTerms } from '../../layers/times/reporting-terms.ts'
import { printDay, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const planWords = ['dự', 'phấn', 'sẽ']
/** "Dự kiến trong tháng 9/2025": the plan right before its time. */
const plannedBefore =
  /(?<plan>(?<!\p{sc=Latn}|như |theo |so với )(?:dự kiến|phấn đấu|sẽ)(?:\s(?!có hiệu lực)[\p{sc=Latn}\s,]{0,50}?)?\s(?:(?:trong|vào|đến|hết|đầu|giữa|cuối|trước|từ)\s)*(?:ngày\s)?)$/iu
/** "Tháng 9/2025, xã sẽ tổ chức": the plan behind its time. */
const plannedBehind =
  /^[^;.\d]{0,60}?(?<!\p{sc=Latn})(?:sẽ|dự kiến)(?!\p{sc=Latn})\s\p{sc=Latn}+(?:\s\p{sc=Latn}+)?/iu
/** What was planned once, has been put off, or is told of as past. */
const looksBack =
  /(?<!\p{sc=Latn})(?:đã|ban đầu|trước đây|trước đó|lùi|chậm|gia hạn|nhưng|tuy nhiên|so với|chưa|điều chỉnh|quá hạn|theo (?:kế hoạch|dự kiến|tiến độ)|như dự kiến|lẽ ra|đáng lẽ|từng|khi đó|lúc đó|năm sau|hằng năm|hàng năm)(?!\p{sc=Latn})/iu

/** "Dự kiến trong tháng 9/2025 sẽ tổ chức diễn tập" in a report of 25/12/2025: planned for a time that is past. */
export const checkPastPlans = (read: Understanding): CheckFinding[] => {
  const { text, profile } = read
  const { date: day } = profile
  if (!day?.iso || day.year === undefined) return []
  const own = 12 * day.year + day.month
  return gather(read.sentencesWith(planWords), (sentence) => {
    if (sentence.start < day.end || looksBack.test(sentence.text)) return []
    const months = findReportingTerms(text, sentence.start, sentence.end).filter(({ kind, which, year }) => {
      const last = kind === 'month' ? Number(which) : kind === 'quarter' ? 3 * Number(which) : undefined
      return last !== undefined && year !== undefined && 12 * year + last < own
    })
    const days = listWithin(read.dates, sentence).filter(
      (date) => date.iso && date.iso < (day.iso ?? '') && !isCited(read, date),
    )
    const place = [...months, ...days].map((time) => readPlan(text, sentence, time)).find(Boolean)
    if (!place) return []
    return [
      report(text, 'estimate-vs-actual', 'warning', place, {
        message: `Văn bản đề ngày ${printDay(text, day)} mà còn dự kiến việc của thời gian đã qua.`,
        related: [day],
      }),
    ]
  })
}

/** The day of a paper that is cited. */
const isCited = ({ citations }: Understanding, date: Span): boolean => {
  const cited = lastUntil(citations, date.start)
  return cited !== undefined && date.end <= cited.end + 30
}

/** A time with the plan told for it. */
function readPlan(text: string, sentence: Sentence, time: Span): Span | undefined {
  const lead = text.slice(Math.max(sentence.start, time.start - 80), time.start)
  const behind = text.slice(time.end, Math.min(sentence.end, time.end + 110))
  const before = plannedBefore.exec(lead)?.groups?.plan
  const after = plannedBehind.exec(behind)?.[0]
  if (before === undefined && after === undefined) return undefined
  return { start: time.start - (before?.length ?? 0), end: time.end + (after?.length ?? 0) }
}
