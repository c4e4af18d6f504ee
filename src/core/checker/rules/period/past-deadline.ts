import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { lastUntil, listWithin } from '../../layers/text/order.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const planned = /(?<!\p{sc=Latn})(?:kế hoạch|chương trình|công văn)(?!\p{sc=Latn})/iu
const until = /(?:trước|chậm nhất(?: là)?|xong trước|hạn cuối|thời hạn(?: đến)?)\s+(?:ngày\s+)?$/iu

/** "Kế hoạch số 22/KH-UBND ngày 15/02/2025 … hoàn thành trước ngày 31/01/2025": due before it was issued. */
export const checkPastDeadlines = ({ text, sentences, citations, dates }: Understanding): CheckFinding[] =>
  gather(citations, ({ start, end, date, kind }) => {
    const sentence = lastUntil(sentences, start)
    if (!sentence || start >= sentence.end || !date?.iso || !planned.test(kind ?? text.slice(start, end)))
      return []
    return gather(listWithin(dates, sentence), (due) => {
      if (due.start < end || !due.iso || due.iso >= (date.iso ?? '')) return []
      if (!until.test(text.slice(Math.max(sentence.start, due.start - 30), due.start))) return []
      if (/đã hoàn thành|gia hạn|quá hạn/iu.test(sentence.text)) return []
      return [
        report(text, 'period', 'warning', due, {
          message: `Văn bản đề ngày ${printDay(text, date)} lại đặt hạn ${printDay(text, due)}, là ngày đã qua.`,
          related: [date],
        }),
      ]
    })
  })
