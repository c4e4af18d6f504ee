import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listWithin } from '../../layers/text/order.ts'
import type { DateMention } from '../../layers/times/dates.ts'
import { findSlip, printDay, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const event =
  /(?<!\p{sc=Latn})(?<name>đại hội|hội nghị|lễ \p{Ll}+|hội thi|hội thao|kỳ họp|ngày hội|diễn tập|phiên họp|hội diễn|giải bóng \p{Ll}+)(?!\p{sc=Latn})/iu
const again = /^[^\p{sc=Latn}]*(?:(?:tại|trong) )?(?:buổi )?/iu

/** "tổ chức Đại hội ngày 18/5/2025. Đại hội diễn ra ngày 28/5/2025 đã bầu …": one event on two days. */
export function checkEventDates({ text, sentences, dates }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence, at) => {
    const first = sentences[at - 1]
    if (!first || first.passage !== sentence.passage) return []
    const [known, told] = [oneDay(dates, first), oneDay(dates, sentence)]
    if (!known || !told || known.iso === told.iso) return []
    const name = event.exec(first.text)?.groups?.name?.toLowerCase()
    if (!name || !sentence.text.replace(again, '').toLowerCase().startsWith(name)) return []
    // The one opens, the other closes.
    if (/bế mạc|bế giảng|kết thúc/iu.test(sentence.text) !== /bế mạc|bế giảng|kết thúc/iu.test(first.text))
      return []
    if (/(?:thứ (?:hai|ba|2|3)|lần (?:hai|ba|2|3)|tiếp theo|phiên)/iu.test(sentence.text)) return []
    const right = text.slice(known.start, known.end)
    if (!findSlip(text.slice(told.start, told.end), right)) return []
    return [
      report(text, 'repeat', 'error', told, {
        message: `Câu trước ghi ${name} ngày ${right}, ở đây ghi ngày ${printDay(text, told)}.`,
        suggest: right,
        related: [known],
      }),
    ]
  })
}

/** The only day a sentence names. */
function oneDay(dates: readonly DateMention[], sentence: Sentence): DateMention | undefined {
  const own = listWithin(dates, sentence)
  return own.length === 1 && own[0]?.iso ? own[0] : undefined
}
