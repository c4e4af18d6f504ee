import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { findAll, findAllAt, placesOfNumbers } from '../text/search.ts'

/** A day named in the text; `iso` is absent when the calendar has no such day, or when the year is not said. */
export interface DateMention extends Span {
  day: number
  month: number
  year?: number
  iso?: string
  isPossible: boolean
}

/** Days in digits alone. */
const atNumbers = [
  /(?<![\d/.])(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})(?![\d/])/uy,
  /(?<=ngày\s)(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/]|\s(?:hộ|ha|km)(?!\p{sc=Latn}))/iuy,
  // "các ngày 12/3, 18/6 và 31/11": those that follow the first.
  /(?<=ngày\s(?:\d{1,2}\/\d{1,2}(?:,\s|;\s|\svà\s|,\svà\s)(?:ngày\s)?){1,12})(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/]|\s(?:thôn|bản|ấp|xóm|xã|hộ|ha|km|tiêu chí|chỉ tiêu)(?!\p{sc=Latn}))/iuy,
  // "đến 8/10" is a day, "đến 8/10 bản" so many of so many.
  /(?<=đến\s|hết\s|từ\s|trước\s|thời điểm\s)(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/]|\s(?:thôn|bản|ấp|xóm|hộ|ha|km|tiêu chí|chỉ tiêu)(?!\p{sc=Latn}))/iuy,
  // "tặng quà dịp 27/7"
  /(?<=(?:dịp|lễ|kỷ niệm|mừng|ngày hội|nhân)\s)(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/])/iuy,
  // "tồn 01/7: 320 lít", "có mặt 30/9 là 154 người": the day of what is there.
  /(?<=(?:tồn|kho|quỹ|có mặt|dư|nợ|hiện có|còn)\s)(?<day>0?1|15|28|29|30|31)\/(?<month>\d{1,2})(?=\s*(?:[:;,)]|\s(?:là|có|còn|đạt)(?!\p{sc=Latn})))/iuy,
  // "Cuối kỳ (30/6)": the day of a stock.
  /(?<=(?:đầu|cuối)\s(?:năm|kỳ|quý|tháng|vụ|đợt)[^\d(;.\n]{0,12}\()(?<day>\d{1,2})\/(?<month>\d{1,2})(?=\))/iuy,
]

const inWords = /ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+năm\s+(?<year>\d{4}))?/giu

const pad = (value: number): string => String(value).padStart(2, '0')

/** The pairs of days that stand beside each other as "01/4/2025 đến ngày 30/6/2025" with "từ ngày" before. */
export function findDaySpans(
  text: string,
  dates: readonly DateMention[],
): (readonly [DateMention, DateMention])[] {
  return gather(dates, (to, at) => {
    // "từ ngày 10/4 đến 05/4/2024": the year is said once, at the end.
    const first = dates[at - 1]
    const from =
      first &&
      first.year === undefined &&
      first.isPossible &&
      to.year !== undefined &&
      first.month <= to.month
        ? { ...first, year: to.year, iso: `${to.year}-${pad(first.month)}-${pad(first.day)}` }
        : first
    const isSpan =
      from?.iso &&
      to.iso &&
      /^\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?$/iu.test(text.slice(from.end, to.start)) &&
      /(?:từ\s+(?:ngày\s+)?|số liệu\s*:\s*)$/iu.test(text.slice(Math.max(0, from.start - 14), from.start))
    return isSpan ? [[from, to] as const] : []
  })
}

/** Every day of the calendar named in figures or in words, in reading order. */
export function findDates(text: string, start = 0, end = text.length): DateMention[] {
  const part = text.slice(start, end)
  const places = placesOfNumbers(part)
  const found = [...gather(atNumbers, (shape) => findAllAt(part, places, shape)), ...findAll(part, inWords)]
    .map((match) => toMention(match, start))
    // "số phiếu từ 38/42 đến 42/42": so many of so many, unless it is said to be a day.
    .filter(
      (date) =>
        date.year !== undefined ||
        date.month <= 12 ||
        /ngày\s*$/iu.test(text.slice(Math.max(0, date.start - 6), date.start)) ||
        /^ngày/iu.test(text.slice(date.start, date.end)),
    )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, index) => index === 0 || date.start >= (found[index - 1]?.end ?? 0))
}

function toMention(match: RegExpMatchArray, offset: number): DateMention {
  const { day = '', month = '', year } = match.groups ?? {}
  const start = offset + (match.index ?? 0)
  const iso = `${year ?? '2024'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  const isPossible = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
  return {
    start,
    end: start + match[0].length,
    day: Number(day),
    month: Number(month),
    year: year === undefined ? undefined : Number(year),
    iso: year !== undefined && isPossible ? iso : undefined,
    isPossible,
  }
}
