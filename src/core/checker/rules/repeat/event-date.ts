import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import type { DateMention } from '../../layers/times/dates.ts'
import { findSlip, printDay, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const event =
  /(?<!\p{sc=Latn})(?<name>đại hội|hội nghị|lễ \p{Ll}+|hội thi|hội thao|kỳ họp|ngày hội|diễn tập|phiên họp|hội diễn|giải bóng \p{Ll}+)(?!\p{sc=Latn})/iu
const again = /^[^\p{sc=Latn}]*(?:(?:tại|trong) )?(?:buổi )?/iu

/** "(Trình tại kỳ họp thứ 12, HĐND xã khóa XX)" and "báo cáo trình kỳ họp thứ 11": what a report is written for. */
const writtenFor =
  /(?<!\p{sc=Latn})(?:trình|báo cáo tại)\s(?:(?:tại|trước)\s)?(?<name>(?:kỳ họp|phiên họp|hội nghị|đại hội|cuộc họp)(?:\sthường lệ)?)\s(?:lần\s)?(?:thứ\s)(?<number>\d{1,2}|\p{Ll}+(?:\s(?:một|hai|ba|tư|lăm|sáu|bảy|tám|chín))?)(?!\p{sc=Latn}|\d)/giu

/** Where the title and the opening name two sessions as the one the report is laid before. */
function checkSessions({ text, passages }: Understanding): CheckFinding[] {
  const head = passages.slice(0, opening)
  const end = head.at(-1)?.end ?? 0
  const told = findAll(text.slice(0, end), writtenFor)
  const [first, later] = told
  const [a, b] = [first, later].map((one) => one?.groups?.number?.toLowerCase())
  if (!first || !later || told.length > 2 || a === b || first.groups?.name !== later.groups?.name) return []
  const start = later.index + later[0].lastIndexOf(later.groups?.name ?? '')
  const span = { start, end: later.index + later[0].length }
  return [
    report(text, 'repeat', 'error', span, {
      message: `Phần đầu ghi "${first[0]}", ở đây ghi "${later[0]}".`,
      related: [{ start: first.index, end: first.index + first[0].length }],
    }),
  ]
}

/** How many lines from the beginning name what the report is for. */
const opening = 12

/** One event on two days, or with two numbers. */
export function checkEventDates(read: Understanding): CheckFinding[] {
  return [...checkSessions(read), ...checkSameEvent(read)]
}

/** "tổ chức Đại hội ngày 18/5/2025. Đại hội diễn ra ngày 28/5/2025 đã bầu …". */
function checkSameEvent({ text, sentences, dates }: Understanding): CheckFinding[] {
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
