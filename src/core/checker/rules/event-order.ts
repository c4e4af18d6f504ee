import type { CheckFinding } from '../finding.ts'
import type { DateMention } from '../layers/dates.ts'
import { listWithin } from '../layers/order.ts'
import { printDay, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const begins = /(?<!\p{L})(?:khai giảng|khai mạc|khởi công|bắt đầu|phát động)(?!\p{L})/iu
const ends =
  /(?<!\p{L})(?:bế giảng|bế mạc|kết thúc|khánh thành|tổng kết|nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác))(?!\p{L})/iu

/** "khai giảng ngày 28/8/2024, bế giảng ngày 24/8/2024": at its end before it began. */
export const checkEventOrder = ({ text, passages, dates }: Understanding): CheckFinding[] =>
  passages.flatMap((passage) => {
    const own = listWithin(dates, passage).filter(({ iso }) => iso)
    const isOf = (shape: RegExp, date: DateMention) => shape.test(wordsAround(text, passage.start, own, date))
    return own.flatMap((last, at) => {
      const first = own[at - 1]
      if (!first?.iso || !last.iso || last.iso >= first.iso) return []
      if (!isOf(begins, first) || isOf(ends, first) || !isOf(ends, last)) return []
      return [
        report(text, 'period', 'error', last, {
          message: `Kết thúc ngày ${printDay(text, last)} trước khi bắt đầu ngày ${printDay(text, first)}.`,
          related: [first],
        }),
      ]
    })
  })

/** The words between the date before and the next one, in the sentence or clause of the date. */
function wordsAround(text: string, start: number, own: readonly DateMention[], date: DateMention): string {
  const at = own.indexOf(date)
  const lead = text.slice(Math.max(own[at - 1]?.end ?? start, date.start - 60), date.start)
  const tail =
    text.slice(date.end, Math.min(own[at + 1]?.start ?? date.end + 60, date.end + 60)).split(/[.;]/)[0] ?? ''
  return lead + (begins.test(lead) || ends.test(lead) ? '' : tail)
}
