import type { Span } from '../../document.ts'
import { findAll } from '../text/search.ts'
import { type DateMention, findDates } from '../times/dates.ts'

/** What the head of a report says of it. */
export interface Profile {
  /** The year reported, from the title. */
  year?: number
  /** The year of "phương hướng năm …" in the title. */
  planYear?: number
  /** The last month a part-year report covers. */
  lastMonth?: number
  period?: Span
  title?: Span
  /** The day it is dated. */
  date?: DateMention
  /** It carries a number or a signature. */
  isIssued: boolean
  isNumbered: boolean
  draft?: Span
}

/** The first and the last month of a part of the year. */
type Months = readonly [first: number, last: number]

const periods: readonly (readonly [RegExp, (match: RegExpExecArray) => Months])[] = [
  [/(?:6|sáu)\s+tháng\s+đầu\s+năm/iu, () => [1, 6]],
  [/(?:9|chín)\s+tháng(?:\s+đầu)?\s+năm/iu, () => [1, 9]],
  [/(?:3|ba)\s+tháng\s+đầu\s+năm/iu, () => [1, 3]],
  [
    /(?<![\d.,])(\d{1,2})\s+tháng(?:\s+đầu)?\s+năm(?=\s+20\d\d)/iu,
    (match) => [1, Math.min(Number(match[1]), 12)],
  ],
  [
    /(?<!\d\s)tháng\s+(\d{1,2})(?=\s*\/\s*20\d\d|\s+năm\s+20\d\d)/iu,
    (match) => [Number(match[1]), Number(match[1])],
  ],
  [/quý\s+(IV|III|II|I|[1-4])(?!\p{sc=Latn})/iu, (match) => monthsOfQuarter(match[1] ?? '')],
]
const quarters: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const monthsOfQuarter = (name: string): Months => {
  const quarter = quarters[name.toUpperCase()] ?? 4
  return [3 * quarter - 2, 3 * quarter]
}

/** The part of a year that words name: its months, and where they stand. */
export function findPeriod(words: string): (Span & { months: Months }) | undefined {
  for (const [shape, monthsOf] of periods) {
    const match = shape.exec(words)
    if (match) return { start: match.index, end: match.index + match[0].length, months: monthsOf(match) }
  }
  return undefined
}

const numberedDay = /Số\s*:?\s*\d+\s?\/\s?\p{Lu}[\p{Lu}\d&-]*,?\s+ngày\s+\d{1,2}\/\d{1,2}\/\d{4}\W*$/u

/** "(Báo cáo lập ngày 10/10/2025)": a line of its own. */
const drawnUp =
  /^\W*(?:(?:Báo cáo|Số liệu|Văn bản|Biên bản)(?: này)?\s+)?(?:được\s+)?(?:lập|hoàn thành|chốt|Ngày lập|Ngày báo cáo|(?:Tại )?thời điểm (?:lập )?báo cáo)\s*(?:báo cáo\s*)?:?\s*\(?(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}(?:\W*$|\.\s|\))/iu
/** "Biên bản họp ngày 18/10/2024: …", "Báo cáo ngày 05/12/2024. …". */
const opened =
  /^\W*(?:(?:biên bản\s+)?(?:cuộc\s+)?họp\s[^.;:\d]{0,60}?|biên bản\s|(?:(?:UBND|Ủy ban nhân dân)[^.;:\d]{0,30}\s)?báo cáo\s)ngày\s+\d{1,2}\/\d{1,2}\/\d{4}(?:\W*$|[.:]\s|\))/iu
/** "BIỂU 04 – ƯỚC THỰC HIỆN NĂM 2024 (lập ngày 30/10/2024)": behind a title. */
const behindTitle =
  /\((?:báo cáo |số liệu )?(?:lập|chốt)(?: tại thời điểm| đến)? ngày \d{1,2}\/\d{1,2}\/\d{4}\)\W*$/iu
/** "(Kèm theo Báo cáo ngày 14/11/2024)". */
const attached = /^\W*kèm theo (?:báo cáo|tờ trình|công văn)[^()]{0,50}ngày\s+\d/iu

/** The year, the period, the date and the state of a report, read from its first lines and its signature. */
export function readProfile(text: string, lines: readonly Span[], year?: number): Profile {
  const head = lines.slice(0, 25)
  const spanText = (span: Span) => text.slice(span.start, Math.min(span.end, span.start + 400))
  const isNumbered = head.some((line) => /^\W*Số\s*:?\s*\d+\s?[/-]\s?\p{Lu}/u.test(spanText(line)))
  const signed = lines.slice(-12).some((line) => /\(?\s*đã ký\s*\)?/iu.test(spanText(line)))
  const draft = head.find((line) =>
    /^\W*(?:(?:báo cáo|kế hoạch|tờ trình|nghị quyết|quyết định|thông báo)\W*)?dự thảo(?:\s+lần\s+\d+)?\W*$/iu.test(
      spanText(line),
    ),
  )
  // "UBND XÃ AN KHÁNH - Số 09/BC-UBND, ngày 03/3/2025": number and day in one line.
  const inline = head.slice(0, 4).find((line) => numberedDay.test(spanText(line)))
  const dated =
    inline ??
    head
      .slice(0, 8)
      .find((line) => [drawnUp, opened, attached, behindTitle].some((shape) => shape.test(spanText(line)))) ??
    [...head, ...lines.slice(-12)].find((line) =>
      /^\W*(?:\p{Lu}[\p{sc=Latn}\s-]{1,40},\s*)?[Nn]gày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4})\W*$/u.test(
        spanText(line),
      ),
    )
  return {
    ...readTitle(text, lines, year),
    date: dated && findDates(text, dated.start, dated.end)[0],
    isNumbered,
    isIssued: isNumbered || signed,
    draft,
  }
}

function readTitle(text: string, lines: readonly Span[], known?: number) {
  const at = lines
    .slice(0, 25)
    .findIndex((line) => /^\W*BÁO CÁO(?:\W|$)/u.test(text.slice(line.start, line.end)))
  if (at < 0) return readPlainTitle(text, lines, known)
  const following = lines.slice(at, at + 5)
  const stop = following.findIndex(
    (line, index) =>
      index > 0 &&
      /[.;]\s*$|^(?:(?:Phần|PHẦN)\s|[IVX]+\.|[A-D][.)]\s|\d+\.|\(|Kính|Thực hiện|Căn cứ|Được)/u.test(
        text.slice(line.start, line.end),
      ),
  )
  const title = following.slice(0, stop < 0 ? 4 : stop).filter((line) => line.end - line.start < 300)
  const [first, last] = [title[0], title.at(-1)]
  if (!first || !last) return { year: known }
  const words = text.slice(first.start, last.end)
  const named = findAll(words, /(?:năm\s+|(?:tháng\s+\d{1,2}|quý\s+[IV\d]{1,3})\s?\/\s?)((?:19|20)\d{2})/giu)
  const planAt = words.search(
    /phương hướng|(?<!thực hiện )nhiệm vụ|(?:^|\n)\W*kế hoạch|(?<=(?:[,;]|\svà)\s+)(?:xây dựng\s+)?(?:dự toán|kế hoạch)(?=[^,;]{0,40}năm\s20)/iu,
  )
  const own =
    named.find(({ index }) => planAt < 0 || index < planAt) ?? (named.length > 1 ? named[0] : undefined)
  const plan = planAt < 0 ? undefined : named.findLast((found) => found !== own && found.index > planAt)
  const year = own ? Number(own[1]) : known
  return {
    year,
    planYear: plan ? Number(plan[1]) : undefined,
    title: { start: first.start, end: last.end },
    ...readPeriod(words, first.start),
  }
}

/** "Tình hình an ninh trật tự quý I năm 2025" as the first line: a title without the word. */
function readPlainTitle(text: string, [first]: readonly Span[], known?: number) {
  const words = first ? text.slice(first.start, first.end) : ''
  const year = /(?:năm\s+|(?:tháng\s+\d{1,2}|quý\s+[IV\d]{1,3})\s?\/\s?)((?:19|20)\d{2})\W*$/iu.exec(
    words,
  )?.[1]
  if (!first || !year || words.length > 140 || /[.;:]\s*$/.test(words)) return { year: known }
  const period = readPeriod(words, first.start)
  return period.lastMonth
    ? { year: known ?? Number(year), title: { start: first.start, end: first.end }, ...period }
    : { year: known }
}

function readPeriod(words: string, offset: number): Pick<Profile, 'lastMonth' | 'period'> {
  const found = findPeriod(words)
  if (!found) return {}
  return { lastMonth: found.months[1], period: { start: offset + found.start, end: offset + found.end } }
}
