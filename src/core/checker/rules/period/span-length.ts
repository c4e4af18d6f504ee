import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { readSaidNumber } from '../../layers/numbers/number-words.ts'
import type { DateMention } from '../../layers/times/dates.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const weekday = '(?:(?:thứ\\s+\\p{sc=Latn}+|chủ nhật)\\s*,?\\s*)?'
const number = '(?:\\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)'
const counted = `(?<number>${number})\\s+(?<unit>ngày|tuần|tháng)(?!\\s+(?:làm việc|công))`
const to = new RegExp(`^\\s*(?:đến|tới|-|–)\\s*(?:hết\\s+)?${weekday}(?:ngày\\s+)?$`, 'iu')
/** "05 ngày, từ ngày", "60 ngày (kể từ ngày". */
const ahead = new RegExp(
  `(?<!(?:hơn|gần|khoảng|trên|mỗi \\p{sc=Latn}+|tháng|ngày|quý)\\s)(?<![\\d.,/])(?<words>${counted})(?:\\s+liên tục)?\\s*[,(:]?\\s*(?:tính\\s+|kể\\s+)?(?:từ\\s+)${weekday}(?:ngày\\s+)?$`,
  'iu',
)
/** "đến ngày 14/11/2023, tức trọn 10 tháng", "đến ngày 14/8 (05 ngày)". */
const behind = new RegExp(
  `^\\s*(?:\\(|,\\s*(?:tức(?: là)?|tổng cộng|cộng|trong)\\s)\\s*(?:(?:là|trọn|tròn|đúng|vừa)\\s+){0,2}(?<words>${counted})(?=\\s*[),.;]|\\s*$|\\s+liên tục)`,
  'iu',
)
/** "mỗi lớp 03 ngày", "02 đợt trong 05 ngày": days of several that lie apart. */
const severalTimes =
  /(?<!\p{sc=Latn})(?:mỗi|các)(?!\p{sc=Latn})|\/(?:lớp|đợt|cuộc)|\d\s+(?:đợt|lớp|chuyến|đoàn|cuộc|buổi|hội nghị|vòng)(?!\p{sc=Latn})/iu
const day = 86_400_000

/** "ngày 03/6/2024, sau 21 ngày không phát sinh, tức ngày 24/6/2024". */
const after = new RegExp(
  `^[^.;]{0,40}?(?<!\\p{sc=Latn})sau\\s+(?:đúng\\s+|tròn\\s+)?(?<words>(?<number>${number})\\s+(?<unit>ngày|tuần))(?!\\s+(?:làm việc|công))[^.;\\d]{0,50}(?:,\\s*|\\()(?:tức|đúng vào|nghĩa|đó)(?:\\s+là)?\\s+(?:hết\\s+)?${weekday}(?:ngày\\s+)?$`,
  'iu',
)

/** "ngày 03/6, sau 21 ngày …, tức ngày 14/6": the day that so many days lead to, the first one counted or not. */
const findDaysAfter = ({ text, dates }: Understanding): CheckFinding[] =>
  gather(dates, (last, at) => {
    const first = dates[at - 1]
    if (!first || last.start - first.end > 130) return []
    const {
      number: written = '',
      unit = '',
      words = '',
    } = after.exec(text.slice(first.end, last.start))?.groups ?? {}
    const said = readSaidNumber(written) * (unit.toLowerCase() === 'tuần' ? 7 : 1)
    const days = said > 0 ? lengthOf(first, last) : undefined
    if (said === 0 || (days !== undefined && Math.abs(days - 1 - said) < 2)) return []
    return [
      report(text, 'period', 'error', last, {
        message: `${words} sau ngày ${text.slice(first.start, first.end).replace(/^ngày\s+/iu, '')} không phải là ${text.slice(last.start, last.end)}.`,
        related: [first],
      }),
    ]
  })

/** "trong 05 ngày, từ ngày 12/8 đến ngày 14/8/2024": days, weeks or months counted otherwise than their first and last day tell. */
export const checkSpanLengths = (read: Understanding): CheckFinding[] => [
  ...findSpans(read),
  ...findWholeTerms(read),
  ...findDaysAfter(read),
]

const wholeTerm =
  /^\s*[,(]\s*(?:tức(?: là)?\s+)?(?<words>(?:cả|trọn|tròn)\s+(?<unit>tháng|quý|năm))(?=\s*[),.;])/iu
const termDays: Record<string, readonly [number, number]> = {
  tháng: [27, 32],
  quý: [88, 93],
  năm: [363, 367],
}

/** "Từ ngày 01/7/2024 đến ngày 31/8/2024 (cả quý)": two months are no quarter. */
const findWholeTerms = ({ text, dates }: Understanding): CheckFinding[] =>
  gather(dates, (last, at) => {
    const first = dates[at - 1]
    const { unit = '', words = '' } = wholeTerm.exec(text.slice(last.end, last.end + 40))?.groups ?? {}
    const [fewest, most] = termDays[unit.toLowerCase()] ?? []
    if (!first || fewest === undefined || most === undefined) return []
    if (!to.test(text.slice(first.end, last.start))) return []
    const days = lengthOf(first, last)
    if (days === undefined || (days >= fewest && days <= most)) return []
    return [
      report(text, 'period', 'warning', last, {
        message: `Từ ${text.slice(first.start, first.end)} đến ${text.slice(last.start, last.end)} là ${days} ngày, không phải ${words.toLowerCase()}.`,
        related: [first],
      }),
    ]
  })

const bareDay = /(?<=từ\s+(?:ngày\s+)?)(?<day>\d{1,2})\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?$/iu

/** "từ ngày 12 đến ngày 14 tháng 8 năm 2024": the month of the first day is that of the last. */
function readBareDay(text: string, last: DateMention): DateMention | undefined {
  const from = Math.max(0, last.start - 40)
  const match = bareDay.exec(text.slice(from, last.start))
  const day = Number(match?.groups?.day)
  if (!match || day < 1 || day > last.day) return undefined
  const start = from + match.index
  const iso = last.iso && `${last.iso.slice(0, 8)}${String(day).padStart(2, '0')}`
  return { ...last, start, end: start + (match.groups?.day?.length ?? 0), day, ...(iso ? { iso } : {}) }
}

const findSpans = ({ text, dates }: Understanding): CheckFinding[] =>
  gather(dates, (last, at) => {
    const before = dates[at - 1]
    const isPair = before && to.test(text.slice(before.end, last.start))
    const first = isPair ? before : readBareDay(text, last)
    if (!first) return []
    const lead = text.slice(Math.max(0, first.start - 60), first.start)
    const rest = text.slice(last.end, last.end + 50)
    const [told, ended] = [ahead.exec(lead), behind.exec(rest)]
    const groups = (told ?? ended)?.groups
    const days = lengthOf(first, last)
    if (!groups || days === undefined || severalTimes.test(lead)) return []
    const { number: written = '', unit = '', words = '' } = groups
    const said = readSaidNumber(written)
    if (fits(said, unit.toLowerCase(), { first: datedBy(first, last), days })) return []
    const start = told
      ? first.start - lead.length + told.index
      : last.end + (ended?.index ?? 0) + (ended?.[0].indexOf(words) ?? 0)
    return [
      report(
        text,
        'period',
        'error',
        { start, end: start + words.length },
        {
          message: `Từ ${text.slice(first.start, first.end)} đến ${text.slice(last.start, last.end)} là ${days} ngày, không phải ${words}.`,
          related: [first, last],
        },
      ),
    ]
  })

/** "từ ngày 12/8 đến ngày 16/8/2024": the year is said once. */
const datedBy = (first: DateMention, { year, month }: DateMention): DateMention =>
  first.iso || year === undefined || !first.isPossible || first.month > month
    ? first
    : { ...first, iso: new Date(Date.UTC(year, first.month - 1, first.day)).toISOString().slice(0, 10) }

/** How many days from the first to the last, both counted; the year may be said once. */
function lengthOf(first: DateMention, last: DateMention): number | undefined {
  if (!first.isPossible || !last.isPossible) return undefined
  // Where no year is told any will do that has no leap day.
  const year = last.year ?? first.year ?? 2023
  const isOver = first.year === undefined && last.month < first.month
  const from = Date.UTC(first.year ?? (isOver ? year - 1 : year), first.month - 1, first.day)
  const until = Date.UTC(last.year ?? year, last.month - 1, last.day)
  const days = (until - from) / day + 1
  return days > 0 ? days : undefined
}

/** Both ends or one of them counted; of days the weekend may be left out. */
function fits(said: number, unit: string, { first, days }: { first: DateMention; days: number }): boolean {
  if (unit === 'tuần') return days <= said * 7 + 1 && days >= said * 7 - 3
  if (unit === 'tháng') return Math.abs(days / 30.44 - said) < 0.7
  return said < 2 || (said <= days && said >= Math.min(workdays(first, days), days - 1))
}

/** The days that are no Saturday and no Sunday; where the year is not told, the fewest there can be. */
function workdays({ iso }: DateMention, days: number): number {
  if (!iso) return Math.max(0, days - 2 * Math.ceil(days / 7))
  const start = Date.parse(iso)
  return Array.from({ length: Math.min(days, 400) }, (_, at) =>
    new Date(start + at * day).getUTCDay(),
  ).filter((weekdayNumber) => weekdayNumber > 0 && weekdayNumber < 6).length
}
