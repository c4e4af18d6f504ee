import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { lastUntil } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import type { DateMention } from '../../layers/times/dates.ts'
import { findReportingTerms, type ReportingTerm } from '../../layers/times/reporting-terms.ts'
import { findSaidDays } from '../../layers/times/said-day.ts'
import { printDay, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const deed =
  /(?<!\p{sc=Latn})đã\s+(?:được\s+)?(?:trao|tổ chức|thu|chi|giải ngân|hoàn thành|cấp|bàn giao|ban hành|thực hiện|giải quyết|khen|tiếp|kiểm tra|nghiệm thu|tuyên truyền|vận động|diễn ra|ký|bắt|phát hiện|khởi tố|xử lý|xử phạt|tiếp nhận|mở|khánh thành|phối hợp|lập|họp|thông qua|hỗ trợ|xảy ra|thanh toán)(?!\p{sc=Latn})/iu
/** "Kết quả rà soát ngày 15/11/2024 cho thấy …" */
const shown = /(?<!\p{sc=Latn})kết quả\s[^;.]{0,60}\s(?:cho thấy|ghi nhận)(?!\p{sc=Latn})/iu
const notYetDone =
  /đã\s+(?:có|được phê duyệt|đăng ký|chuẩn bị|thống nhất|xây dựng kế hoạch|ban hành kế hoạch|lên kế hoạch|bố trí|dự kiến)/iu
const anyDeed =
  /(?<!\p{sc=Latn})(?:đã\s+\p{Ll}+(?:\s*(?:xong|được)?\s|,\s\p{Ll})|xong\s(?:vào\s|trong\s)?ngày\s)/iu
const result = /(?<!\p{sc=Latn})(?:đã|lũy kế|luỹ kế|được|kết quả|đạt|thực (?:thu|chi|hiện))(?!\p{sc=Latn})/iu
const toCome =
  /(?<!\p{sc=Latn})ước|dự kiến|phấn đấu|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|kế hoạch|(?<!(?:đúng|quá|sớm|trễ|chống|giới|chẳng|vô|có) )(?<!\p{sc=Latn})hạn(?! (?:chế|hán|mức))|trước ngày|chậm nhất|hiệu lực|đến hết ngày .* phải/iu
const expected =
  /(?<!\p{sc=Latn})ước|dự kiến|kế hoạch (?:đến|là)|phấn đấu|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|khả năng|dự ước|dự báo|mục tiêu|ít nhất|tối thiểu|phải đạt|(?:bảo đảm|đảm bảo) đạt/iu
/** What is held against a plan is a result: "đã thu 100% kế hoạch", "đã trồng 40 ha, vượt kế hoạch". */
const ofPlan =
  /kinh phí dự kiến|kế hoạch (?:vốn )?(?:được )?giao|(?:%|(?<!\p{sc=Latn})(?:vượt|so với))\s+(?:mức )?(?:so với )?(?:tổng )?(?:kế hoạch|dự toán)/giu
const liesAhead = (words: string): boolean => toCome.test(words.replace(ofPlan, ''))
const upTo = /(?:đến|tính đến|hết|kết thúc)\s+(?:hết\s+)?(?:ngày\s+)?$/iu
const fromOn = /từ\s+(?:ngày\s+)?\d[^,;]*$/iu
/** "Giấy phép khai thác cát đến ngày 15/12/2025, đã cấp cho 02 đơn vị": the day a paper or its money lasts to. */
const valid =
  /(?<!\p{sc=Latn})(?:giấy phép|giấy chứng nhận|hợp đồng|giá trị sử dụng|có giá trị|kéo dài|cho thuê|thuê)(?!\p{sc=Latn})[^;.\d]{0,50}$/iu
const lasting = /hiệu lực|thời hạn|gia hạn|(?<!(?:đến|quá|đúng|trước|trong) )hạn/iu
/** "cả năm 2024", "hết năm 2024", and "cả năm đã" where the deed follows: "dự toán cả năm" tells none. */
const wholeYear =
  /(?:(?:tính )?đến hết|(?<=^\W*|[,;:]\s)(?:hết|kết thúc|khép lại)|(?<!ước )(?:cả|trọn)|(?:trong|cả|trọn|đủ|của|tính chung|lũy kế|tổng hợp|kết quả|(?<=^\W*|[,;:]\s))(?: cả| trọn| đủ)?\s?(?<![\d.,])(?:12|mười hai) tháng(?: của)?) năm (?<year>20\d\d)(?! so)|(?<!(?:ước|kế hoạch|dự toán|chỉ tiêu|nhiệm vụ|mục tiêu|của|%|bằng|giao|so với)(?: \p{Ll}+)? )(?<!\p{sc=Latn})(?:(?:cả|trọn)|(?<=^\W*)hết) năm(?=,?\s(?:[\p{sc=Latn}\s]{2,50}\s)?đã\s)/iu

/** What is known of a text here: the day it is dated and which sentences stand among its plans. */
interface Dated {
  day: DateMention
  isPlan: (sentence: Sentence) => boolean
  /** The one year that the text names: that of days told without theirs. */
  year: number | undefined
}

/**
 * "Tại hội nghị ngày 26/12/2025, xã đã trao giấy khen" in a report dated 10/12/2025; "đến ngày 31/3/2025 thu được
 * 64 triệu đồng" in one of 03/3/2025; "đến hết năm 2025 đã xong" in November of it: what nobody could know yet.
 */
export function checkFutureResults(read: Understanding): CheckFinding[] {
  const { date: day } = read.profile
  const year = findYear(read.text)
  const said = findSaidDays(read)
  if (!day?.iso) return gather(said, ({ day: own, told }) => checkFrom(told, withYear(own, year), year))
  // What another report is quoted with is of the day of that one.
  const quoted = said.filter(
    ({ day: own, told }) => told.sentences.length === 1 && own.iso && own.iso < (day.iso ?? ''),
  )
  return [
    ...checkFrom(read, day, year),
    ...gather(quoted, ({ day: own, told }) => checkFrom(told, own, year)),
  ]
}

/** The year of a text that names one or none. */
function findYear(text: string): number | undefined {
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/gu))
  return years.size > 1 ? undefined : Number([...years][0] ?? anyYear)
}

/** Where no year is said all days are of one. */
const anyYear = 2000

/** "(số liệu chốt đến 15/11)": a day told without its year is of the only one. */
function withYear(date: DateMention, year: number | undefined, told?: DateMention): DateMention {
  if (date.year !== undefined || year === undefined || !date.isPossible) return date
  // "đến 31/12" in a report of January is the end of the year before.
  if (told && told.month < 4 && date.month > 9) return date
  const [month, day] = [date.month, date.day].map((value) => String(value).padStart(2, '0'))
  return { ...date, year, iso: `${year}-${month}-${day}` }
}

function checkFrom(read: Understanding, day: DateMention, year: number | undefined): CheckFinding[] {
  if (!day.iso) return []
  const dated = { day, year, isPlan: ({ passage }: Sentence) => read.aspects[passage] === 'plan' }
  const found = [
    ...findYears(read, dated),
    ...findDays(read, dated),
    ...findMonths(read, dated),
    ...findTerms(read, dated),
  ].sort((a, b) => a.start - b.start)
  return [...onePerSentence(read, found), ...findHeads(read, dated)]
}

/** "Trong cả tháng 11 đã tiếp nhận …, gồm cả số phát sinh đến ngày 30/11": one deed, told once. */
const onePerSentence = ({ sentences }: Understanding, found: readonly CheckFinding[]): CheckFinding[] =>
  found.filter(({ start }, at) => {
    const sentence = lastUntil(sentences, start)
    return at === 0 || !sentence || (found[at - 1]?.start ?? 0) < sentence.start
  })

/** Close to the end of a year a report may tell all of it. */
const isBeforeEnd = ({ month, day }: DateMention): boolean => month < 12 || day < 11

/** "đã chi trong cả 12 tháng năm 2024 …": the deed stands before the year. */
const isToldWithin = (lead: string, term: string): boolean =>
  /(?<!\p{sc=Latn})đã\s[^;.]{2,80}$/iu.test(lead) &&
  !notYetDone.test(lead) &&
  /(?:^|\s)trong\s/iu.test(`${lead.slice(-6)}${term}`)

/** All of the year told as done before its end. */
function findYears({ text, sentences }: Understanding, { day, isPlan }: Dated): CheckFinding[] {
  return gather(sentences, (sentence) => {
    const match = wholeYear.exec(sentence.text)
    // "Cả năm" without its year is the one before in a report of its first months.
    const said = match?.groups?.year ?? (day.month > 3 ? day.year : undefined)
    const isThis = Number(said) === day.year && isBeforeEnd(day)
    if (!match || !isThis || isPlan(sentence)) return []
    const clause = clauseAt(text, sentence, sentence.start + match.index)
    const at = text.indexOf(clause, sentence.start)
    const rest = text.slice(sentence.start + match.index, at + clause.length)
    const lead = text.slice(at, sentence.start + match.index)
    if (!(anyDeed.test(rest) || isToldWithin(lead, match[0])) || liesAhead(clause)) return []
    const place = {
      start: sentence.start + match.index,
      end: sentence.start + match.index + rest.trimEnd().length,
    }
    return [
      report(text, 'estimate-vs-actual', 'warning', place, {
        message: `Báo cáo đề ngày ${printDay(text, day)} nhưng ghi đã xong của cả năm ${day.year}: chỉ có thể là ước hoặc dự kiến.`,
        related: [day],
      }),
    ]
  })
}

const ofTerm =
  /^(?:[^:;.]{2,40}:\s)?(?:\W*(?:theo|qua|tại)\s[^,;.]{4,70},\s)?(?:[^\p{sc=Latn}]|đợt|kỳ|trong|riêng|của|vào|cả|đầu|giữa|cuối|và|đến|tính|hết|lũy kế|luỹ kế|cũng)*$/iu

/** "đã thu hoạch xong vào cuối tháng 12/2023": the time stands behind the deed. */
const deedBefore =
  /(?<!\p{sc=Latn})đã\s[^;.]{2,80}(?:\s(?:vào|trong)\s+(?:(?:đầu|giữa|cuối)\s+)?|:\s[^;.]*đợt \d{1,2} \()$/iu

/** "Trong tháng 12/2024, xã đã trồng mới 18 ha", "đến hết quý IV năm 2025 đã giải ngân 100%" before that time has come. */
function findMonths(read: Understanding, { day, isPlan, year: only }: Dated): CheckFinding[] {
  const { text, sentences, profile } = read
  return gather(sentences, (sentence) =>
    gather(findReportingTerms(text, sentence.start, sentence.end), (term) => {
      const clause = clauseAt(text, sentence, term.start)
      const at = text.indexOf(clause, sentence.start)
      // "(Số liệu chốt đến 15/11) Trong cả tháng 11": a bracket at the head is no part of it.
      const lead = text.slice(at, term.start).replace(/^\W*\([^()]*\)/u, '')
      const year = term.year ?? (profile.year === day.year ? profile.year : only)
      const isWhole = /(?:hết|cả|trọn)\s+$/iu.test(lead)
      const first = firstMonth(term, isWhole)
      const isAhead =
        first !== undefined && (first > day.month || (isWhole && first === day.month && daysLeft(day) > 5))
      const isOpen = isJustBegun(read, term, day) && !/ngày \d/iu.test(clause)
      const isThen = year === day.year ? isAhead || isOpen : isYearAfter(year, day) && first !== undefined
      if (!isThen || isPlan(sentence) || !(ofTerm.test(lead) || deedBefore.test(lead))) return []
      if (!anyDeed.test(clause) || notYetDone.test(clause) || liesAhead(clause)) return []
      return [
        report(
          text,
          'estimate-vs-actual',
          'warning',
          { start: term.start, end: at + clause.trimEnd().length },
          {
            message: `Báo cáo đề ngày ${printDay(text, day)} nhưng kể việc đã làm của ${text.slice(term.start, term.end)}: chỉ có thể là ước hoặc dự kiến.`,
            related: [day],
          },
        ),
      ]
    }),
  )
}

const isYearAfter = (year: number | undefined, { year: own }: DateMention): boolean =>
  year !== undefined && own !== undefined && year === own + 1

/** "Trong quý IV đã mở thêm 05 lớp" in a report of nine months that is dated 10/10: of a quarter that it does not tell of. */
const isJustBegun = ({ profile }: Understanding, term: ReportingTerm, day: DateMention): boolean => {
  const first = term.kind === 'quarter' ? firstMonth(term, false) : undefined
  return (
    first !== undefined &&
    first === day.month &&
    day.day < 16 &&
    profile.lastMonth !== undefined &&
    profile.lastMonth < first
  )
}

const daysLeft = ({ year = 0, month, day }: DateMention): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate() - day

/** The first month in which all of it could be told: that of the term, or its last when it is told to its end. */
function firstMonth({ kind, which }: ReportingTerm, isWhole: boolean): number | undefined {
  if (kind === 'month') return Number(which)
  if (kind === 'part' && which.endsWith('đầu')) return Number.parseInt(which, 10)
  return kind === 'quarter' ? Number(which) * 3 - (isWhole ? 0 : 2) : undefined
}

const termResult =
  /(?<!\p{sc=Latn})(?<months>\d{1,2}|ba|sáu|chín)\s+tháng(?:\s+đầu năm)?[^.;,\d]{0,20}(?:đã\s+(?:thực hiện|đạt|thu|giải ngân|hoàn thành)|thực thu|thực hiện được)/iu

/** "Tổng thu 9 tháng đã thực hiện …" in a report of nine months that is dated before their end. */
function findTerms({ text, sentences, profile }: Understanding, { day, isPlan }: Dated): CheckFinding[] {
  const { lastMonth, year } = profile
  if (
    lastMonth === undefined ||
    year === undefined ||
    year !== day.year ||
    lastMonth === 12 ||
    day.month > lastMonth
  )
    return []
  const last = new Date(Date.UTC(year, lastMonth, 0)).getUTCDate()
  // Close to the end the figures are all but complete.
  if (day.month === lastMonth && last - day.day < 6) return []
  return gather(sentences, (sentence) => {
    const match = termResult.exec(sentence.text)
    const months =
      { ba: 3, sáu: 6, chín: 9 }[match?.groups?.months?.toLowerCase() ?? ''] ?? Number(match?.groups?.months)
    const clause = match ? clauseAt(text, sentence, sentence.start + match.index) : ''
    if (!match || months !== lastMonth || isPlan(sentence) || expected.test(clause)) return []
    const place = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    return [
      report(text, 'estimate-vs-actual', 'warning', place, {
        message: `Báo cáo đề ngày ${printDay(text, day)}, chưa hết ${months} tháng: số liệu chỉ có thể là ước thực hiện.`,
        related: [day],
      }),
    ]
  })
}

/** "BIỂU 04 – ƯỚC THỰC HIỆN NĂM 2024": the year over a table. */
const namedYear = (text: string, { start }: Span): string | undefined =>
  findAll(text.slice(Math.max(0, start - 200), start), /năm (20\d\d)/giu).at(-1)?.[1]

/** "Thực hiện cả năm 2024 (số chính thức)", "Đã thực hiện đến 31/12/2024" over a column of a table drawn up in November. */
const findHeads = ({ text, grids, dates, profile }: Understanding, { day }: Dated): CheckFinding[] =>
  gather(grids, ({ columns }) =>
    gather(columns, ({ title, head }) => {
      if (!head || expected.test(title)) return []
      const until = dates.find(({ start, end }) => start >= head.start && end <= head.end)
      const isAhead =
        until?.iso !== undefined &&
        until.iso > (day.iso ?? '') &&
        /(?:thực hiện|kết quả|đạt|đã)\s/iu.test(title)
      const whole = /(?:thực hiện|kết quả)\s+cả năm(?:\s+(?<year>20\d\d)|\s*$)/iu.exec(title)
      const year = whole?.groups?.year ?? (whole ? (profile.year ?? namedYear(text, head)) : undefined)
      const isWhole = Number(year) === day.year && day.month <= 11
      if (!isWhole && !isAhead) return []
      return [
        report(text, 'estimate-vs-actual', 'warning', head, {
          message: `Văn bản đề ngày ${printDay(text, day)}: số của thời gian chưa tới chỉ có thể là ước thực hiện.`,
          related: [day],
        }),
      ]
    }),
  )

/** A result of a day that had not come when the report was dated. */
function findDays(read: Understanding, { day, isPlan, year }: Dated): CheckFinding[] {
  const { text, sentences, dates } = read
  return gather(dates, (found) => {
    const date = withYear(found, year, day)
    const sentence = lastUntil(sentences, date.start)
    if (!date.iso || date.iso <= (day.iso ?? '') || !sentence || date.end > sentence.end) return []
    const told = endsOn(text, sentence, date) ? isResultUntil : isDeedOn
    if (!told(read, sentence, date, isPlan(sentence))) return []
    const [then, own] = [date, day].map((one) => printDay(text, one))
    return [
      report(text, 'estimate-vs-actual', 'warning', withDeed(text, sentence, date), {
        message: `Báo cáo đề ngày ${own} nhưng kể việc đã làm đến ngày ${then}: ngày đó chưa tới, chỉ có thể là ước hoặc dự kiến.`,
        related: [day],
      }),
    ]
  })
}

/** "31/10/2024, các chủ đầu tư đã giải ngân": the day with the deed told behind it. */
function withDeed(text: string, sentence: Sentence, date: DateMention): Span {
  const told = /^[^;.\d]{0,90}?(?<!\p{sc=Latn})đã\s\p{sc=Latn}+(?:\s\p{sc=Latn}+)?/iu.exec(
    text.slice(date.end, sentence.end),
  )
  return { start: date.start, end: date.end + (told?.[0].length ?? 0) }
}

/** "đến ngày …", "tính đến hết ngày …": the day a result is counted up to. */
const endsOn = (text: string, { start }: Sentence, date: DateMention): boolean =>
  upTo.test(text.slice(Math.max(start, date.start - 20), date.start))

const completed = /(?<!\p{sc=Latn})(?:hoàn thành|thực hiện|giải ngân|có)\s\d/iu
/** A task is set. */
const ordered =
  /(?<!\p{sc=Latn})(?:giao|yêu cầu|chỉ đạo|đề nghị|kiến nghị|phải|cần|tập trung|thời hạn|quyết tâm|cam kết|đăng ký|chậm nhất|để)(?!\p{sc=Latn})/iu
const isCounted = (sentence: Sentence, date: DateMention): boolean =>
  date.start - sentence.start < 24 && !ordered.test(sentence.text)

/** Whether the clause of a day counts what was reached up to it. */
function isResultUntil(
  { text }: Understanding,
  sentence: Sentence,
  date: DateMention,
  isPlan: boolean,
): boolean {
  const clause = withoutEstimates(clauseAt(text, sentence, date.start))
  // "Phấn đấu đến 30/9 giải ngân 70%; đến 31/01 đạt 100%": the aim goes on.
  const aim = text.slice(sentence.start, date.start)
  if (
    /phấn đấu|dự kiến|mục tiêu/iu.test(aim) ||
    !(result.test(clause) || (!isPlan && isCounted(sentence, date) && completed.test(clause))) ||
    expected.test(clause) ||
    lasting.test(sentence.text) ||
    valid.test(aim)
  )
    return false
  // "từ ngày 01/01 đến hết ngày 31/12 đã thu được" tells a result, "từ … đến …" alone when something is.
  return (
    anyDeed.test(clause) || !fromOn.test(text.slice(Math.max(sentence.start, date.start - 40), date.start))
  )
}

/** "đã hoàn thành 27 công trình, số vốn ước giải ngân 31,8 tỷ đồng": the estimate beside it is of something else. */
function withoutEstimates(clause: string): string {
  const pieces = clause.split(/,(?=\s)/u)
  const at = pieces.findIndex((piece) => /(?<!\p{sc=Latn})đã\s\p{Ll}[^\d]{2,40}\d/iu.test(piece))
  const isSure = at >= 0 && !expected.test(pieces.slice(0, at + 1).join())
  return isSure ? pieces.slice(0, at + 1).join() : clause
}

/** Whether a sentence tells of a deed of a day; days of cited documents are none. */
function isDeedOn(
  { text, citations }: Understanding,
  sentence: Sentence,
  date: DateMention,
  isPlan: boolean,
): boolean {
  // A deed told behind the semicolon is another one.
  const to = text.indexOf(';', date.end)
  const clause = text.slice(sentence.start, to < 0 ? sentence.end : Math.min(to, sentence.end))
  const isTold = deed.test(clause) || shown.test(clause) || (anyDeed.test(clause) && !notYetDone.test(clause))
  if (isPlan || !isTold || liesAhead(clause)) return false
  const cited = lastUntil(citations, date.start)
  return !cited || date.end > cited.end + 30
}

/** What stands between the semicolons around a place. */
function clauseAt(text: string, { start, end }: Sentence, place: number): string {
  const from = text.lastIndexOf(';', place)
  const to = text.indexOf(';', place)
  return text.slice(Math.max(start, from + 1), to < 0 || to > end ? end : to)
}
