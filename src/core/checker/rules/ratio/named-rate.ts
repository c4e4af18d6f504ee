import { add, compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { point, quotient, zero } from '../../layers/numbers/interval.ts'
import { listPlain, type PlainAmount } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { sayShare } from './share.ts'

const named =
  /(?:^|[\s,;.(])(?:(?:tỷ|tỉ) lệ|độ|mức độ)\s+(?<words>\p{sc=Latn}[\p{sc=Latn}\s]{2,70}?)\s*(?:đạt|là|chiếm|còn|:|ở mức|bằng|lên(?: thành)?|được|chỉ|mới)?(?:\s(?:đạt|còn|là|ở mức|được))?\s*$/iu

/** "Số hộ đã bàn giao chiếm 87,4%": told by the name of the number, at the head of its clause. */
const numbered =
  /(?:^|[;.(]\s?)\s*(?:như vậy,?\s)?số\s(?<words>\p{sc=Latn}[\p{sc=Latn}\s]{2,60}?)\s*(?:chiếm|đạt|bằng)(?: tỷ lệ)?\s*$/iu
/** "tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận": what it is of, and the base by its name. */
const ofBase = /\s(?:trên|trong|so với)\s(?:tổng\s(?:số\s)?|số\s)/u
/**
 * "6.215 người thuộc diện cấp thẻ; đã cấp thẻ cho 5.904 người … Tỷ lệ cấp thẻ đạt 96,9%": a rate by its name, of the one
 * number told in its words and the total above it; of "46 hộ chưa lắp" those who have are the rest.
 */
export function checkNamedRates(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, passages } = read
  const agreed = new Set(gather(read.agreements, ({ figures }) => figures.map(({ start }) => start)))
  // What takes part in a right sum may be the part of a wrong rate all the same.
  const rated = new Set(
    gather(read.agreements, ({ rule, figures }) =>
      rule === 'ratio' ? figures.map(({ start }) => start) : [],
    ),
  )
  return gather(claims, ({ percent, part, fraction, kind, lead, sentence }) => {
    // "87,6% (tính cả đơn rút) trên tổng số 105 đơn": of another total.
    const isOfNamed = /^\s*(?:\([^()]*\)\s*)?(?:trên|so với|của)\s+(?:tổng\s+)?(?:số\s+)?[\d(]/iu.test(
      text.slice(percent.end, sentence.end),
    )
    if (isOfNamed || isGoing(lead)) return []
    if (part || fraction || percent.hedge || agreed.has(percent.start)) return []
    if (kind !== 'level' && !/(?<!\p{sc=Latn})(?:tăng|nâng)[^,;.]*\slên(?: thành)?\s*$/iu.test(lead))
      return []
    const name = (named.exec(lead) ?? numbered.exec(lead))?.groups?.words ?? ''
    const [about = '', base] = name.split(ofBase)
    const passage = passages[sentence.passage]
    if (about === '' || !passage || /so với|kế hoạch|chỉ tiêu/iu.test(sentence.text)) return []
    if (/\s(?:và|hoặc)\s/u.test(name)) return base ? [] : judgeJoint(text, passage, percent, about)
    const words = contentOf(about)
    if (words.length === 0) return []
    return gather(listPlain(text, passage), (alike) => {
      const before = alike.filter(
        ({ amount }) =>
          amount.end < percent.start &&
          percent.start - amount.end < 400 &&
          /^(?:count|money|measure)$/u.test(amount.kind),
      )
      const total = largest(before)
      if (total && base && !tellsOf(text, total, contentOf(base), 1)) return []
      const parts = before.filter(
        (one) => one !== total && !rated.has(one.amount.start) && tellsOf(text, one, words),
      )
      if (!total || parts.length === 0 || isExplained(percent, before, total.amount)) return []
      if (isOfOthers(passage, percent, parts) || isOfBracket(passage, percent)) return []
      const top = findTop(text, parts, total.amount, words)
      return top ? [sayShare(text, percent, top, total.amount)] : []
    })
  })
}

/**
 * "3.716 hồ sơ, trong đó trước hạn 3.087 hồ sơ, đúng hạn 602 hồ sơ, quá hạn 27 hồ sơ; tỷ lệ giải quyết trước và đúng hạn":
 * of two parts together, of the number that all parts told behind it make.
 */
function judgeJoint(text: string, passage: Passage, percent: Amount, name: string): CheckFinding[] {
  const [left = '', right = '', ...more] = name.toLowerCase().split(/\s(?:và|hoặc)\s/u)
  if (more.length > 0) return []
  const kinds = [contentOf(left), contentOf(right)]
  return gather(listPlain(text, passage), (alike) => {
    const before = alike.filter(({ amount }) => amount.end < percent.start)
    const parted = findParted(before)
    if (!parted) return []
    const { whole, parts } = parted
    const labels = parts.map(({ lead }) => contentOf(lastWords(lead).toLowerCase().replace(opensParts, '')))
    const told = kinds.map((kind) => parts.filter((_, at) => isNamed(labels[at] ?? [], kind, kinds.flat())))
    if (parts.length < 3 || told.some(({ length }) => length !== 1)) return []
    const top = sumOf(told.flat(), whole)
    if (!top || isExplained(percent, before, whole)) return []
    const isOther = before.some(({ amount }) => fits(percent, quotient(point(top.value), rangeOf(amount))))
    return isOther ? [] : [sayShare(text, percent, top, whole)]
  })
}

/** "đúng hạn" of the one kind "đúng hạn" in "trước và đúng hạn", "trước hạn" of the other: all its words are told. */
const isNamed = ([first = '', ...more]: readonly string[], kind: readonly string[], all: readonly string[]) =>
  kind.includes(first) && more.every((word) => all.includes(word))

const opensParts = /^.*?(?:trong đó|gồm|cụ thể|và)(?:\s(?:có|số))?(?=\s)/u

/** The last number that those right behind it add up to. */
function findParted(before: readonly PlainAmount[]): { whole: Amount; parts: PlainAmount[] } | undefined {
  const found = gather(before, ({ amount }, at) => {
    let sum = zero
    for (let last = at + 1; last < before.length && compare(sum, amount.value) < 0; last += 1) {
      sum = add(sum, before[last]?.amount.value ?? zero)
      if (last > at + 1 && compare(sum, amount.value) === 0)
        return [{ whole: amount, parts: before.slice(at + 1, last + 1) }]
    }
    return []
  })
  return found.at(-1)
}

/** "tổng số 3.412 hộ …; hoàn thành 2.244 nhà. Tỷ lệ hoàn thành đạt 65,8%": of a number of another unit. */
const isOfOthers = ({ sentences }: Passage, percent: Amount, parts: readonly PlainAmount[]): boolean =>
  sentences.some(({ amounts }) =>
    amounts.some(
      (one) =>
        one.kind === 'count' &&
        one.end <= percent.start &&
        parts.some(({ amount }) => fits(percent, quotient(rangeOf(amount), rangeOf(one)))),
    ),
  )

/** "khai sinh 214 trường hợp (đúng hạn 196, quá hạn 18)": of a number and what the bracket behind it holds. */
const isOfBracket = ({ sentences }: Passage, percent: Amount): boolean =>
  sentences.some(({ amounts }) =>
    amounts.some((part, at) => {
      if (part.kind !== 'bare' || part.end > percent.start) return false
      const whole = amounts.slice(0, at).findLast(({ kind }) => kind === 'count')
      return whole !== undefined && fits(percent, quotient(rangeOf(part), rangeOf(whole)))
    }),
  )

/** "tỷ lệ hộ nghèo giảm", "tăng 2%": how far it went, not where it stands. */
const isGoing = (lead: string): boolean =>
  /(?<!\p{sc=Latn})(?:tăng|giảm|vượt|từ|bình quân)\s*(?:thêm|được)?\s*$/iu.test(lead)

const empty =
  /^(?:hộ|người|số|đã|được|có|các|của|xã|toàn|thôn|là|và|trên|địa|bàn|ra|vào|cho|đạt|mức|trong|với|này|chung|em|học|sinh|dân|hồ|sơ|bao|phủ)$/u

/** The words that tell what a rate is of; "cận nghèo" is one. */
const contentOf = (words: string): string[] =>
  words
    .toLowerCase()
    .replace(/cận nghèo/gu, 'cận_nghèo')
    .split(/\s+/)
    .filter((word) => word !== '' && !empty.test(word))

/** How much of the name of a rate the words of its number repeat. */
const enough = 0.6
const denied = /(?<!\p{sc=Latn})(?:chưa|không|còn lại|còn|hết)(?!\p{sc=Latn})/u

const clauseOf = (text: string, { amount, lead }: PlainAmount): string =>
  `${lastWords(lead)} ${tailOf(text, amount)}`.toLowerCase()

/** The words right before a number; those before a colon are of something else unless it stands at the end. */
const lastWords = (lead: string): string =>
  lead
    .replace(/:\s*$/u, ' ')
    .split(/[,;.:]/)
    .at(-1) ?? ''

function tellsOf(text: string, one: PlainAmount, words: readonly string[], least = enough): boolean {
  const clause = clauseOf(text, one)
  const said = new Set(contentOf(clause.match(/\p{sc=Latn}+/gu)?.join(' ') ?? ''))
  const shared = words.filter((word) => said.has(word)).length
  return shared >= least * words.length && !/(?<!\p{sc=Latn})(?:tăng|giảm|thoát)(?!\p{sc=Latn})/u.test(clause)
}

/** The part itself, or what is left of the total where the words of one of the two deny it. */
function findTop(
  text: string,
  parts: readonly PlainAmount[],
  total: Amount,
  words: readonly string[],
): Amount | undefined {
  const [only, ...others] = parts
  if (!only) return undefined
  const isDenied = (one: PlainAmount) => denied.test(clauseOf(text, one))
  const isOfDenied = words.some((word) => word === 'chưa' || word === 'không')
  if (others.length > 0) return parts.some(isDenied) ? undefined : sumOf(parts, total)
  if (isDenied(only) === isOfDenied) return only.amount
  return { ...only.amount, value: subtract(total.value, only.amount.value) }
}

/** "bắt buộc 489 người, tự nguyện 172 người, nâng tỷ lệ bao phủ lên …": all that is told in the words of the rate. */
function sumOf(parts: readonly PlainAmount[], total: Amount): Amount | undefined {
  const [first] = parts
  const value = parts.reduce((sum, { amount }) => add(sum, amount.value), zero)
  return first && compare(value, total.value) < 0 ? { ...first.amount, value } : undefined
}

function isExplained(percent: Amount, before: readonly PlainAmount[], total: Amount): boolean {
  const all = before.reduce((sum, { amount }) => add(sum, amount.value), zero)
  const rest = subtract(all, total.value)
  return (
    // "vốn giao 5.000 triệu đồng, vốn kéo dài 1.200 triệu đồng; giải ngân 4.340 triệu đồng": of both.
    before.some(({ amount }) =>
      fits(percent, quotient(rangeOf(amount), point(subtract(all, amount.value)))),
    ) ||
    before.some(({ amount }) => fits(percent, quotient(rangeOf(amount), point(all)))) ||
    before.some(
      ({ amount }) =>
        before.some(({ amount: base }) => fits(percent, quotient(rangeOf(amount), rangeOf(base)))) ||
        fits(percent, quotient(point(subtract(total.value, amount.value)), rangeOf(total))),
    ) ||
    fits(percent, quotient(point(rest), rangeOf(total))) ||
    fits(percent, quotient(point(subtract(total.value, rest)), rangeOf(total)))
  )
}

const largest = (all: readonly PlainAmount[]): PlainAmount | undefined =>
  all.reduce<PlainAmount | undefined>(
    (most, one) => (most && compare(most.amount.value, one.amount.value) >= 0 ? most : one),
    undefined,
  )

const tailOf = (text: string, { end }: Amount): string => text.slice(end, end + 40).split(/[,;.]/)[0] ?? ''
