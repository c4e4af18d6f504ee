import type { Span } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import type { DateMention } from '../layers/dates.ts'
import { listMonths } from '../layers/months.ts'
import { listWithin } from '../layers/order.ts'
import { printDay, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const begins = /(?<!\p{L})(?:khai giảng|khai mạc|khởi công|bắt đầu|phát động)(?!\p{L})/iu
const ends =
  /(?<!\p{L})(?:bế giảng|bế mạc|kết thúc|khánh thành|tổng kết|nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác))(?!\p{L})/iu

/** Works begun and ended: "khai giảng ngày 28/8/2024, bế giảng ngày 24/8/2024", "khởi công tháng 9/2022, hoàn thành tháng 6/2022". */
export const checkEventOrder = (read: Understanding): CheckFinding[] => {
  const days = findByDays(read)
  const told = new Set(days.map(({ start }) => start))
  return [...days, ...findInOneBreath(read).filter(({ start }) => !told.has(start))]
}

/** "khai giảng ngày 28/8/2024, bế giảng ngày 24/8/2024": at its end before it began. */
const findByDays = ({ text, passages, dates }: Understanding): CheckFinding[] =>
  passages.flatMap((passage) => {
    const own = listWithin(dates, passage).filter(({ iso }) => iso)
    const isOf = (shape: RegExp, date: DateMention) => shape.test(wordsAround(text, passage.start, own, date))
    return own.flatMap((last, at) => {
      const first = own[at - 1]
      if (!first?.iso || !last.iso || last.iso >= first.iso) return []
      if (!isOf(begins, first) || isOf(ends, first) || !isOf(ends, last)) return []
      return [say(text, first, last)]
    })
  })

const say = (text: string, first: Span, last: Span): CheckFinding =>
  report(text, 'period', 'error', last, {
    message: `Kết thúc ${dayOf(text, last)} trước khi bắt đầu ${dayOf(text, first)}.`,
    related: [first],
  })

const dayOf = (text: string, span: Span): string => {
  const written = printDay(text, span)
  return /^\d/.test(written) ? `ngày ${written}` : written
}

/** The words between the date before and the next one, in the sentence or clause of the date. */
function wordsAround(text: string, start: number, own: readonly DateMention[], date: DateMention): string {
  const at = own.indexOf(date)
  const lead = text.slice(Math.max(own[at - 1]?.end ?? start, date.start - 60), date.start)
  const tail =
    text.slice(date.end, Math.min(own[at + 1]?.start ?? date.end + 60, date.end + 60)).split(/[.;]/)[0] ?? ''
  return lead + (begins.test(lead) || ends.test(lead) ? '' : tail)
}

const began =
  /(?<!\p{L})(?:khởi công|khai giảng|khai mạc|bắt đầu|phát động|khởi động|thi công|triển khai|thực hiện|mở)(?!\p{L})[\p{L}\s]{0,24}?(?:từ\s+|vào\s+)?(?:ngày\s+)?$/iu
/** What was begun is ended in the same breath: no other work is named between. */
const thenEnded =
  /^\s*(?:\(|,\s*(?:và\s+)?|và\s+|;\s*)(?:(?:đã|được|đến nay|cơ bản|thi công|dự kiến)\s+)*(?:hoàn thành|hoàn thiện|xong|kết thúc|bế giảng|bế mạc|khánh thành|nghiệm thu|bàn giao|thông xe|tổng kết)(?!\p{L})[\p{L}\s,]{0,40}?(?:trong\s+|vào\s+|từ\s+)?(?:ngày\s+)?$/iu

interface Point extends Span {
  from: string
  to: string
}

/** "khởi công tháng 9/2022, hoàn thành, bàn giao tháng 6/2022": days and months beside each other. */
function findInOneBreath({ text, dates }: Understanding): CheckFinding[] {
  const days = dates.flatMap((date): Point[] =>
    date.iso ? [{ start: date.start, end: date.end, from: date.iso, to: date.iso }] : [],
  )
  const points = [...days, ...listMonths(text, dates)].sort((a, b) => a.start - b.start)
  return points.flatMap((last, at) => {
    const first = points[at - 1]
    if (!first || last.to >= first.from || last.start - first.end > 90) return []
    if (!thenEnded.test(text.slice(first.end, last.start))) return []
    return began.test(text.slice(Math.max(0, first.start - 60), first.start)) ? [say(text, first, last)] : []
  })
}
