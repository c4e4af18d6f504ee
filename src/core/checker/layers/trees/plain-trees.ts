import { add, type Exact } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { isCrossing } from '../numbers/dimensions.ts'
import { equals, zero } from '../numbers/interval.ts'
import { findAll } from '../text/search.ts'
import {
  areOfOneUnit,
  countedOf,
  countsFrom,
  hasAside,
  holdsOthers,
  isAgain,
  isSmaller,
  isTotalKind,
  openAmounts,
  type PlainList,
  partsOf,
  readPlainList,
  totalsOf,
  withoutBesides,
} from './plain-lists.ts'
import type { Tree } from './trees.ts'

const opener =
  /:|\(|\s[–-](?=\s)|(?<!\p{sc=Latn})(?:bao gồm|gồm(?: có)?|trong đó(?: có)?|(?:chia|phân)(?: ra| thành| theo| nhóm| bố| loại| bổ)(?:\s\p{sc=Latn}+){0,3}?)(?=\s)|;\s(?:(?:chia|phân|xét|tính)\s)?theo(?:\s\p{sc=Latn}+){1,4}?\s(?:thì|có|gồm)(?=\s)/giu
/** What says that some of many follow. */
const someOf = /(?:trong (?:đó|số)|như|nhất là|chủ yếu|tiêu biểu|điển hình|riêng|ví dụ)\s*$/iu

/**
 * "32 ca mắc, phân bố: xã A 19 ca, xã B 04 ca, …", "14 đơn vị …: 5 phòng, 6 xã và 4 trường", "41.872 tấn – thóc 29.608 tấn,
 * ngô 13.264 tấn": a total, a sign or word that opens its parts, and a plain list of them.
 */
export function findOpenedLists(text: string, sentence: Sentence): Tree[] {
  if (sentence.amounts.length < 3) return []
  const { start, end } = sentence
  const flat = withoutBesides(text, start, end)
  const open = openAmounts(flat, sentence)
  return gather(findAll(sentence.text, opener), (match): Tree[] => {
    const at = start + match.index
    const from = at + match[0].length
    if (someOf.test(text.slice(Math.max(start, at - 16), at))) return []
    const until = regionEnd(text, match[0], from, end)
    const words = withoutBesides(text, from, until)
    const within = sentence.amounts.filter(
      (one) => one.start >= from && one.end <= until && words[one.number.start - from] !== ' ',
    )
    if (within.length < 2) return []
    // "trong đó" may leave some out: only a slip of the pen tells.
    const isOpen = /trong đó/iu.test(match[0])
    return gather(totalsBefore(text, sentence, open, at), (total) => toTrees(total, words, from, within)).map(
      (tree) => (isOpen ? { ...tree, isPlain: 'open' as const } : tree),
    )
  })
}

function regionEnd(text: string, sign: string, from: number, end: number): number {
  if (sign !== '(') {
    const dash = /\s[–-]\s/u.exec(sign) || /[–-]/u.test(sign) ? text.slice(from, end).search(/\s[–-]\s/u) : -1
    return dash < 0 ? end : from + dash
  }
  let depth = 1
  for (let at = from; at < end; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return end
}

/** The last number before a place; one that stands before another of a different kind may be meant as well. */
function totalsBefore(text: string, sentence: Sentence, open: readonly Amount[], at: number): Amount[] {
  const isDash = /^\s[–-]\s/u.test(text.slice(at, at + 3))
  const before = open.filter((one) => one.end <= at)
  const [last, other] = [before.at(-1), before.at(-2)]
  const inBracket = sentence.amounts.findLast(({ end }) => end <= at)
  // "(tổng số 268 hội viên dự xếp loại): …"
  const told =
    inBracket &&
    inBracket !== last &&
    /^[^()]*\)\s*$/u.test(text.slice(inBracket.end, at)) &&
    /\((?:tổng|có|trên)[^()]*$/iu.test(text.slice(sentence.start, inBracket.start))
      ? inBracket
      : undefined
  return gather([told, last, other?.unit === last?.unit ? undefined : other], (total) => {
    if (!total || !isTotalKind(total) || total.hedge) return []
    const between = text.slice(total.end, at).replace(/\([^()]*\)?/gu, ' ')
    const lead = text
      .slice(Math.max(sentence.start, total.start - 40), total.start)
      // "tỉnh giảm 23 đơn vị gồm: …": what was cut is divided.
      .replace(/(?:tăng|giảm)(?:\s(?:còn|lên|xuống|được|thêm))?\s*$/u, '')
    const isBeside = between.length < 90 && !/[.:]|;(?!\s*$)/u.test(between) && !hasAside(between)
    // "khối nội 145 giường, khối ngoại - sản 98 giường": behind a comma the dash belongs to a name.
    if (isDash && between.includes(',')) return []
    return isBeside && !hasAside(lead.split(/[,;:.]/u).at(-1) ?? '') ? [total] : []
  })
}

function toTrees(total: Amount, words: string, from: number, within: readonly Amount[]): Tree[] {
  return gather(listsOf(total, within), (amounts): Tree[] => {
    const list = readPlainList(words, from, amounts)
    if (!list?.parts.every((part) => isSmaller(part, total))) return []
    const isAlike = areOfOneUnit(list.parts, total)
    if (!isAlike && !startsWithNumbers(words, from, list)) return []
    // "91 người, gồm 7 lãnh đạo, 62 chuyên viên, 22 nhân viên": all that is counted may make the total.
    const counted = total.kind === 'count' ? countedOf(within) : []
    return [
      {
        total,
        ...list,
        isComplete: true,
        isPlain: isAlike ? 'alike' : 'kinds',
        readings: [...readingsOf(list, amounts), ...(counted.length > list.parts.length ? [counted] : [])],
      },
    ]
  })
}

/** "214 viên chức, gồm: 41 bác sĩ, 68 điều dưỡng, 23 hộ sinh": where only some parts have the total's unit, all that is counted. */
function listsOf(total: Amount, within: readonly Amount[]): Amount[][] {
  const lists = partsOf(total, within)
  const counted = total.kind === 'count' ? countedOf(within) : []
  return lists.length === 1 && counted.length > (lists[0]?.length ?? 0) ? [...lists, counted] : lists
}

/** "5 phòng chuyên môn, 6 xã và 4 trường học": things of several names stand at the head of each part. */
const startsWithNumbers = (words: string, from: number, { parts }: PlainList): boolean =>
  parts.every(({ start }) =>
    /(?:^|[,;:+]|(?<!\p{sc=Latn})(?:và|có|là|còn))\s*$/u.test(words.slice(0, Math.max(0, start - from))),
  )

/** The first some of the parts, and those parts with more that follow. */
const readingsOf = ({ parts }: PlainList, amounts: readonly Amount[]): Amount[][] => {
  const longer = amounts.filter(({ start }) => start >= (parts[0]?.start ?? 0))
  return longer.map((_, at) => longer.slice(0, at + 1)).filter(({ length }) => length > 1)
}

const closing =
  /(?<!\p{sc=Latn})(?:tổng(?: cộng| số)?|(?<!công )cộng(?: lại| thành| dồn| chung| cả)?|tất cả|cả thảy|hết thảy|gộp(?: lại| chung)?|tức(?: là)?|như (?:vậy|thế)|tính (?:chung|gộp|ra)|cả (?:hai|ba|bốn|năm|sáu|\d{1,2}) \p{sc=Latn}+)(?!\p{sc=Latn})[^;.:()\d]{0,50}(?:\d{1,2}\s\p{sc=Latn}+)?[\s:]*$|=\s*$/iu
const running = /(?:lũy kế|luỹ kế)(?! (?:từ|đến))[^;.:()\d]{0,30}$/iu
const carries =
  /(?<!\p{sc=Latn})(?:nâng|đưa|đến nay|từ đầu|trong đó|còn lại|kế hoạch|chỉ tiêu|nhu cầu)(?!\p{sc=Latn})/iu

/**
 * "312 tin, 96 bài và 24 chuyên mục, tổng cộng 432 tác phẩm", "sĩ quan 47, hạ sĩ quan 132, binh sĩ 436. Cộng 615 đồng chí":
 * a plain list and, behind it or at the head of the next sentence, the word that adds it up.
 */
export function findClosedLists(text: string, sentence: Sentence, before: Sentence | undefined): Tree[] {
  const { start, amounts } = sentence
  if (amounts.length === 0) return []
  const flat = withoutBesides(text, start, sentence.end)
  const open = openAmounts(flat, sentence)
  const inside = gather(open, (total, at) => {
    const last = open[at - 1]
    if (at < 2 || !last || !isTotalKind(total)) return []
    const lead = text.slice(last.end, total.start)
    const isRunning = running.test(lead)
    if (
      !isRunning &&
      !isSexes(text, sentence, open.slice(0, at)) &&
      !isClosing(text.slice(open[at - 2]?.end ?? start, total.start))
    )
      return []
    const lists = listsBefore(flat, start, open.slice(0, at), total)
    return closeList(text, total, lists, isRunning).map((tree) => ({
      ...tree,
      // "tổng mức đầu tư 3,2 tỷ đồng, trong đó dự phòng 0,2 tỷ đồng": what the total holds besides is said behind it.
      readings: [
        ...tree.readings,
        ...open
          .slice(at + 1, at + 3)
          .filter(({ unit }) => unit === total.unit)
          .map((one) => [...tree.parts, one]),
        ...countsFrom(tree.parts, open.slice(0, at), total),
      ],
    }))
  })
  const heads = amounts
    .slice(0, 2)
    .filter((one) => isTotalKind(one) && closesAtHead(text.slice(start, one.start)))
  if (heads.length === 0 || !before) return inside
  const words = withoutBesides(text, before.start, before.end)
  const listed = openAmounts(words, before)
  return [
    ...inside,
    ...gather(heads, (total) =>
      closeList(text, total, listsBefore(words, before.start, listed, total), false).filter(
        // "Tổng thu 6.845: thu tại chỗ 312, thu bổ sung 6.533. Tổng chi 6.720": they make a total of their own.
        ({ parts }) => {
          const sum = parts.reduce<Exact>((all, { value }) => add(all, value), zero)
          return !before.amounts.some(({ value }) => equals(value, sum))
        },
      ),
    ),
  ]
}

/** "Nam 2.517 người, nữ 2.486 người; dân số của xã: 5.003 người": the two make all, whatever is said of it. */
const isSexes = (text: string, { start }: Sentence, [first, second, ...more]: readonly Amount[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  more.length === 0 &&
  /^\W*(?:Trong đó,?\s|Có\s)?nam(?: giới)?(?: là| có)?\s*$/iu.test(text.slice(start, first.start)) &&
  /^\s*(?:,|;|và)\s*nữ(?: giới)?(?: là| có)?\s*$/u.test(text.slice(first.end, second.start))

const isClosing = (lead: string): boolean => {
  const words =
    lead
      .replace(/(như (?:vậy|thế)),/iu, '$1')
      .split(/[;.(]|,(?!\d)|\s[–-]\s/u)
      .at(-1) ?? ''
  return closing.test(words) && !carries.test(words)
}
const closesAtHead = (lead: string): boolean =>
  /^\W*(?:tổng|cộng|tất cả|cả thảy|gộp|tính (?:chung|gộp)|như (?:vậy|thế))(?!\p{sc=Latn})/iu.test(lead) &&
  isClosing(lead)

/** The lists right before a total, from the last colon on that has some of its parts behind it. */
function listsBefore(words: string, from: number, amounts: readonly Amount[], total: Amount): PlainList[] {
  const heads = [from, ...findAll(words, /:(?=\s+\D)/gu).map(({ index }) => from + index + 1)]
  return gather(partsOf(total, amounts), (all) => {
    const head = heads.findLast((place) => all.filter(({ start }) => start >= place).length > 1) ?? from
    const parts = all.filter(({ start }) => start >= head)
    const list = readPlainList(words.slice(head - from), head, parts)
    return list && list.parts.length === parts.length ? [list] : []
  })
}

function closeList(text: string, total: Amount, lists: readonly PlainList[], isRunning: boolean): Tree[] {
  return gather(lists, (list): Tree[] => {
    const { parts, labels } = list
    // "tổng thu …; tổng chi …": totals are no parts.
    if (labels.some((label) => /(?<!\p{sc=Latn})tổng(?!\p{sc=Latn})/iu.test(label))) return []
    if (holdsOthers(text, parts)) return []
    if (isAgain(parts, total) || !parts.every((part) => isSmaller(part, total))) return []
    if (hasAside(text.slice(parts.at(-1)?.end ?? 0, total.start))) return []
    // "… là nữ, … không có đất, trong tổng số 406 hộ": some of all, unless they are of one kind.
    const isOfAll = /trong tổng (?:số )?$/iu.test(text.slice(parts.at(-1)?.end ?? 0, total.start))
    if (isOfAll && isCrossing(labels.join(' '))) return []
    // "lũy kế" may hold what was before: only a slip of the pen tells.
    const isPlain = areOfOneUnit(parts, total) ? 'closed' : 'kinds'
    const readings = parts.slice(0, -2).map((_, at) => parts.slice(at + 1))
    return [{ total, ...list, isComplete: true, ...(isRunning ? { isLoose: true } : { isPlain }), readings }]
  })
}

/** "Tòa án thụ lý 534 vụ việc. Án hình sự 102 vụ, dân sự 187 vụ, …": a sentence that is nothing but the parts of the one before. */
export function findListsBehind(text: string, sentence: Sentence, before: Sentence | undefined): Tree[] {
  const { start, end } = sentence
  if (!before || sentence.amounts.length < 3) return []
  const opening =
    /^\W*(?:(?:Bao g|G)ồm(?: có)?|Cụ thể(?: là)?|Trong đó(?: có)?|Chia ra|(?:Xét |Tính |Chia |Phân loại |Phân )?(?:[Tt]heo|[Vv]ề)(?:\s\p{sc=Latn}+){1,4},(?: thì)?(?: có| gồm)?|Phân (?:theo|ra)(?:\s\p{sc=Latn}+){1,3}?)(?::|(?=\s))/u.exec(
      sentence.text,
    )?.[0]
  const from = start + (opening?.length ?? 0)
  const words = withoutBesides(text, from, end)
  const open = sentence.amounts.filter((one) => one.start >= from && words[one.number.start - from] !== ' ')
  return gather(totalsOf(text, before), (total): Tree[] =>
    gather(partsOf(total, open), (amounts): Tree[] => {
      const list = readPlainList(words, from, amounts)
      const last = list?.parts.at(-1)
      if (!list || !last || list.parts.length < 3 || list.parts.length !== open.length) return []
      // "Theo địa bàn, có 31 vụ trên quốc lộ, … và 3 vụ trên đường xã": the last name stands behind its number.
      const isWhole = (
        /theo|về|gồm|chia/iu.test(opening ?? '') ? /^[^,;:.()\d]{0,60}[.;]?\s*$/u : /^\s*[.;]?\s*$/u
      ).test(words.slice(last.end - from))
      const isShort = list.labels.every((label) => label.split(/\s+/u).length < 9)
      if (!isWhole || !isShort || !areOfOneUnit(list.parts, total) || total.unit === 'lượt') return []
      if (!list.parts.every((part) => isSmaller(part, total))) return []
      // "Gồm …" names all there are; without such a word three may be any three.
      const isMany = opening !== undefined || list.parts.length > 3
      return [
        {
          total,
          ...list,
          isComplete: true,
          ...(isMany ? { isPlain: 'below' as const } : { isLoose: true }),
          readings: [],
        },
      ]
    }),
  )
}
