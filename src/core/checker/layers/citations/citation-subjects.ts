import type { LegalCitation } from './citations.ts'

/** How far the words about a document are looked for, and how many of them tell what it is about. */
const [reach, fewest] = [200, 4]
const share = 0.7

/** Words that stand about any document. */
const common: ReadonlySet<string> = new Set(
  `của|về|việc|và|các|những|được|tại|theo|số|ngày|tháng|năm|là|cho|trong|đã|do|với|để|quyết|định|kế|hoạch|công|văn|nghị|thông|báo|ban|hành|thực|hiện|ủy|uỷ|nhân|dân|ubnd|hđnd|hội|đồng|xã|huyện|tỉnh|phường|đảng|phê|duyệt|căn|cứ`.split(
    '|',
  ),
)

const opening =
  /^\s*(?:của\s[^,;.()]{2,40}?\s)?,?\s?\(?(?:về|v\/v|phê duyệt|ban hành|thành lập|kiện toàn|giao|công nhận|quy định|cử|hỗ trợ|phân bổ|điều chỉnh|bổ nhiệm|công bố|tổ chức|triển khai|thông qua|khen thưởng)(?!\p{sc=Latn})(?<about>[^.;\n()]{8,180})/iu

/**
 * "kiện toàn Ban Quản lý tại Quyết định số 214/QĐ-UBND …" and "Quyết định số 241/QĐ-UBND … về việc kiện toàn Ban Quản
 * lý": what the one is said to be about stands around the other, with all its names and numbers.
 */
export const isOfOneSubject = (text: string, first: LegalCitation, second: LegalCitation): boolean =>
  isSaidAround(text, second, first) || isSaidAround(text, first, second)

const predicate = /,|\s(?:đã|đang|chưa|được|đạt|mới|còn|nay|hiện)\s/u

function isSaidAround(text: string, said: LegalCitation, other: LegalCitation): boolean {
  const about = opening.exec(text.slice(said.end, said.end + reach))?.groups?.about ?? ''
  // Behind a comma the sentence may go on with something else, or the subject itself: "về phòng, chống lụt bão"; and behind
  // "đã", "chưa" it tells what came of it.
  return [about, about.split(',')[0] ?? '', about.split(predicate)[0] ?? ''].some((subject) =>
    isKnownAround(text, subject, other, said),
  )
}

function isKnownAround(text: string, about: string, other: LegalCitation, said: LegalCitation): boolean {
  const around = new Set(listWords(sentenceAround(text, other, said)).map((word) => word.toLowerCase()))
  const words = listWords(about).filter((word) => !common.has(word.toLowerCase()))
  const known = words.filter((word) => around.has(word.toLowerCase()))
  const isForeign = words.some((word) => /^[\p{Lu}\d]/u.test(word) && !around.has(word.toLowerCase()))
  return words.length >= fewest && !isForeign && known.length >= share * words.length
}

const listWords = (piece: string): string[] => piece.match(/[\p{sc=Latn}\d]+/gu) ?? []

/** The sentence without the symbol and the date; what belongs to the other document of one sentence is none of it. */
function sentenceAround(text: string, { start, end }: LegalCitation, said: LegalCitation): string {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[.;\n]\s/u)
      .at(-1) ?? ''
  const behind = text.slice(end, end + reach).split(/[.;\n](?:\s|$)/u)[0] ?? ''
  const isBehindSaid = said.end <= start && start - said.end <= before.length
  const until = said.start >= end ? said.start - end : behind.length
  return `${isBehindSaid ? '' : before} ${behind.slice(0, until)}`
}
