import type { CheckFinding } from '../finding.ts'
import type { DateMention } from '../layers/dates.ts'
import { lastUntil } from '../layers/order.ts'
import { readAspects } from '../layers/sections.ts'
import { printDay, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

const deed =
  /(?<!\p{L})đã\s+(?:được\s+)?(?:trao|tổ chức|thu|chi|giải ngân|hoàn thành|cấp|bàn giao|ban hành|thực hiện|giải quyết|khen|tiếp|kiểm tra|nghiệm thu|tuyên truyền|vận động|diễn ra|ký|bắt|phát hiện|khởi tố|xử lý|xử phạt|tiếp nhận|mở|khánh thành|phối hợp|lập|họp|thông qua|hỗ trợ|xảy ra)(?!\p{L})/iu
const anyDeed = /(?<!\p{L})đã\s+\p{Ll}+\s*(?:xong|được)?\s/iu
const result = /(?<!\p{L})(?:đã|được|kết quả|đạt|thực (?:thu|chi|hiện))(?!\p{L})/iu
const toCome =
  /ước|dự kiến|phấn đấu|(?<!\p{L})sẽ(?!\p{L})|kế hoạch|hạn|trước ngày|chậm nhất|hiệu lực|đến hết ngày .* phải/iu
const expected =
  /ước|dự kiến|kế hoạch (?:đến|là)|phấn đấu|sẽ|khả năng|dự ước|dự báo|mục tiêu|ít nhất|tối thiểu|phải đạt|(?:bảo đảm|đảm bảo) đạt/iu
const upTo = /(?:đến|tính đến|hết)\s+(?:hết\s+)?(?:ngày\s+)?$/iu
const fromOn = /từ\s+(?:ngày\s+)?\d[^,;]*$/iu
const lasting = /hiệu lực|thời hạn|gia hạn|hạn/iu
const wholeYear = /(?:(?:tính )?đến hết|(?<!ước )cả) năm (?<year>20\d\d)(?! so)/iu

/** What is known of a text here: the day it is dated and which sentences stand among its plans. */
type Dated = { day: DateMention; isPlan: (sentence: Sentence) => boolean }

/**
 * "Tại hội nghị ngày 26/12/2025, xã đã trao giấy khen" in a report dated 10/12/2025; "đến ngày 31/3/2025 thu được
 * 64 triệu đồng" in one of 03/3/2025; "đến hết năm 2025 đã xong" in November of it: what nobody could know yet.
 */
export function checkFutureResults(read: Understanding): CheckFinding[] {
  const { text, passages, profile } = read
  const { date: day } = profile
  if (!day?.iso) return []
  const aspects = readAspects(text, passages)
  const dated = { day, isPlan: ({ passage }: Sentence) => aspects[passage] === 'plan' }
  return [...findYears(read, dated), ...findDays(read, dated)]
}

/** All of the year told as done before its end. */
function findYears({ text, sentences }: Understanding, { day, isPlan }: Dated): CheckFinding[] {
  return sentences.flatMap((sentence) => {
    const match = wholeYear.exec(sentence.text)
    const isThis = Number(match?.groups?.year) === day.year && day.month < 12
    if (!match || !isThis || isPlan(sentence)) return []
    if (!anyDeed.test(sentence.text.slice(match.index)) || toCome.test(sentence.text)) return []
    const place = { start: sentence.start + match.index, end: sentence.end }
    return [
      report(text, 'estimate-vs-actual', 'warning', place, {
        message: `Báo cáo đề ngày ${printDay(text, day)} nhưng ghi đã xong của cả năm ${day.year}: chỉ có thể là ước hoặc dự kiến.`,
        related: [day],
      }),
    ]
  })
}

/** A result of a day that had not come when the report was dated. */
function findDays(read: Understanding, { day, isPlan }: Dated): CheckFinding[] {
  const { text, sentences, dates } = read
  return dates.flatMap((date) => {
    const sentence = lastUntil(sentences, date.start)
    if (!date.iso || date.iso <= (day.iso ?? '') || !sentence || date.end > sentence.end) return []
    const told = endsOn(text, sentence, date) ? isResultUntil : isDeedOn
    if (!told(read, sentence, date, isPlan(sentence))) return []
    const [shown, own] = [date, day].map((one) => printDay(text, one))
    return [
      report(text, 'estimate-vs-actual', 'warning', date, {
        message: `Báo cáo đề ngày ${own} nhưng kể việc đã làm đến ngày ${shown}: ngày đó chưa tới, chỉ có thể là ước hoặc dự kiến.`,
        related: [day],
      }),
    ]
  })
}

/** "đến ngày …", "tính đến hết ngày …": the day a result is counted up to. */
const endsOn = (text: string, { start }: Sentence, date: DateMention): boolean =>
  upTo.test(text.slice(Math.max(start, date.start - 20), date.start))

/** Whether the clause of a day counts what was reached up to it. */
function isResultUntil({ text }: Understanding, sentence: Sentence, date: DateMention): boolean {
  const clause = clauseAt(text, sentence, date.start)
  // "Phấn đấu đến 30/9 giải ngân 70%; đến 31/01 đạt 100%": the aim goes on.
  const aim = text.slice(sentence.start, date.start)
  if (
    /phấn đấu|dự kiến|mục tiêu/iu.test(aim) ||
    !result.test(clause) ||
    expected.test(clause) ||
    lasting.test(sentence.text)
  )
    return false
  // "từ ngày 01/01 đến hết ngày 31/12 đã thu được" tells a result, "từ … đến …" alone when something is.
  return (
    anyDeed.test(clause) || !fromOn.test(text.slice(Math.max(sentence.start, date.start - 40), date.start))
  )
}

/** Whether a sentence tells of a deed of a day; days of cited documents are none. */
function isDeedOn(
  { citations }: Understanding,
  { text }: Sentence,
  date: DateMention,
  isPlan: boolean,
): boolean {
  if (isPlan || !deed.test(text) || toCome.test(text)) return false
  const cited = lastUntil(citations, date.start)
  return !cited || date.end > cited.end + 30
}

/** What stands between the semicolons around a place. */
function clauseAt(text: string, { start, end }: Sentence, place: number): string {
  const from = text.lastIndexOf(';', place)
  const to = text.indexOf(';', place)
  return text.slice(Math.max(start, from + 1), to < 0 || to > end ? end : to)
}
