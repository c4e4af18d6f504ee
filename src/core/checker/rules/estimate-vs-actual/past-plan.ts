import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { lastUntil, listWithin } from '../../layers/text/order.ts'
import { findReportingTerms, type ReportingTerm } from '../../layers/times/reporting-terms.ts'
import { printDay, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const planWords = ['dự', 'phấn', 'sẽ']
/** "Dự kiến trong tháng 9/2025": the plan right before its time. */
const plannedBefore =
  /(?<plan>(?<!\p{sc=Latn}|như |theo |so với )(?:dự kiến|phấn đấu|sẽ)(?:\s(?!từ|kéo|có hiệu|sau|kể)\p{sc=Latn}+){0,6}?\s(?:(?:trong|vào|đến|hết|đầu|giữa|cuối)\s)*(?:ngày\s)?)$/iu
/** "Tháng 9/2025, xã sẽ tổ chức": the plan behind its time. */
const plannedBehind = /^,?\s(?:\p{sc=Latn}+\s){0,5}?(?:sẽ|dự kiến)\s\p{sc=Latn}+(?:\s\p{sc=Latn}+)?/iu
/** Only at the head of what is said is a time that of the plan: not "nghị quyết thông qua tháng 7/2024 sẽ …". */
const opens = /(?:^|[;:.]\s)\W*(?:(?:trong|vào|đến|hết|đầu|giữa|cuối|dự kiến|ngày)\s)*$/iu
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
    const terms = findReportingTerms(text, sentence.start, sentence.end)
    const dates = listWithin(read.dates, sentence)
    const isPast = (term: ReportingTerm) => (lastMonthOf(term) ?? own) < own
    // "từ tháng 9/2024 đến tháng 3/2025": some of it is still to come.
    const isOpen =
      terms.some((term) => !isPast(term)) ||
      dates.some(({ iso }) => !iso || iso >= (day.iso ?? '')) ||
      (sentence.text.match(/20\d\d/gu) ?? []).some((year) => Number(year) > (day.year ?? 0))
    if (isOpen) return []
    const months = terms.filter(isPast)
    const days = dates.filter((date) => !isCited(read, date))
    const place = [...months, ...days].map((time) => readPlan(text, sentence, time)).find(Boolean)
    if (!place) return []
    return [
      report(text, 'estimate-vs-actual', 'warning', place, {
        message: `Văn bản đề ngày ${printDay(text, day)} mà lại dự kiến một việc ở thời gian đã qua.`,
        related: [day],
      }),
    ]
  })
}

function lastMonthOf({ kind, which, year }: ReportingTerm): number | undefined {
  const last = kind === 'month' ? Number(which) : kind === 'quarter' ? 3 * Number(which) : undefined
  return last === undefined || year === undefined ? undefined : 12 * year + last
}

/** The day of a paper that is cited. */
const isCited = ({ citations }: Understanding, date: Span): boolean => {
  const cited = lastUntil(citations, date.start)
  return cited !== undefined && date.end <= cited.end + 30
}

/** A time with the plan told for it. */
function readPlan(text: string, sentence: Sentence, time: Span): Span | undefined {
  const lead = text.slice(sentence.start, time.start)
  const behind = text.slice(time.end, Math.min(sentence.end, time.end + 110))
  const before = plannedBefore.exec(lead)?.groups?.plan
  const after = opens.test(lead) ? plannedBehind.exec(behind)?.[0] : undefined
  if (before === undefined && after === undefined) return undefined
  return { start: time.start - (before?.length ?? 0), end: time.end + (after?.length ?? 0) }
}
