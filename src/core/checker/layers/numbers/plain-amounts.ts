import { add, type Exact } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Passage, Sentence } from '../../understanding.ts'
import { findAll } from '../text/search.ts'
import type { Amount } from './amounts.ts'
import { withUnit } from './fractions.ts'
import { equals, zero } from './interval.ts'
import { kinOf } from './units.ts'

const people =
  /\s(?:viên|sĩ|sỹ)$|^(?:cán bộ|công chức|viên chức|điều dưỡng|hộ sinh|y tá|hộ lý|giáo viên|người lao động|chiến sĩ|dân quân|đảng viên|hội viên|đoàn viên|thành viên|xã viên|tổ viên|học viên|học sinh|trẻ|trẻ em|phụ nữ|thanh niên|nạn nhân|nghệ nhân|đối tượng|công dân|bị can|bị cáo|lao động|nam|nữ|đại biểu|cử tri|bệnh nhân|vận động viên|cụ|em|cháu|chị|chị em|anh em|bà|ông|hòa giải viên|tuyên truyền viên|cộng tác viên)$/u

/** One name for all that people are counted by: "214 đảng viên … kết nạp 17 đồng chí"; else the unit. */
export const familyOf = (unit: string): string => {
  if (people.test(unit)) return 'người'
  return unit === 'đơn thư' ? 'đơn' : kinOf(unit)
}

/** "trong 9 tháng": so much time, none of what is counted. */
export const isTime = (text: string, { kind, end }: Amount): boolean =>
  kind === 'bare' &&
  /^\s(?:tháng|ngày|năm|tuần|quý|đợt|lần|giờ)(?!\p{sc=Latn})/u.test(text.slice(end, end + 8))

/** An amount of a passage with the words before it, back to the amount of its kind before. */
export interface PlainAmount {
  amount: Amount
  lead: string
  /** The words behind it up to the next comma or number. */
  tail?: string
}

/**
 * The amounts of a passage that may be added, those of one kind together: no shares, prices, approximate ones, nor what
 * stands in brackets; of "145/151 xã" the number above.
 */
export function listPlain(text: string, { sentences, start }: Passage): PlainAmount[][] {
  const groups = new Map<string, PlainAmount[]>()
  const known = gather(sentences, ({ amounts }) => amounts.filter(({ kind }) => kind === 'count'))
  for (const sentence of sentences) {
    const isInside = bracketsOf(sentence)
    for (const plain of listTops(text, sentence)) {
      const amount = nameByWords(text, known, plain)
      const { kind, unit, per, hedge } = amount
      if (kind === 'percent' || kind === 'points' || per || hedge || isInside(amount)) continue
      // "24 hộ x 2.500.000 đồng": a price.
      if (/[x×*]\s*$/u.test(text.slice(Math.max(0, amount.start - 3), amount.start))) continue
      const group = groups.get(familyOf(unit)) ?? []
      groups.set(familyOf(unit), group)
      const lead = text.slice(group.at(-1)?.amount.end ?? start, amount.start)
      const tail = /^[^,;.:()\n\d]{0,40}?(?=[,;.:()\n\d]|\svà\s|$)/u.exec(
        text.slice(amount.end, amount.end + 40),
      )?.[0]
      group.push({ amount, lead, tail })
    }
  }
  return [...groups.values()]
}

/** "96 biên chế giáo viên": a place that one person fills. */
export const isPost = ({ unit }: Amount): boolean =>
  /^(?:chỉ tiêu|biên(?: chế)?|suất|định(?: biên)?)$/u.test(unit)

/** "6.840 chỉ tiêu; đã tuyển dụng 6.297 người": posts are told with those who fill them. */
export function joinPosts(groups: readonly PlainAmount[][]): PlainAmount[][] {
  const posts = groups.find(([first]) => first && isPost(first.amount))
  const people = groups.find(([first]) => familyOf(first?.amount.unit ?? '') === 'người')
  const [post, ...more] = posts ?? []
  if (!post || !people || more.length > 0) return [...groups]
  const joined = [post, ...people].sort((a, b) => a.amount.start - b.amount.start)
  return groups.map((group) => (group === people ? joined : group))
}

/** "tổng số hội viên toàn xã là 890": the words before a bare number name what another number of the paragraph counts. */
function nameByWords(text: string, known: readonly Amount[], amount: Amount): Amount {
  if (amount.kind !== 'bare' || amount.decimals > 0 || known.length === 0) return amount
  const words = /(?:tổng số|số) (?<words>[^;:.\d]{2,70})\s(?:là|còn|có|đạt|lên|:)?\s*$/iu
    .exec(text.slice(Math.max(0, amount.start - 80), amount.start))
    ?.groups?.words?.toLowerCase()
  const like =
    words && known.find(({ unitText }) => unitText.length > 1 && `${words} `.startsWith(`${unitText} `))
  return like ? withUnit(amount, like) : amount
}

/** "360 vụ, gồm án cũ 42 vụ và thụ lý mới 318 vụ": the numbers right behind another that make it are told with it. */
export function withoutParts(alike: readonly PlainAmount[]): PlainAmount[] {
  const kept: PlainAmount[] = []
  for (let at = 0; at < alike.length; at += 1) {
    const one = alike[at]
    if (!one) break
    kept.push(one)
    if (!opensParts.test(alike[at + 1]?.lead ?? '')) continue
    let sum = zero
    for (let next = at + 1; next < alike.length && next < at + 7; next += 1) {
      sum = add(sum, alike[next]?.amount.value ?? zero)
      if (next > at + 1 && equals(sum, one.amount.value) && next < alike.length - 1) at = next
    }
  }
  return kept
}

const opensParts = /(?<!\p{sc=Latn})(?:gồm|trong (?:đó|số)|chia|phân|cụ thể|có)(?!\p{sc=Latn})|:|\(/iu

const listTops = (text: string, { amounts, fractions }: Sentence): Amount[] =>
  gather(amounts, (amount, at): Amount[] => {
    if (fractions.some(({ bottom }) => bottom.start === amount.start) || isTime(text, amount)) return []
    const fraction = fractions.find(({ top }) => top.start === amount.start)
    return [fraction ? { ...fraction.top, end: fraction.end } : nameUnit(text, amounts, amount, at)]
  })

/** "lớp trồng nấm 74, lớp nuôi ong 58, lớp thú y 80 người": the last one names what all are. */
function nameUnit(text: string, amounts: readonly Amount[], amount: Amount, at: number): Amount {
  if (amount.kind !== 'bare') return amount
  const range = nameByRange(text, amounts, amount, at)
  if (range) return range
  let end = amount.end
  for (const next of amounts.slice(at + 1)) {
    // "tổng số hội viên là 890, sinh hoạt tại 11 chi hội": what stands behind a preposition is another thing.
    // "cảnh cáo 12, khai trừ 15; 02 tổ chức đảng bị khiển trách": so is what a semicolon parts without a name.
    if (/\s(?:tại|ở|với|cho|trong|thuộc|của|có|từ)\s*$|^\s*;\s*$/iu.test(text.slice(end, next.start))) break
    if (
      !/^\s*(?:[,;]|(?<!\p{sc=Latn})và(?!\p{sc=Latn}))[\p{sc=Latn}\s]{0,40}$/u.test(
        text.slice(end, next.start),
      )
    )
      return amount
    if (next.kind !== 'bare') return next.kind === 'percent' ? amount : withUnit(amount, next)
    end = next.end
  }
  return nameByFirst(text, amounts, amount, at)
}

/** "tăng từ 1.128 lên 1.194", "từ 268 thành 264 hộ": both are of one thing, the only one that the sentence counts. */
function nameByRange(
  text: string,
  amounts: readonly Amount[],
  amount: Amount,
  at: number,
): Amount | undefined {
  const isFirst = /(?<!\p{sc=Latn})từ\s*$/iu.test(text.slice(Math.max(0, amount.start - 4), amount.start))
  const other = amounts[isFirst ? at + 1 : at - 1]
  if (!other || amount.decimals > 0) return undefined
  const [first, second] = isFirst ? [amount, other] : [other, amount]
  const isRange =
    /(?<!\p{sc=Latn})từ\s*$/iu.test(text.slice(Math.max(0, first.start - 4), first.start)) &&
    /^(?:\s\p{sc=Latn}+){0,5}?\s(?:lên|thành|xuống|còn|đến)(?: còn| thành)?\s$/iu.test(
      text.slice(first.end, second.start),
    )
  if (!isRange) return undefined
  if (other.kind === 'count') return withUnit(amount, other)
  const counted = amounts.filter(({ kind, per }) => kind === 'count' && !per)
  const [like] = counted
  return other.kind === 'bare' && like && counted.every(({ unit }) => unit === like.unit)
    ? withUnit(amount, like)
    : undefined
}

/** "có 287 đảng viên; kết nạp 11, tiếp nhận 06, từ trần 03": the first one names what all are. */
export function nameByFirst(text: string, amounts: readonly Amount[], amount: Amount, at: number): Amount {
  for (let before = at - 1; before >= 0; before -= 1) {
    const [one, next] = [amounts[before], amounts[before + 1]]
    if (
      !one ||
      !next ||
      !/^[^,;:.\d]{0,40}(?:[,;:]|\svà(?=\s))[^.\d]{0,60}$/u.test(text.slice(one.end, next.start))
    )
      return amount
    if (one.kind === 'count' && !one.per && !one.hedge && one.decimals === 0)
      return amount.decimals > 0 ? amount : withUnit(amount, one)
    if (one.kind !== 'bare') return amount
  }
  return amount
}

function bracketsOf({ text, start }: Sentence): (amount: Amount) => boolean {
  if (!text.includes('(')) return () => false
  const brackets = findAll(text, /\([^()]*\)/gu).map(({ index, 0: { length } }) => [
    start + index,
    start + index + length,
  ])
  return (amount) => brackets.some(([from = 0, to = 0]) => amount.start >= from && amount.end <= to)
}

/** What all come to. */
export const addUp = (all: readonly PlainAmount[]): Exact =>
  all.reduce<Exact>((sum, { amount }) => add(sum, amount.value), zero)

/** "kỳ trước chuyển sang 12 đơn; tiếp nhận 85 đơn": whether the last two or more numbers come to a sum together. */
export const endsWithSum = (before: readonly PlainAmount[], sum: Exact): boolean =>
  before.some((_, at) => at > 0 && equals(addUp(before.slice(-at - 1)), sum))

/** "412 thí sinh; buổi sáng có mặt 405, vắng 7; buổi chiều có mặt 403, vắng 9": whether the last two have made their total. */
export function isPaired(text: string, told: readonly PlainAmount[]): boolean {
  const [one, other] = told.slice(-2)
  return (
    one !== undefined &&
    other !== undefined &&
    told.slice(0, -2).some(({ amount }) => equals(amount.value, addUp([one, other]))) &&
    !/[.;\n]/.test(text.slice(one.amount.end, other.amount.start))
  )
}
