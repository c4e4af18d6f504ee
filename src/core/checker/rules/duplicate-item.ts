import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Passage, Understanding } from '../understanding.ts'

/** From eight words on an item is judged as a sentence. */
const [fewest, most] = [3, 7]

/** "- Thường trực Đảng ủy;" twice among the recipients: one list below one line names each thing once. */
export function findItemsTwice({ text, passages }: Understanding): CheckFinding[] {
  let list: { bullet: string; isOpened: boolean; seen: Map<string, Passage> } | undefined
  return passages.flatMap((passage, at) => {
    const { bullet, start, end } = passage
    if (!bullet) {
      list = undefined
      return []
    }
    if (list?.bullet !== bullet) {
      const above = passages[at - 1]
      const isOpened =
        list === undefined && above !== undefined && /:\s*$/.test(text.slice(above.start, above.end))
      list = { bullet, isOpened, seen: new Map() }
    }
    // "(để báo cáo)" says what a copy is for.
    const words =
      text
        .slice(start, end)
        .replace(/\([^()]*\)/gu, '')
        .match(/[\p{L}\d]+/gu) ?? []
    const key = words.join(' ').toLowerCase()
    const first = list.seen.get(key)
    list.seen.set(key, passage)
    const isName =
      words.length >= fewest &&
      words.length <= most &&
      // "Gieo trồng 120 ha cây vụ đông" is a task with its number; of few words it may be a name with a value.
      !(words.length > 5 ? /:/ : /[\d:]/).test(text.slice(start, end))
    // A short name may stand in two lists that follow each other; a task of five words and more does not.
    if (!first || !isName || !(list.isOpened || words.length > 4)) return []
    return [
      report(text, 'duplicate', 'warning', passage, {
        message: 'Mục này đã có trong danh sách ngay phía trên.',
        related: [first],
      }),
    ]
  })
}
