import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listWithin } from '../../layers/text/order.ts'
import type { DateMention } from '../../layers/times/dates.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const until =
  /(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hạn cuối(?: là)?|thời hạn(?: [\p{sc=Latn}\s]{0,20})?(?: là| đến)?|hạn (?:hoàn thành|bàn giao|nộp)(?: là)?|xong|hoàn thành (?:đến|vào)|đến hết|không (?:muộn|quá))\s+(?:hết\s+)?(?:ngày\s+)?$/iu
const asked = /giao|yêu cầu|kế hoạch|hợp đồng|thời hạn|tiến độ|cam kết|quy định|hạn/iu
/** What is given, built or ended on a day. */
const deed =
  /(?<!\p{sc=Latn})(?:bàn giao|hoàn thành|nghiệm thu|khánh thành|thông xe|kết thúc|xong|lắp|giao|cấp|nộp|gửi|trao)(?!\p{sc=Latn})/iu
const intime =
  /(?<!\p{sc=Latn}|không |chưa |phải |bảo đảm |đảm bảo )(?:(?:đều|cơ bản|đã|được)\s+)?(?:(?:về đích|hoàn thành|xong|bàn giao|nộp)\s+)?(?:trước(?! ngày)(?: thời)? hạn|đúng (?:thời )?hạn|đúng (?:tiến độ|kế hoạch về thời gian)|vượt tiến độ|kịp (?:thời hạn|tiến độ))(?:\s+(?:kế hoạch|đề ra|được giao|hợp đồng|quy định))?/iu
/** A new deadline, another work, or what is still to be done. */
const unsure =
  /gia hạn|điều chỉnh|phấn đấu|dự kiến|(?<!\p{sc=Latn})(?:sẽ|chậm|muộn|quá hạn|trễ|khác)(?!\p{sc=Latn})/iu
/** How many letters behind the deadline are looked at. */
const reach = 500

/** "hoàn thành trước ngày 30/6/2025 … đợt 2 bàn giao ngày 15/8/2025, toàn bộ về đích trước thời hạn": handed over too late. */
export const checkLateDeliveries = ({ text, passages, dates }: Understanding): CheckFinding[] =>
  gather(passages, ({ start, end }) =>
    gather(listWithin(dates, { start, end }), (due, at, own) => {
      const lead = text.slice(Math.max(start, due.start - 160), due.start)
      if (!due.iso || !until.test(lead) || !asked.test(lead)) return []
      const rest = text.slice(due.end, Math.min(end, due.end + reach))
      const claim = intime.exec(rest)
      if (!claim || unsure.test(rest.slice(0, claim.index + claim[0].length))) return []
      const claimed = due.end + claim.index
      const told = own.slice(at + 1).filter((date) => date.iso && date.start < endOfSentence(text, claimed))
      // Another deadline behind the first is of another work.
      if (told.some((date) => until.test(text.slice(Math.max(start, date.start - 40), date.start)))) return []
      const late = told.filter((date) => (date.iso ?? '') > (due.iso ?? '') && isDone(text, due, date))
      const [first] = late
      if (!first) return []
      return [
        report(
          text,
          'period',
          'warning',
          { start: claimed, end: claimed + claim[0].length },
          {
            message: `Ghi "${claim[0].trim()}" nhưng ngày ${printDay(text, first)} đã quá hạn ${printDay(text, due)}.`,
            related: [due, first],
          },
        ),
      ]
    }),
  )

/** What is told in a sentence behind the claim is of something else. */
const endOfSentence = (text: string, at: number): number => {
  const stop = text.slice(at, at + 120).search(/[.;]\s|\n/u)
  return at + (stop < 0 ? 120 : stop)
}

/** Whether the clause of a day tells that something was handed over on it. */
function isDone(text: string, due: DateMention, date: DateMention): boolean {
  const clause =
    text
      .slice(due.end, date.start)
      .split(/[;.]\s/u)
      .at(-1) ?? ''
  const behind = text.slice(date.end, date.end + 60).split(/[;.]\s/u)[0] ?? ''
  return (
    deed.test(`${clause} ${behind}`) &&
    !/(?:quyết định|văn bản|số \S+|công văn|tờ trình|báo cáo|khởi công|bắt đầu|từ)[\p{sc=Latn}\s]*(?:ngày\s*)?$/iu.test(
      clause,
    )
  )
}
