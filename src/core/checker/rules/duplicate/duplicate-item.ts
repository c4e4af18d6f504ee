import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { splitTokens, toSmall } from '../../layers/text/letters.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'

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

/** A clause of a sentence, between two semicolons or behind a colon. */
interface Clause {
  start: number
  end: number
  key: string
  words: number
  sentence: Sentence
  next?: Clause
}

/** So many words of clauses are not written alike by chance; with a number fewer are enough. */
const [longCopy, figuredCopy] = [13, 9]
/** So many sentences above a clause is looked for. */
const reach = 8

/**
 * "b) Về xã hội: …; chế độ được chi trả kịp thời, đúng đối tượng; không có khiếu kiện. c) Về an ninh: …; chế độ được chi trả
 * kịp thời, …": clauses of one point that are pasted into another one.
 */
export function findClausesTwice({ text, sentences }: Understanding): CheckFinding[] {
  const known = new Map<string, { clause: Clause; at: number }>()
  return gather(sentences, (sentence, at) => {
    if (!sentence.text.includes(';') || !isOnTopic(sentence.text)) return []
    const clauses = splitClauses(sentence)
    let until = 0
    const found = gather(clauses, (clause) => {
      const first = known.get(clause.key)
      if (!first || clause.start < until || at - first.at > reach || first.at === at) return []
      const last = lastAlike(first.clause, clause)
      until = last.end
      const copy = { start: clause.start, end: last.end }
      return isLong(text.slice(copy.start, copy.end)) && copy.start > sentence.start + 4
        ? [
            report(text, 'duplicate', 'warning', copy, {
              message: 'Đoạn này lặp lại nguyên văn một ý ở mục phía trên.',
              related: [first.clause],
            }),
          ]
        : []
    })
    for (const clause of clauses) if (clause.words > 4) known.set(clause.key, { clause, at })
    return found
  })
}

const head = /^[^:;]{0,80}:\s/u
const topic =
  /^[^\p{sc=Latn}]*(?:\p{sc=Latn}{1,4}[.)]\s+)?(?:về|công tác|lĩnh vực|trên|trong|kinh tế|văn hóa|quốc phòng)(?!\p{sc=Latn})/iu
/** "Xã Nậm Sang: đường trục được cứng hóa; …", "Phòng Tài chính: …": of several places the same may be said, and asked of several offices. */
const isOnTopic = (sentence: string): boolean => !head.test(sentence) || topic.test(sentence)
const asked =
  /(?<!\p{sc=Latn})(?:báo cáo|định kỳ|phối hợp|chịu trách nhiệm|phụ lục|kèm theo)(?!\p{sc=Latn})/iu

function isLong(copied: string): boolean {
  const { length } = splitTokens(copied)
  return !asked.test(copied) && length >= (/\d/u.test(copied) ? figuredCopy : longCopy)
}

function splitClauses(sentence: Sentence): Clause[] {
  const clauses = findAll(sentence.text, /[^;:]+/gu).map(({ 0: written, index }): Clause => {
    const told = written.trim().replace(/[.!]$/u, '')
    const start = sentence.start + index + written.length - written.trimStart().length
    const key = splitTokens(told).map(toSmall).join(' ')
    return { start, end: start + told.length, key, words: key.split(' ').length, sentence }
  })
  for (const [at, clause] of clauses.entries()) clause.next = clauses[at + 1]
  return clauses
}

/** The last of the clauses from here on that go on alike. */
function lastAlike(first: Clause, again: Clause): Clause {
  const [next, nextAgain] = [first.next, again.next]
  return next && nextAgain && next.key === nextAgain.key ? lastAlike(next, nextAgain) : again
}
