import { add, type Exact } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { compareLabels } from '../numbers/dimensions.ts'
import { withUnit } from '../numbers/fractions.ts'
import { approximate, equals, zero } from '../numbers/interval.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { findAll } from '../text/search.ts'
import { matches, noPart, type Tree } from './trees.ts'

const isCounted = ({ kind, per, hedge }: Amount): boolean =>
  !per && !hedge && /^(?:count|money|measure)$/u.test(kind)
const isAlike = (part: Amount, total: Amount): boolean =>
  matches(part, total) || (!part.per && familyOf(part.unit) === familyOf(total.unit))
/** What leaves some parts out, or cuts through them. */
const open =
  /(?<!\p{sc=Latn})(?:trong đó|riêng|chủ yếu|nhất là|còn lại|như|phụ nữ|nữ|dân tộc thiểu số|dtts|đảng viên|đoàn viên|tham gia|lượt|(?<!gia )tăng|giảm|so với|kế hoạch)(?!\p{sc=Latn})/iu

const ratioOf = (parts: readonly Amount[], total: Amount): number =>
  approximate(parts.reduce<Exact>((sum, { value }) => add(sum, value), zero)) / approximate(total.value)

const named =
  /(?<=^|[;.]\s|,\s)(?:riêng|trong (?:tổng )?số|trong|đối với|với|số|tại|ở)\s(?<name>\p{Ll}[\p{sc=Latn}\d\s/]{1,44}?)(?::|,?\s(?:có|gồm|bao gồm|được chia|chia ra|phân ra)(?!\p{sc=Latn})|(?<comma>,)(?=\s))/giu

/**
 * "vụ xuân 271,8 ha; vụ mùa 412,7 ha. Riêng vụ mùa: lúa lai 186,3 ha, …", "112 đại biểu chính thức …; trong số đại biểu
 * chính thức có 64 người …": parts of the one number that was told by this name.
 */
export function findNamedTotals(text: string, sentence: Sentence, before: Sentence | undefined): Tree[] {
  return gather(findAll(sentence.text, named), (match): Tree[] => {
    const at = sentence.start + match.index
    const from = at + match[0].length
    const told = [...(before?.amounts ?? []), ...sentence.amounts].filter((one) => one.end <= at)
    const name = (match.groups?.name ?? '').trim().toLowerCase()
    if (ofTime.test(name)) return []
    const [total, ...more] = told.filter((one) => isCounted(one) && isCalled(text, one, name))
    if (!total || more.length > 0) return []
    const group = readGroup(text, sentence, from, total)
    if (!group || group.parts.length < 2 || group.labels.some((label) => open.test(label))) return []
    if (match.groups?.comma && !isAllSaid(text, sentence, group, total)) return []
    // Without a colon some of the parts may be told alone.
    const ratio = ratioOf(group.parts, total)
    const isComplete = match[0].endsWith(':') || compareLabels(group.labels) === 'same'
    if (ratio < 0.85 || ratio > 1.2 || (!isComplete && group.parts.length < 3)) return []
    return [{ total, ...group, isComplete: true, readings: [] }]
  })
}

/** "Trong đợt 2, trâu bò 1.870 con, lợn 3.620 con, chó mèo 540 con.": nothing else is told of it, and they nearly make it. */
function isAllSaid(text: string, { end }: Sentence, { parts, labels }: Group, total: Amount): boolean {
  const ratio = ratioOf(parts, total)
  const isShort = labels.every((label) => label.trim().split(/\s+/u).length < 10)
  const isClosed = /^[^,;:\d]{0,40}$/u.test(text.slice(parts.at(-1)?.end ?? end, end))
  return parts.length > 2 && isShort && isClosed && ratio > 0.9 && ratio < 1.1
}

/** "Trong kỳ có …": when, not of what; "đợt 2" may be what a number was told of. */
const ofTime =
  /^(?:(?:kỳ|năm|tháng|quý|tuần|đợt|ngày)(?!\s(?:\d|[IVX]+(?!\p{sc=Latn})))|đó|này|thời gian|giai đoạn|số)(?!\p{sc=Latn})/u

/** "vụ mùa 412,7 ha", "112 đại biểu chính thức". */
function isCalled(text: string, { number, start, end }: Amount, name: string): boolean {
  const lead =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[,;:(.]\s?|\svà\s/u)
      .at(-1) ?? ''
  const tail = text.slice(number.end, end + 40).split(/[,;:).]|\svà\s|\d/u)[0] ?? ''
  return [lead, tail].some((words) => {
    const said = words
      .trim()
      .toLowerCase()
      .replace(/\s(?:là|có|được|đạt)$/u, '')
    return said === name || said.endsWith(` ${name}`) || (words === tail && said.startsWith(`${name} `))
  })
}

interface Group {
  parts: Amount[]
  labels: string[]
}

/** The amounts of one kind from a place to the next semicolon or the end, each with its words; none when others stand between. */
function readGroup(text: string, { amounts, end }: Sentence, from: number, total: Amount): Group | undefined {
  const semicolon = text.slice(from, end).indexOf(';')
  const until = semicolon < 0 ? end : from + semicolon
  const isAge = (one: Amount) =>
    one.kind === 'bare' && /^\s(?:đến\s|tuổi|-)/u.test(text.slice(one.end, one.end + 6))
  const own = amounts.filter(
    (one) => one.start >= from && one.end <= until && one.kind !== 'percent' && !isAge(one),
  )
  if (own.some((one) => one.hedge || !isAlike(one, total))) return undefined
  const labels = own.map((part, at) => text.slice(own[at - 1]?.end ?? from, part.start))
  const isList = labels.every((label, at) =>
    at === 0
      ? !/[;.]/.test(label)
      : /^[^;.:\d]*$/u.test(label.replace(/\([^()]*\)|[\d,]+%|\d+(?=\s(?:đến|tuổi|-))/gu, '')),
  )
  if (!isList || labels.some((label) => noPart.test(label))) return undefined
  const rest = text.slice(own.at(-1)?.end ?? from, until)
  if (open.test(rest)) return undefined
  return { parts: own.map((part) => (part.kind === 'bare' ? withUnit(part, total) : part)), labels }
}

/** Ways to divide that leave nobody out; who has which certificate or title is another matter. */
const ofAll =
  /trình độ|chuyên môn|học vấn|văn hóa|độ tuổi|tuổi|giới|lý luận|chính trị|dân tộc|loại hình|thành phần|lĩnh vực|nguồn|cấp|khu vực|địa bàn|kết quả|xếp loại|ngạch|đối tượng/iu
const topic =
  /(?<=^|[;,.:]\s)(?:(?:về|theo|xét theo|phân theo|chia theo|cơ cấu)\s)?\p{sc=Latn}[\p{sc=Latn}\s/-]{3,40}:(?=\s)/giu

/**
 * "có 22 người; trình độ chuyên môn: thạc sĩ 02 người, đại học 17 người, …; lý luận chính trị: cao cấp 02 người, …": one
 * total divided under several heads. Where one division makes it, another that nearly makes it is wrong.
 */
export function findTopicTrees(text: string, sentence: Sentence, before: Sentence | undefined): Tree[] {
  const heads = sentence.text.includes(':') ? findAll(sentence.text, topic) : []
  const [first, second] = heads
  if (!first || !second) return []
  const at = sentence.start + first.index
  const told = [...(before?.amounts ?? []), ...sentence.amounts].filter(
    (one) => one.end <= at && isCounted(one),
  )
  const total = told.at(-1)
  if (!total) return []
  const groups = gather(heads, (head) => {
    const group = readGroup(text, sentence, sentence.start + head.index + head[0].length, total)
    return group && group.parts.length > 1 ? [{ ...group, isWhole: ofAll.test(head[0]) }] : []
  })
  const isMade = ({ parts }: Group) =>
    equals(
      parts.reduce<Exact>((sum, { value }) => add(sum, value), zero),
      total.value,
    )
  if (groups.length < 2 || !groups.some(isMade)) return []
  return groups
    .filter(({ isWhole }) => isWhole)
    .filter((group) => !group.labels.some((label) => open.test(label)))
    .filter(({ parts }) => ratioOf(parts, total) > 0.8 && ratioOf(parts, total) < 1.25)
    .map(({ parts, labels }) => ({ total, parts, labels, isComplete: true, isProved: true, readings: [] }))
}
