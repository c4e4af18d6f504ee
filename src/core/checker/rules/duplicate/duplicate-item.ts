import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { splitTokens, toSmall } from '../../layers/text/letters.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** From eight words on an item is judged as a sentence. */
const [fewest, most] = [3, 7]
/** Below a line that opens the list, "Nơi nhận:", two words name somebody: "- UBND huyện;". */
const fewestOpened = 2
/** So many words must an item still have without those that say nothing. */
const fewestTelling = 5

/** Items of one list, by their words and by their telling words. */
interface List {
  mark: string
  isOpened: boolean
  words: Map<string, Passage>
  telling: Map<string, Passage>
}

/**
 * "- Thường trực Đảng ủy;" twice among the recipients, "Tăng cường tuyên truyền phòng, chống ma túy" and "Tăng cường
 * công tác tuyên truyền phòng chống ma túy" among the tasks: one list below one line names each thing once.
 */
export function findItemsTwice({ text, passages }: Understanding): CheckFinding[] {
  let list: List | undefined
  return gather(passages, (passage, at) => {
    const line = text.slice(passage.start, passage.end)
    const mark = markOf(passage, line)
    if (!mark) {
      list = undefined
      return []
    }
    if (list?.mark !== mark) {
      const above = passages[at - 1]
      const isOpened =
        list === undefined && above !== undefined && /:\s*$/.test(text.slice(above.start, above.end))
      list = { mark, isOpened, words: new Map(), telling: new Map() }
    }
    const first = findSame(list, passage, line)
    if (!first) return []
    return [
      report(text, 'duplicate', 'warning', passage, {
        message: 'Mục này đã có trong danh sách ngay phía trên.',
        related: [first],
      }),
    ]
  })
}

const numbered = /^[*_\s]*(?:\d{1,2}[.)]|\(\d{1,2}\)|\p{Ll}[.)])\s/u

/** What the items of one list begin with: the same sign, or each its own number or letter. */
const markOf = ({ bullet }: Passage, line: string): string =>
  numbered.test(line) ? (/^[*_\s]*\(?\d/.test(line) ? '1' : 'a') : bullet

function findSame(list: List, passage: Passage, line: string): Passage | undefined {
  // "(để báo cáo)" says what a copy is for.
  const told = line.replace(numbered, ' ').replace(/\([^()]*\)/gu, '')
  const words = splitTokens(told)
  const key = words.map(toSmall).join(' ')
  const isName =
    words.length >= (list.isOpened ? fewestOpened : fewest) &&
    words.length <= most &&
    // "Gieo trồng 120 ha cây vụ đông" is a task with its number; of few words it may be a name with a value.
    !(words.length > 5 ? /:/ : /[\d:]/).test(told) &&
    // A short name may stand in two lists that follow each other; a task of five words and more does not.
    (list.isOpened || words.length > 4)
  const same = isName ? list.words.get(key) : undefined
  list.words.set(key, passage)
  const telling = words.length < fewestTelling || told.includes(':') ? [] : toTelling(told)
  const isTask = telling.length >= fewestTelling
  const like = isTask ? list.telling.get(telling.join(' ')) : undefined
  if (isTask) list.telling.set(telling.join(' '), passage)
  return same ?? like
}

/** Words that a task may have more or less without being another one. */
const filling =
  /(?<!\p{sc=Latn})(?:công tác|hoạt động|việc|tiếp tục|tăng cường|đẩy mạnh|chú trọng|quan tâm|tập trung|chủ động|thường xuyên|kịp thời|thực hiện tốt|làm tốt|thực hiện|tổ chức|trên địa bàn(?: xã| phường| huyện| tỉnh)?|hơn nữa|các|những|và|của|cho|về|trong|tại|đối với|cùng với|năm 20\d\d)(?!\p{sc=Latn})/giu

/** The words of a task without those that say nothing, in their order. */
export const toTelling = (words: string): string[] => splitTokens(words.toLowerCase().replace(filling, ' '))
