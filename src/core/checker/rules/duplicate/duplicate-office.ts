import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const kinds =
  'Sở|Phòng|Ban|Hội|Chi cục|Cục|Trung tâm|Công an|Bộ|Trường|Trạm|Đoàn|Hạt|Chi nhánh|Ngân hàng|Văn phòng|UBND xã|UBND phường'
/** "Sở Công Thương, Sở Nông nghiệp và Phát triển nông thôn, Sở Công Thương": parted by commas, each begun by its kind. */
const part = new RegExp(
  `\\s*,\\s+(?:và\\s+)?(?=(?:${kinds})\\s\\p{Lu})|\\s+và\\s+(?=(?:${kinds})\\s\\p{Lu})`,
  'u',
)
const begins = new RegExp(`(?<!\\p{sc=Latn})(?:${kinds})\\s\\p{Lu}`, 'u')

/** A body named twice in one list of bodies. */
export const findOfficesTwice = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => findAgain(text, sentence))

const eachBegin = new RegExp(begins, 'gu')

/** "Ban Chỉ đạo huyện đã phối hợp với Sở Công Thương, …": the list begins with the last body before its first comma. */
const withoutSubject = (head: string): string =>
  head.slice(
    findAll(head, eachBegin).findLast(({ index }) =>
      /(?:^|với|cùng|gồm|có|giao|đến|gửi|là)\s*$/u.test(head.slice(0, index)),
    )?.index ?? 0,
  )

function findAgain(text: string, sentence: Sentence): CheckFinding[] {
  const first = begins.exec(sentence.text)
  if (!first || !sentence.text.includes(',')) return []
  return gather(sentence.text.slice(first.index).split(/[.;:()]\s?/u), (list) => {
    const [head = '', ...rest] = list.split(part)
    const items = [withoutSubject(head), ...rest]
    if (items.length < 3) return []
    const names = items.slice(0, -1)
    const last = items.at(-1) ?? ''
    // Behind the last name the sentence goes on.
    const again =
      names.find((name, at) => names.indexOf(name) !== at) ??
      names
        .slice(0, -1)
        .find(
          (name) =>
            last === name || (last.startsWith(`${name} `) && /^\p{Ll}/u.test(last.slice(name.length + 1))),
        )
    // A part with a comma of its own belongs to another clause.
    if (
      !again ||
      names.some((name) => name.includes(',') || name.length > 60 || !begins.test(name.slice(0, 20)))
    )
      return []
    const from = sentence.start + sentence.text.indexOf(list)
    const start = from + list.lastIndexOf(again)
    return [
      report(
        text,
        'duplicate',
        'warning',
        { start, end: start + again.length },
        {
          message: `"${again}" được nêu hai lần trong cùng một danh sách.`,
          related: [{ start: from + list.indexOf(again), end: from + list.indexOf(again) + again.length }],
        },
      ),
    ]
  })
}
