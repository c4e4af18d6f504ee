import type { CheckFinding } from '../finding.ts'
import { findDaySpans } from '../layers/dates.ts'
import { lastUntil } from '../layers/order.ts'
import { readAspects } from '../layers/sections.ts'
import { printDay, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const saidTerm =
  /(?:kỳ báo cáo|số liệu|kỳ số liệu|thời (?:gian|kỳ) báo cáo|mốc (?:lấy )?số liệu|chốt số liệu)[^.;\n]{0,24}từ\s+(?:ngày\s+)?$/iu
const saidEnd =
  /(?:số liệu|chốt)[^.;\n\d]{0,24}(?:đến|tới|chốt|vào)\s+(?:hết\s+)?(?:\d{1,2}\s*(?:giờ|h)(?:\d\d)?\s+)?(?:ngày\s+)?$/iu
const event =
  /(?<!\p{L})(?:phát hiện|xảy ra|tổ chức|bắt|tiếp nhận|cháy|kiểm tra|vụ|lập biên bản|xử lý|đã|diễn ra|trao|khởi công|nghiệm thu|hoàn thành|tuần tra)(?!\p{L})/iu
const ahead =
  /phấn đấu|dự kiến|kế hoạch|sẽ|trước ngày|thời hạn|gia hạn|hiệu lực|hạn chót|chậm nhất|tiếp theo|sau kỳ báo cáo/iu

/** "(Kỳ báo cáo từ ngày 15/3/2024 đến ngày 14/4/2024)" and an event of 22/4/2024 among its results. */
export function checkOutOfTerm(read: Understanding): CheckFinding[] {
  const { text, dates, passages, sentences, citations, profile } = read
  const head = passages[8]?.start ?? text.length
  const [term] = findDaySpans(text, dates).filter(
    ([from]) => from.start < head && saidTerm.test(text.slice(Math.max(0, from.start - 60), from.start)),
  )
  const last = dates.find(
    ({ start }) => start < head && saidEnd.test(text.slice(Math.max(0, start - 50), start)),
  )
  const to = term?.[1] ?? last
  if (!to?.iso) return []
  const aspects = readAspects(text, passages)
  return dates.flatMap((date) => {
    const sentence = lastUntil(sentences, date.start)
    if (!date.iso || date.start <= to.end || date.iso <= (to.iso ?? '') || date === profile.date || !sentence)
      return []
    if (date.end > sentence.end || aspects[sentence.passage] === 'plan') return []
    if (!event.test(sentence.text) || ahead.test(sentence.text)) return []
    const cited = lastUntil(citations, date.start)
    if (cited && date.end <= cited.end + 30) return []
    return [
      report(text, 'period', 'warning', date, {
        message: `Ngày ${printDay(text, date)} nằm sau kỳ số liệu của báo cáo (đến ${printDay(text, to)}).`,
        related: [to],
      }),
    ]
  })
}
