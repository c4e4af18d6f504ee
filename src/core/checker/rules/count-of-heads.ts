import type { CheckFinding } from '../finding.ts'
import { openList } from '../layers/enumerations.ts'
import { findSaidCounts, type SaidCount } from '../layers/said-counts.ts'
import type { Sentence, Understanding } from '../understanding.ts'
import { judgeCount } from './count-finding.ts'
import { judgeListing } from './count-of-list.ts'
import { nameShape, splitItems } from './count-of-names.ts'

/** How a listed thing is pointed at: "vụ ngày 12/3", "tổ số 2", "đội Nà Ca". */
const pointed = /^(?:(?:ngày|tại|ở|số|thứ|xảy ra)\s|\d|\p{Lu})/u

/** "hai vụ phá rừng, vụ ngày 12/3 tại …, vụ ngày 27/5 …, vụ ngày 09/6 …": more of them than were counted. */
export const findUnopened = (
  read: Understanding,
  sentence: Sentence,
  counts: readonly SaidCount[],
): CheckFinding[] =>
  counts.flatMap((said) => {
    const word = `${said.unit.split(' ')[0]} `
    const clause = read.text.slice(said.end, sentence.end).split(/[;:(]|\.\s/u)[0] ?? ''
    if (!clause.includes(`, ${word}`) || openList.test(clause)) return []
    const [, ...items] = clause.split(/\s*,\s+(?:và\s+)?|\s+và\s+(?=\p{Ll}+\s)/u)
    const isEach = items.every((item) => item.startsWith(word) && pointed.test(item.slice(word.length)))
    // Fewer may be some of them: "05 tổ, tổ số 1 và tổ số 2 đạt giải".
    return isEach && items.length > said.value ? judgeCount(read, said, items.length) : []
  })

const labelled =
  /(?<=^\W*|[;.]\s)(?:Số|Tổng số|số)\s(?<unit>\p{Ll}+)[^:;\d()]{0,60}:\s*(?<number>\d{1,2})\s*\((?<list>[^()]+)\)/gu

/** "Số thôn chưa có đường ô tô: 03 (Tả Chải, Lùng Sán)": a number behind its label and the names in brackets. */
export const findLabelled = (read: Understanding, sentence: Sentence): CheckFinding[] =>
  [...sentence.text.matchAll(labelled)].flatMap((match) => {
    const { unit = '', number = '', list = '' } = match.groups ?? {}
    const items = splitItems(list)
    if (openList.test(list) || items.length < 2 || !items.every((item) => nameShape.test(item))) return []
    const start =
      sentence.start + match.index + match[0].lastIndexOf(number, match[0].length - list.length - 2)
    return judgeCount(
      read,
      { start, end: start + number.length, number, value: Number(number), unit },
      items.length,
    )
  })

const opening =
  /^\W*(?:Các|Những)?\s*(?<words>\p{L}[\p{Ll}\s]{2,40}?)\s*(?:gồm(?: có)?|bao gồm|là|đó là)?\s*:\s+(?=\S)/iu

/** "Các thôn: Nà Lùng và Bản Cáu đã đạt chuẩn": told of some of them. */
const tells = /\s(?:đã|đạt|được|chưa|có|còn|sẽ|bị)\s/u

/** "Sở có 05 phòng chuyên môn. Các phòng chuyên môn: Văn phòng, Thanh tra, …": listed in the next sentences by the same words. */
export const findListedNext = (read: Understanding): CheckFinding[] =>
  read.passages.flatMap(({ sentences }) =>
    sentences.flatMap((sentence, at) => {
      const head = at > 0 ? opening.exec(sentence.text) : null
      const words = head?.groups?.words?.toLowerCase()
      if (!head || !words) return []
      const isSaid = ({ start, number }: SaidCount) =>
        read.text
          .slice(start + number.length, start + number.length + words.length + 2)
          .trim()
          .toLowerCase()
          .startsWith(words)
      const said = sentences
        .slice(Math.max(0, at - 2), at)
        .flatMap((before) => findSaidCounts(read.text, before))
        .filter(isSaid)
      const [only] = said
      const listing = sentence.text.slice(head[0].length)
      if (!only || said.length > 1 || openList.test(listing) || tells.test(listing)) return []
      return judgeListing(read, only, listing, [])
    }),
  )
