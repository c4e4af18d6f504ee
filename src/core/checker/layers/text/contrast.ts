import type { Span } from '../../document.ts'
import { compounds } from './compounds.ts'

/** Words that only say that something is, was done or how much of it there is. */
const plain =
  /^(?:có|còn|đạt|hiện|đã|là|được|gồm|nay|đến|của|và|trong|năm|với|các|những|toàn|về|từ|tính|như|vậy|cả|tổng|số|cũng|chỉ|mới|tiếp|tục|nhìn|chung|trên|địa|bàn)$/u
const label =
  /^\W*(?:(?:phần|mục|chương)\s+(?:thứ\s+)?[\p{sc=Latn}\d]+\s*[:.]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]+)[.)]\s*)?/iu
/** How many letters of a sentence are its head, and how many words the two may differ by. */
const [headLength, widest] = [90, 4]

/**
 * "Trường Tiểu học A có 18 lớp, 512 học sinh" and "Trường Tiểu học B có 18 lớp, 521 học sinh", "Thu phí vệ sinh đô thị"
 * and "Thu phí vệ sinh nông thôn": two sentences of one frame with another name in it tell of two things.
 */
export function isContrasted(text: string, one: Placed, other: Placed): boolean {
  const [first, second] = [readHead(text, one), readHead(text, other)]
  const { before, behind, apart } = align(first.words, second.words)
  if (apart.some((words) => words.length < 1 || words.length > widest))
    return isContrastedWithin(text, one, other)
  // "huy động" and "vận động" are two verbs of one deed.
  if (
    behind > 0 &&
    apart.every((words) => compounds.has(`${words.at(-1)} ${first.words.at(-behind)}`.toLowerCase()))
  )
    return false
  // "Trường Tiểu học A" and "Trường Tiểu học B": another name.
  const isNamed = apart.every((words) => words.some((word) => /^[\p{Lu}\d]/u.test(word)))
  // What differs right before another number is another verb: "có công suất 50 tấn …, sử dụng 320 lao động".
  const isApart = before > 0 && (behind > 0 || (before > 1 && (isNamed || (first.isOwn && second.isOwn))))
  return isApart || isContrastedWithin(text, one, other)
}

/** "Tổ chức 12 lớp cho cán bộ Hội với 640 lượt người" and "Tổ chức 10 lớp cho hội viên nòng cốt với 460": in the words on to the number. */
function isContrastedWithin(text: string, one: Placed, other: Placed): boolean {
  const [first, second] = [one, other].map(({ sentence, amount }) => {
    const behind =
      text.slice(amount.end, Math.min(sentence.end, amount.end + headLength)).split(/[,;.(]/)[0] ?? ''
    const words = `${text.slice(Math.max(sentence.start, amount.start - 2 * headLength), amount.start)} ${behind}`
    return words.match(/\p{sc=Latn}+/gu) ?? []
  })
  const { before, apart } = align(first ?? [], second ?? [])
  // What differs is whom it was for, or where it was.
  const isOpened = opening.test(first?.[before - 1] ?? '')
  return before > 2 && isOpened && apart.every((words) => words.length > 1 && words.length < widest + 3)
}

/** How many words two lists share at their beginnings and at their ends, and what is between in each. */
function align(a: readonly string[], b: readonly string[]) {
  const shortest = Math.min(a.length, b.length)
  let before = 0
  while (before < shortest && same(a[before], b[before])) before += 1
  let behind = 0
  while (behind < shortest - before && same(a.at(-1 - behind), b.at(-1 - behind))) behind += 1
  return { before, behind, apart: [a, b].map((words) => words.slice(before, words.length - behind)) }
}

/** A number in its sentence. */
interface Placed {
  sentence: Span
  amount: Span
}

const opening = /^(?:cho|của|về|tại|ở|trong|từ|với|trên|do|các|bởi|thuộc)$/iu
const same = (a: string | undefined, b: string | undefined): boolean => a?.toLowerCase() === b?.toLowerCase()

/** The telling words of a sentence up to its first number, and whether that is the one that is asked for. */
function readHead(
  text: string,
  { sentence: { start, end }, amount }: Placed,
): { words: string[]; isOwn: boolean } {
  const words = text.slice(start, Math.min(end, start + headLength))
  const from = label.exec(words)?.[0].length ?? 0
  // "số 1" and "số 2" name two things themselves.
  const head = named.exec(words.slice(from))?.[0] ?? ''
  return {
    words: (head.match(/[\p{sc=Latn}\d]+/gu) ?? []).filter((word) => !plain.test(word.toLowerCase())),
    isOwn: start + from + head.length >= amount.start,
  }
}

/** A number behind a noun and before a colon or a verb is a name: "Tổ dân phố 7 có", "Trạm bơm số 1 tưới". */
const named =
  /^(?:\D|(?<=\p{sc=Latn}\s)\d{1,3}(?=\s*:|\s(?:có|còn|đạt|hiện|đã|gồm|là|được|tưới|thu|do|với|trồng|nuôi|tổ|vận|tiếp|giải|quản|thực|hoàn|phục|huy|bàn|xây|kết)(?!\p{sc=Latn})))*/u
