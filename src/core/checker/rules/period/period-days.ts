import { printDate } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findPeriod } from '../../layers/structure/profile.ts'
import { findDaySpans } from '../../layers/times/dates.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Days that their own weekday, the letter they stand in or the quarter they belong to rules out. */
export function checkDays(read: Understanding): CheckFinding[] {
  return [...findWeekdays(read), ...findPastDeadlines(read), ...findQuarterEnds(read)]
}

const weekdays = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']
const spoken = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const named = '(?:(?<day>thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7]))|(?<sunday>chủ\\s+nhật))'
/** "Kỳ họp thứ hai (ngày 22/7)": the second of several. */
const counted =
  '(?<!(?:họp|lần|đợt|phiên|nghị|buổi|khóa|lớp|cuộc|kỳ|vụ|tập|chuyến|giai đoạn|vòng|quý|tuần|trận|bước|người|ca) )'
const before = new RegExp(`${counted}${named}\\s*[,(]?\\s*(?:ngày\\s+)?$`, 'iu')
const behind = new RegExp(`^\\s*[,(]\\s*${named}\\s*[),.;]`, 'iu')

/** "thứ Hai, ngày 02/9/2025", which is a Tuesday. */
function findWeekdays({ text, dates }: Understanding): CheckFinding[] {
  return gather(dates, (date) => {
    if (!date.iso) return []
    const lead = text.slice(Math.max(0, date.start - 30), date.start)
    const found = before.exec(lead)
    const ahead = found && !isCounting(text, date.start - lead.length + found.index) ? found : null
    const groups = (ahead ?? behind.exec(text.slice(date.end, date.end + 20)))?.groups
    const said = groups && readWeekday(groups)
    const right = new Date(date.iso).getUTCDay()
    if (said === undefined || said === right) return []
    const start = ahead ? date.start - lead.length + ahead.index : date.start
    return [
      report(
        text,
        'period',
        'error',
        { start, end: date.end },
        {
          message: `Ngày ${date.day}/${date.month}/${date.year} là ${spoken[right]}, không phải ${spoken[said]}.`,
        },
      ),
    ]
  })
}

/** "ổ dịch thứ nhất ngày 06/4, ổ thứ hai ngày 19/5": the second of what the sentence has told the first of. */
const isCounting = (text: string, at: number): boolean =>
  /(?<!\p{sc=Latn})(?:thứ nhất|đầu tiên)(?!\p{sc=Latn})[^.;\n]*\p{Ll}\s$/u.test(
    text
      .slice(Math.max(0, at - 200), at)
      .replace(/\.(?=\d)/gu, ' ')
      .replace(/;/gu, ','),
  )

function readWeekday({ day, sunday }: Record<string, string | undefined>): number | undefined {
  if (sunday) return 0
  const words = day?.toLowerCase().replace(/\s+/gu, ' ') ?? ''
  const figure = /\d/.exec(words)?.[0]
  const at = figure ? Number(figure) - 1 : weekdays.indexOf(words)
  return at >= 0 ? at : undefined
}

const asked =
  /(?:đề nghị|yêu cầu|kính mời|mời|gửi|báo cáo|đăng ký|nộp|giao|phải|hoàn thành)[^.;]*(?:trước|chậm nhất|muộn nhất|đến hết|hạn cuối)[\p{sc=Latn}\s]{0,16}$/iu

/** "Vĩnh Hội, ngày 22 tháng 5 … gửi về trước ngày 10/5": what is asked for was due before it was asked. */
function findPastDeadlines({ text, dates, profile }: Understanding): CheckFinding[] {
  const letter = profile.date
  if (!letter?.iso) return []
  return gather(dates, (date) => {
    if (!date.iso || !letter.iso || date.iso >= letter.iso || date.start <= letter.end) return []
    const lead = clauseBefore(text, date.start)
    if (!asked.test(lead) || told.test(`${lead} ${clauseBehind(text, date.end)}`)) return []
    return [
      report(text, 'period', 'warning', date, {
        message: `Thời hạn ${text.slice(date.start, date.end)} đã qua vào ngày ký ${text.slice(letter.start, letter.end)}.`,
        related: [letter],
      }),
    ]
  })
}

/** A report tells what was asked in time: "đã yêu cầu … trước ngày 10/5". */
const told = /(?<!\p{sc=Latn})(?:đã|được|theo|căn cứ|tại|từng|kết quả)(?!\p{sc=Latn})/iu

/** How many letters of a clause are looked at. */
const reach = 300
const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - reach), at)
    .split(/[.;]\s|\n/u)
    .at(-1) ?? ''
const clauseBehind = (text: string, at: number): string =>
  text.slice(at, at + reach).split(/[.;]\s|\n/u)[0] ?? ''

/** "quý III năm 2025 (từ ngày 01/6/2025 đến ngày 30/9/2025)": one end of the span belongs to the quarter, the other does not. */
function findQuarterEnds({ text, dates, profile }: Understanding): CheckFinding[] {
  const titled = profile.period && text.slice(profile.period.start, profile.period.end)
  return gather(findDaySpans(text, dates), ([from, to]) => {
    const lead = clauseBefore(text, from.start)
    // The figures of the whole report: "Tính từ ngày 01/7/2024 đến ngày 31/8/2024" below the title of a quarter.
    const isOfAll =
      titled !== undefined &&
      ofAll.test(lead) &&
      isMonthEnd(to.iso) &&
      !/(?<!\p{sc=Latn})từ\s+(?:ngày\s+)?\d/iu.test(clauseBehind(text, to.end))
    const months = findPeriod(isOfAll ? titled : lead)?.months
    const year = isOfAll
      ? String(profile.year ?? '')
      : (/năm (20\d\d)/iu.exec(lead)?.[1] ?? /\/(20\d\d)/u.exec(lead)?.[1])
    if (!months || !year) return []
    const period = { from: isoOf(year, months[0], 1), to: lastDay(year, months[1]) }
    const [isFrom, isTo] = [from.iso === period.from, to.iso === period.to]
    if (isFrom === isTo) return []
    const [wrong, other] = isFrom ? [to, from] : [from, to]
    const right = printDate(isFrom ? period.to : period.from)
    return [
      report(text, 'period', 'warning', wrong, {
        message: `Kỳ báo cáo nêu ở đây ${isFrom ? 'kết thúc' : 'bắt đầu'} ngày ${right}, số liệu lại ghi ${isFrom ? 'đến' : 'từ'} ${text.slice(wrong.start, wrong.end)}.`,
        suggest: right,
        related: [other],
      }),
    ]
  })
}

const ofAll = /^\W*(?:(?:số liệu\s+)?(?:được\s+)?tính\s+|số liệu\s+|kỳ báo cáo:?\s+)?từ\s+(?:ngày\s+)?$/iu

/** The last day of a month: what is drawn up before the end of its term is told up to any other day. */
function isMonthEnd(iso: string | undefined): boolean {
  const [year = '', month] = iso?.split('-') ?? []
  return iso !== undefined && iso === lastDay(year, Number(month))
}

const pad = (value: number): string => String(value).padStart(2, '0')
const isoOf = (year: string, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`
const lastDay = (year: string, month: number): string =>
  isoOf(year, month, new Date(Date.UTC(Number(year), month, 0)).getUTCDate())
