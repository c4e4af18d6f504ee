import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findPeriod } from '../../layers/structure/profile.ts'
import { lastUntil } from '../../layers/text/order.ts'
import { type DateMention, findDaySpans } from '../../layers/times/dates.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const saidTerm =
  /(?:kỳ báo cáo|số liệu|kỳ số liệu|thời (?:gian|kỳ) báo cáo|mốc (?:lấy )?số liệu|chốt số liệu)[^.;\n]{0,24}từ\s+(?:ngày\s+)?$/iu
const saidEnd =
  /(?:số liệu|chốt)[^.;\n\d]{0,24}(?:đến|tới|chốt|vào)\s+(?:hết\s+)?(?:\d{1,2}\s*(?:giờ|h)(?:\d\d)?\s+)?(?:ngày\s+)?$/iu
const event =
  /(?<!\p{sc=Latn})(?:phát hiện|xảy ra|tổ chức|bắt|tiếp nhận|cháy|kiểm tra|vụ|lập biên bản|xử lý|đã|diễn ra|trao|khởi công|nghiệm thu|hoàn thành|tuần tra)(?!\p{sc=Latn})/iu
const ahead =
  /phấn đấu|dự kiến|kế hoạch|sẽ|trước ngày|thời hạn|gia hạn|hiệu lực|hạn chót|chậm nhất|tiếp theo|sau kỳ báo cáo/iu

const within = /^\W*trong (?:tháng cao điểm|đợt|chiến dịch|thời gian)/iu

/** "Kết quả Tháng cao điểm (từ ngày 17/10 đến ngày 18/11/2024)" and "Trong tháng cao điểm, ngày 26/11/2024 …". */
function findAfterEvent({ text, dates, sentences, profile }: Understanding): CheckFinding[] {
  const { title } = profile
  if (!title) return []
  const [span, ...more] = findDaySpans(text, dates).filter(([from]) => from.start < title.end + 80)
  const to = span?.[1]
  if (
    !span ||
    !to?.iso ||
    more.length > 0 ||
    !/\(\s*từ\s+(?:ngày\s+)?$/iu.test(text.slice(Math.max(0, span[0].start - 12), span[0].start))
  )
    return []
  return gather(sentences, (sentence) => {
    const date = dates.find(({ start, end }) => start >= sentence.start && end <= sentence.end)
    if (!date?.iso || date.iso <= (to.iso ?? '') || !within.test(sentence.text)) return []
    return [
      report(text, 'period', 'warning', date, {
        message: `Ngày ${printDay(text, date)} nằm ngoài đợt mà tiêu đề nói (đến ${printDay(text, to)}).`,
        related: [to],
      }),
    ]
  })
}

const inTerm = /^\W*trong\s(?:tháng|quý|kỳ|đợt|\d{1,2} tháng|ba tháng|sáu tháng|chín tháng)(?!\p{sc=Latn})/iu
const onDay =
  /(?:^|[^\p{sc=Latn}])(?<!(?:đến|từ|trước|sau|hết|hạn|tới|chậm nhất|kể từ|so với)\s+)(?:vào\s+)?ngày\s+$|\(\s*$/iu

/**
 * "Trong tháng, … kiểm tra 03 cơ sở: lò gạch (ngày 07/5/2024), trại lợn (ngày 15/5/2024) và bãi cát (ngày 22/8/2024)" in a
 * report of May: of several days of one list one is of another month.
 */
function findAmongOthers({
  text,
  dates,
  sentences,
  profile,
  citations,
  aspects,
}: Understanding): CheckFinding[] {
  const { title, period, year } = profile
  const own = title && findPeriod(text.slice(title.start, title.end))?.months
  if (!period || !own || year === undefined) return []
  const isOwn = (date: DateMention) =>
    date.month >= own[0] && date.month <= own[1] && (date.year ?? year) === year
  return gather(sentences, (sentence) => {
    if (sentence.start < title.end || aspects[sentence.passage] === 'plan') return []
    if (ahead.test(sentence.text) || /so với|cùng kỳ|lịch/iu.test(sentence.text)) return []
    const told = dates.filter(
      ({ start, end, isPossible }) =>
        isPossible &&
        start >= sentence.start &&
        end <= sentence.end &&
        onDay.test(text.slice(Math.max(sentence.start, start - 24), start)) &&
        !citations.some((cited) => cited.start <= start && end <= cited.end + 30),
    )
    const [foreign, ...more] = told.filter((date) => !isOwn(date))
    if (!foreign || more.length > 0 || told.length < 2) return []
    // Without "trong tháng" what was done before may be told too, but not what comes after.
    if (!inTerm.test(sentence.text) && (isOwn(told.at(-1) ?? foreign) || foreign.month < own[1])) return []
    return [
      report(text, 'period', 'error', foreign, {
        message: `Ngày ${printDay(text, foreign)} nằm ngoài kỳ báo cáo "${text.slice(period.start, period.end)}".`,
        related: [period],
      }),
    ]
  })
}

/** "(Kỳ báo cáo từ ngày 15/3/2024 đến ngày 14/4/2024)" and an event of 22/4/2024 among its results. */
export const checkOutOfTerm = (read: Understanding): CheckFinding[] => [
  ...findAfterData(read),
  ...findAmongOthers(read),
]

function findAfterData(read: Understanding): CheckFinding[] {
  const { text, dates, passages, sentences, citations, profile } = read
  const head = passages[8]?.start ?? text.length
  const spans = findDaySpans(text, dates)
  const [term] = spans.filter(
    ([from], at) =>
      from.start < head &&
      saidTerm.test(text.slice(Math.max(0, from.start - 60), from.start)) &&
      // "số liệu từ 01/4 đến 30/4 …, từ 01/5 đến 30/6 …" tells parts of a term.
      (spans[at + 1]?.[0].start ?? Number.POSITIVE_INFINITY) - from.start > 120,
  )
  const last = dates.find(
    ({ start }) => start < head && saidEnd.test(text.slice(Math.max(0, start - 50), start)),
  )
  const to = term?.[1] ?? last
  if (!to?.iso) return findAfterEvent(read)
  return gather(dates, (date) => {
    const sentence = lastUntil(sentences, date.start)
    if (!date.iso || date.start <= to.end || date.iso <= (to.iso ?? '') || date === profile.date || !sentence)
      return []
    if (date.end > sentence.end || read.aspects[sentence.passage] === 'plan') return []
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
