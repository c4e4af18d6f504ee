import { add, compare, type Exact, subtract } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { compareLabels, isOpenPair } from '../numbers/dimensions.ts'
import { withUnit } from '../numbers/fractions.ts'
import { absolute, approximate, zero } from '../numbers/interval.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { kinOf } from '../numbers/units.ts'
import { findAll } from '../text/search.ts'
import {
  companion,
  type Region,
  totalBefore,
  totalOfDivision,
  wholeOf,
  withoutBrackets,
} from './tree-totals.ts'

/** A total with the parts the text divides it into. */
export interface Tree {
  total: Amount
  parts: Amount[]
  /** The words of each part. */
  labels: string[]
  /** "gồm", a list of items, "còn lại": the parts are all there is. "trong đó" alone promises nothing. */
  isComplete: boolean
  /** The rest is named without a number. */
  isPartial?: boolean
  /** The total stands behind its parts. */
  isClosing?: boolean
  /** No word opens the parts: only a slip of the pen tells that they are meant. */
  isLoose?: boolean
  /** A plain list behind its total ("alike"), before it ("closed"), of things of several names, or in the lines below without a word that opens them. */
  isPlain?: 'alike' | 'closed' | 'kinds' | 'below' | 'open'
  /** Another division of the text makes the total. */
  isProved?: boolean
  /** "12/14 chỉ tiêu, gồm …": the number under the line, which the parts may make as well. */
  outOf?: Amount
  /** Other sets of parts the words leave possible. */
  readings: Amount[][]
}

const marker =
  /(?<!\p{sc=Latn})(?:trong (?:đó|số đó|số này)|bao gồm|gồm(?: có)?|cụ thể(?: là| như sau)?|chia ra|phân theo[\p{sc=Latn}\s]{0,30}(?=:)|(?<=;\s)(?:xét|chia|phân|tính|phân loại) theo(?:\s\p{sc=Latn}+){1,4}?\s(?:thì )?(?:có|gồm)(?=\s\d))(?!\p{sc=Latn})|:|\(/giu
const completing = /gồm|cụ thể|chia ra|\stheo\s|^\($/iu

/** "…, bố trí từ ba nguồn:", "…, cụ thể như sau:": the comma starts nothing new. */
const opensSources =
  /^[^,;]{0,40},\s*(?:[\p{sc=Latn}\s]{0,30}nguồn|cụ thể[\p{sc=Latn}\s]{0,12}|(?:[\p{sc=Latn}\s]{0,20}\s)?như sau|chia ra|phân bổ)\s*$/iu

/** "phân bổ như sau:": all of it is divided. */
const dividesMoney =
  /,\s*(?:được\s)?(?:phân bổ|chia|phân|bố trí|phân kỳ|giao)\s[\p{sc=Latn}\s]{0,16}như sau\s*$/iu

/** "có 04 xã nâng cao, trong 04 xã này có 01 xã kiểu mẫu": a number told before, and what is a part of it. */
const toldAgain = /[,;]\s*trong (?:(?:tổng )?số )?\d/iu

/** The totals and parts inside of one sentence. */
export function findInlineTrees(text: string, sentence: Sentence): Tree[] {
  if (sentence.amounts.length < 3) return []
  const regions: Region[] = []
  for (const match of findAll(sentence.text, marker)) {
    const at = sentence.start + match.index
    const again = match[0] === ':' ? totalOfDivision(text, sentence, at, regions) : undefined
    const total = again ?? wholeOf(text, sentence, totalBefore(text, sentence, at), at)
    const between = total ? withoutBrackets(text.slice(total.end, at)) : ''
    // "so với cùng kỳ (48,6 và 79,4 tỷ đồng)": what is compared divides nothing.
    if (match[0] === '(' && /so với|cùng kỳ|năm trước|lần lượt|tương ứng/iu.test(between)) continue
    const isDivision =
      again !== undefined ||
      (total !== undefined && /;\s*(?:cơ cấu|nguồn vốn)[\p{sc=Latn}\s]*$/iu.test(between))
    // "31 xã, thị trấn vùng …:": one unit of two names.
    const plain = between.replace(/^,? (?:xã|phường|thị trấn)(?!\p{sc=Latn})/u, ' ')
    if (match[0] === ':' && /[,;]/.test(plain) && !opensSources.test(between) && !isDivision) continue
    // "58 người (nam 21, nữ 37), trong đó …": one total may be divided twice, one way behind the other.
    if (!total || regions.some((region) => region.total === total && region.end > at)) continue
    const start = at + match[0].length
    const outer = regions.findLast((region) => at >= region.start && at < region.end)
    const closed =
      match[0] === '('
        ? closing(text, start, sentence.end)
        : regionEnd(text, start, outer?.end ?? sentence.end, outer !== undefined)
    const told = toldAgain.exec(flatten(text, start, closed))
    const end = told ? start + told.index : closed
    const earlier = earlierTotal(text, sentence, total, { start, end })
    if (earlier && !regions.some((region) => region.total === earlier)) {
      regions.push({ start, end, isComplete: false, total: earlier, isLoose: true })
      continue
    }
    const isNamedTotal =
      match[0] === ':' && /tổng/iu.test(text.slice(Math.max(sentence.start, total.start - 50), total.start))
    const isComplete =
      (completing.test(match[0]) || isNamedTotal || isDivision || dividesMoney.test(between)) &&
      !/^\s*(?:trong đó|riêng|chủ yếu|nhất là|như)(?!\p{sc=Latn})/iu.test(text.slice(start, start + 12))
    const isAgain = regions.some((region) => region.total === total)
    regions.push({ start, end, isComplete, total, isAgain })
    const other = completing.test(match[0]) ? companion(text, sentence, total) : undefined
    if (other && !regions.some((region) => region.total === other))
      regions.push({ start, end, isComplete, total: other })
  }
  return gather(regions, (region) => toTree(text, sentence, region, regions))
}

/** "chứng thực 412 (trực tuyến 365, trực tiếp 47)": numbers whose unit was said before, each in its bracket. */
export function findBareBrackets(text: string, { start, end, amounts }: Sentence): Tree[] {
  const like = amounts.find(({ kind }) => kind === 'count')
  return gather(amounts, (total, at): Tree[] => {
    if (
      !like ||
      total.kind !== 'bare' ||
      total.decimals > 0 ||
      !/^\s\(/.test(text.slice(total.end, total.end + 2))
    )
      return []
    const until = closing(text, text.indexOf('(', total.end) + 1, end)
    const parts = amounts.slice(at + 1).filter((one) => one.end <= until)
    const labels = parts.map((part, place) => text.slice((parts[place - 1] ?? total).end, part.start))
    const isList = parts.every(
      ({ kind, decimals }, place) =>
        kind === 'bare' && decimals === 0 && /^\s*[(,;]\s*[\p{sc=Latn}\s]{2,30}$/u.test(labels[place] ?? ''),
    )
    const isClosed = /^\s*$/.test(text.slice(parts.at(-1)?.end ?? 0, until))
    const isBefore = total.start > start && like.start < total.start
    if (parts.length < 2 || !isList || !isClosed || !isBefore) return []
    const [whole = total, ...counted] = [total, ...parts].map((one) => withUnit(one, like))
    return [{ total: whole, parts: counted, labels, isComplete: true, readings: [] }]
  })
}

/** "cấp 214 giấy với diện tích 56,8 ha; trong đó cấp lần đầu 148 giấy, cấp đổi 76 giấy": what stands between is not divided. */
function earlierTotal(
  text: string,
  { start, amounts }: Sentence,
  total: Amount,
  region: Pick<Region, 'start' | 'end'>,
): Amount | undefined {
  const within = amounts.filter((one) => one.start >= region.start && one.end <= region.end)
  if (within.some((one) => matches(one, total))) return undefined
  const before = amounts[amounts.indexOf(total) - 1]
  if (!before || before.per || before.hedge || !/^(?:count|money|measure)$/.test(before.kind))
    return undefined
  const isAlone =
    !isPart(text, start, before, '', undefined) || /[;.:(]/.test(text.slice(before.end, total.start))
  return !isAlone && within.filter((one) => matches(one, before)).length > 1 ? before : undefined
}

function closing(text: string, start: number, end: number): number {
  let depth = 1
  for (let at = start; at < end; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return end
}

/** A region inside of another one ends with its item; any region ends with the bracket it stands in. */
function regionEnd(text: string, start: number, end: number, isInner: boolean): number {
  let depth = 0
  for (let at = start; at < end; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth < 0 || (isInner && depth === 0 && text[at] === ';')) return at
    // "trong đó 84 xã đạt chuẩn; trong số xã đạt chuẩn có 21 xã nâng cao": parts of a part.
    if (
      depth === 0 &&
      text[at] === ';' &&
      /^;\s*trong (?:số|tổng số)\s(?!đó)/iu.test(text.slice(at, at + 24))
    )
      return at
  }
  return end
}

function toTree(text: string, sentence: Sentence, region: Region, regions: readonly Region[]): Tree[] {
  const { total } = region
  const words = flatten(text, region.start, region.end)
  const same = partsWithin(sentence, region, words, regions)
  const places = same.map(({ start }) => start - region.start)
  const ways = waysToSplit(words, places).map((segments) =>
    gather(segments, ([from, to]) => {
      const part = same.find(({ start }) => start >= region.start + from && start < region.start + to)
      return part ? [{ part, label: words.slice(from, to) }] : []
    }),
  )
  const verb = changeVerb(text, sentence.start, total)
  const isWay = (way: (typeof ways)[number]) =>
    way.length > 1 &&
    way.every(({ part, label }) => isPart(text, region.start, part, withoutStock(words, label), verb))
  // Of several ways to read the list the one that comes nearest to its total.
  const offOf = (way: (typeof ways)[number]) =>
    approximate(
      absolute(
        subtract(
          way.reduce<Exact>((sum, { part }) => add(sum, part.value), zero),
          total.value,
        ),
      ),
    )
  const [parts] = ways.filter(isWay).sort((a, b) => offOf(a) - offOf(b))
  if (!parts) return []
  // "giải quyết 4.171 hồ sơ, trong đó đúng hạn 4.146; đang giải quyết 179": one part, and what is no part.
  if (parts.length === 2 && isWaiting(parts[1]?.label ?? '')) return []
  if (isStillToDo(text, sentence, total, parts)) return []
  // "17 xã (16 xã và 01 thị trấn), trong đó 9 xã biên giới; 12 xã khu vực III": some of several.
  if (region.isAgain && !region.isComplete && !isOneWay(parts)) return []
  // "về cơ cấu: …; về trình độ lý luận chính trị: cao cấp 52, trung cấp 58": of levels others have none.
  if (region.isAgain && isOpenPair(parts.map(({ label }) => label))) return []
  const others = ways.filter((way) => way !== parts)
  const hasRest = parts.some(({ label }) => /còn lại/iu.test(label))
  const last = parts.at(-1)?.part
  const isPartial =
    last !== undefined && /còn lại|số khác|…|\.\.\.|v\.v/iu.test(text.slice(last.end, region.end + 3))
  return [
    {
      total,
      parts: parts.map(({ part }) => part),
      labels: parts.map(({ label }) => label),
      isComplete: region.isComplete || hasRest,
      isPartial,
      isLoose: region.isLoose,
      outOf: sentence.fractions.find(({ top }) => top === total)?.bottom,
      readings: [
        ...others.map((other) => other.map(({ part }) => part)),
        same,
        ...withoutWaiting(parts),
        ...leading(sentence, region, words),
      ],
    },
  ]
}

/** "26 đơn (kỳ trước 05 đơn, mới phát sinh 21 đơn)": with what was there before, what came up is a part of all. */
const withoutStock = (words: string, label: string): string =>
  /(?:kỳ|năm|tháng|quý|tuần) trước|(?<!\p{sc=Latn})tồn(?!\p{sc=Latn})/iu.test(words)
    ? label.replace(/phát sinh/giu, ' ')
    : label

const isOneWay = (parts: readonly { label: string }[]): boolean =>
  parts.length > 2 && compareLabels(parts.map(({ label }) => label)) === 'same'

const isWaiting = (label: string): boolean => /^\W*(?:số\s+)?đang(?!\p{sc=Latn})/iu.test(label)

/** "Đã giải quyết 63.140 hồ sơ, trong đó đúng hạn 62.881 hồ sơ; 2.460 hồ sơ đang giải quyết": what is done holds none that is not. */
function isStillToDo(
  text: string,
  { start }: Sentence,
  total: Amount,
  parts: readonly { label: string }[],
): boolean {
  const lead = text.slice(Math.max(start, total.start - 60), total.start).toLowerCase()
  return parts.some(({ label }) => {
    const deed = undone.exec(label)?.groups?.deed
    const told = deed ? lead.lastIndexOf(deed) : -1
    if (!deed || told < 0 || /[;.,()\d]/u.test(lead.slice(told)) || toDo.test(lead.slice(0, told)))
      return false
    // "Giải quyết 120 đơn: đã giải quyết 104 đơn, đang giải quyết 16 đơn": both are parts.
    return !parts.some((other) => other.label !== label && other.label.includes(deed))
  })
}
const undone = /(?<!\p{sc=Latn})(?:đang|chưa|chờ)(?:\s(?:được|tiếp tục))?\s(?<deed>\p{Ll}+\s\p{Ll}+)/u
const toDo = /(?<!\p{sc=Latn})(?:đang|chưa|phải|cần)\s$/u

/** "giải quyết 5.161 hồ sơ, trong đó đúng hạn 5.128, trễ hạn 33; đang giải quyết 113": what is not done yet is no part. */
function withoutWaiting(parts: readonly { part: Amount; label: string }[]): Amount[][] {
  const at = parts.findIndex(({ label }) => isWaiting(label))
  return at > 1 ? [parts.slice(0, at).map(({ part }) => part)] : []
}

/** "2 công trình giao thông, 2 công trình thủy lợi, 01 nhà văn hóa": the counts at the head of each item, whatever they count. */
function leading(sentence: Sentence, region: Region, words: string): Amount[][] {
  if (region.total.kind !== 'count') return []
  const heads = sentence.amounts.filter(({ start, end, kind }) => {
    const before = words.slice(0, Math.max(0, start - region.start))
    return (
      start >= region.start &&
      end <= region.end &&
      kind === 'count' &&
      /(?:^|[,;:]|\svà)\s*(?:còn(?: lại)? )?$/u.test(before)
    )
  })
  return heads.length > 1 ? [heads] : []
}

/** The amounts of a region that may be parts of its total: outside of brackets and of inner totals. */
function partsWithin(
  sentence: Sentence,
  region: Region,
  words: string,
  regions: readonly Region[],
): Amount[] {
  const { total, start, end } = region
  const inner = regions.filter((other) => other !== region && other.start > start && other.end <= end)
  const bottoms = new Set(sentence.fractions.map(({ bottom }) => bottom.start))
  const within = sentence.amounts.filter(
    (amount) => amount.start >= start && amount.end <= end && words[amount.start - start] !== ' ',
  )
  // "7.400 triệu đồng (quản lý 4.865, an sinh 1.420, …)": a bracket of bare numbers leaves out the unit.
  const isBare =
    total.kind === 'money' &&
    total.scale > 1n &&
    // "năm 2024: 4.380; năm 2025: 3.600 triệu đồng": the last one may name it for all.
    within.every(
      ({ kind, scale }, at) => kind === 'bare' || (at === within.length - 1 && scale === total.scale),
    )
  return within
    .filter((amount) => (isBare || matches(amount, total)) && !bottoms.has(amount.start))
    .filter((amount) => !inner.some((other) => amount.start >= other.start && amount.start < other.end))
    .map((amount) => (amount.kind === 'bare' ? withUnit(amount, total) : amount))
}

/** Blanks in place of what stands in brackets, so that places stay. */
export function flatten(text: string, start: number, end: number): string {
  const words = text.slice(start, end)
  if (!words.includes('(')) return words
  let depth = 0
  let flat = ''
  for (const letter of words.split('')) {
    if (letter === '(') depth += 1
    flat += depth > 0 ? ' ' : letter
    if (letter === ')') depth -= 1
  }
  return flat
}

/**
 * The ways to divide a list, the likeliest first: by semicolons when they part the numbers, by commas and
 * "và", by commas up to the first semicolon.
 */
function waysToSplit(words: string, places: readonly number[]): [number, number][][] {
  const cut = (shape: RegExp, length = words.length): [number, number][] => {
    const cuts = findAll(words.slice(0, length), shape).map((match) => match.index)
    return [0, ...cuts].map((from, at) => [from, cuts[at] ?? length])
  }
  const bySemicolon = cut(/;/g)
  const byComma = cut(/;|,(?!\d)|\s(?:và|còn|\+)\s/g)
  const filled = bySemicolon.filter(([from, to]) => places.some((place) => place >= from && place < to))
  if (filled.length < 2) return [byComma]
  const first = words.indexOf(';')
  return [bySemicolon, byComma, cut(/,(?!\d)|\s(?:và|còn)\s/g, first)]
}

const heads = /^(?:tổ|nhà|câu|khu|điểm|đợt)$/u

export const matches = (amount: Amount, total: Amount): boolean =>
  !amount.per &&
  (kinOf(amount.unit) === kinOf(total.unit) ||
    // "386 hội viên … 92 đồng chí": members are counted as people too.
    (/^(?:người|trường hợp)$/u.test(amount.unit) && familyOf(total.unit) === 'người') ||
    // "7 tổ hợp tác, trong đó 4 tổ chăn nuôi"
    (heads.test(amount.unit) && total.unit.startsWith(`${amount.unit} `)) ||
    (amount.kind === 'bare' &&
      amount.decimals === 0 &&
      total.kind === 'count' &&
      compare(amount.value, zero) > 0))

export const noPart =
  /(?<!\p{sc=Latn})(?:(?<!gia )tăng|giảm|so với|kế hoạch|mỗi|bình quân|định mức|đơn giá|vượt|tối đa|cùng kỳ|năm trước|thêm|(?<!hộ |loại |hạng |lực |khá, )trung bình|mức|từ|đến nay|tổng (?:số|cộng)|cả|lũy kế|đạt)\s*(?:thêm|được|là|khoảng)?\s*$/iu

/** "giảm được 1.204 hộ: năm 2021 giảm 386 hộ, …": a fall is made of falls. */
const changeVerb = (text: string, start: number, { start: at }: Amount): string | undefined =>
  /(?<!\p{sc=Latn})(tăng|giảm)\s*(?:thêm|được)?\s*$/iu
    .exec(text.slice(Math.max(start, at - 16), at))?.[1]
    ?.toLowerCase()

function isPart(text: string, start: number, part: Amount, label: string, verb: string | undefined): boolean {
  const before = text.slice(Math.max(start, part.start - 24), part.start)
  return (
    !/\s[x×]\s\d/iu.test(label) &&
    (!noPart.test(before) || (verb !== undefined && changeVerb(text, start, part) === verb)) &&
    (part.kind === 'money' ||
      !/(?:(?<!mới )thoát nghèo|phát sinh|tái nghèo|đầu năm|cuối năm|đầu kỳ|cuối kỳ|nhiệm kỳ|chuyển công tác|chuyển đi)/iu.test(
        label,
      ))
  )
}
