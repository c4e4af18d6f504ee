import { add, compare, divide, type Exact, multiply, parseDecimal } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findBarePart } from '../../layers/claims/bare-parts.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { hundred, type Interval, meets } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { impliedBase } from '../../layers/numbers/rates.ts'
import { findAll } from '../../layers/text/search.ts'
import { isSameTotal, nameTotal } from '../../layers/trees/named-total.ts'
import { findSlip, printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A number with its share, and the totals that the two leave possible. */
interface Pair {
  part: Amount
  percent: Amount
  base: Interval
  /** The words of its clause. */
  words: string
  /** What it says it is a share of. */
  total: string
  sentence: Sentence
}

/**
 * "1.284 ha, bằng 41,3% diện tích tự nhiên; 3.980 ha, bằng 12,8% diện tích tự nhiên": shares of what the words say is one
 * total, which imply two, where one slip of the pen in one of them brings all together.
 */
export function checkImpliedPairs(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, agreements } = read
  const agreed = new Set(gather(agreements, ({ figures }) => figures.map(({ start }) => start)))
  const groups: Group[] = []
  for (const claim of claims) {
    const { percent, kind, base, sentence } = claim
    const part = claim.part ?? findBarePart(text, claim)
    if (!part || kind !== 'level' || base === 'earlier' || agreed.has(percent.start)) continue
    if (percent.hedge || part.hedge) continue
    const total = totalOf(text, claims, claim, part)
    const implied = impliedBase(part.value, percent)
    if (!total || !implied) continue
    const pair = { part, percent, base: implied, words: clauseOf(text, claim, part), total, sentence }
    const group = groups.find(
      (one) =>
        one.passage === sentence.passage &&
        one.pairs.every((other) => isOfKind(other.part, part) && isSameTotal(other.total, total)),
    )
    if (group) group.pairs.push(pair)
    else groups.push({ passage: sentence.passage, pairs: [pair] })
  }
  return gather(groups, ({ pairs }) => judge(text, pairs))
}

interface Group {
  passage: number
  pairs: Pair[]
}

/** "2.436 người (đạt 58% số ước tính); 1.974 (đạt 74% số ước tính)": a bare number counts the same. */
const isOfKind = (a: Amount, b: Amount): boolean =>
  a.kind === 'bare' || b.kind === 'bare' || familyOf(a.unit) === familyOf(b.unit)

/** The words of a pair, back to the semicolon before it. */
const clauseOf = (text: string, { sentence, percent }: Claim, part: Amount): string =>
  text
    .slice(sentence.start, Math.max(part.end, percent.end))
    .split(/;|,\s(?=còn|trong khi)/u)
    .at(-1) ?? ''

/** What the share is of, in the words behind it, or in those that open or close the sentence for all of its shares. */
function totalOf(text: string, claims: readonly Claim[], claim: Claim, part: Amount): string | undefined {
  const { base, sentence, percent } = claim
  const own = nameTotal(text, claim)
  if (own) return own
  // "15% (2,1 tỷ đồng), nhân dân đóng góp 42% (4,2 tỷ đồng) tổng mức đầu tư": named behind the last for all.
  const next = claims.find((one) => one.sentence === sentence && one.percent.start > percent.start)
  const isListed = next && isBracketed(text, claim, part) && next.part && isBracketed(text, next, next.part)
  const shared = isListed || (next && isInRow(text, claim, part, next)) ? nameTotal(text, next) : undefined
  if (shared) return shared
  if (
    /^\W*trong tổng số\s/iu.test(sentence.text) ||
    /trên tổng số[\p{sc=Latn}\s]{2,40}\W*$/iu.test(sentence.text)
  )
    return 'all'
  const clause =
    sentence.text
      .slice(0, part.start - sentence.start)
      .split(';')
      .at(-1) ?? ''
  const isSamePlan = base === 'plan' && /^[^;]*(?:nguồn|vốn|kinh phí|dự toán)/iu.test(sentence.text)
  // "đến 30/9 giải ngân …, đạt 64,4% kế hoạch; ước đến 31/12 giải ngân …, đạt 86% kế hoạch"
  // "phần chưa giải ngân 32,9 tỷ đồng (28% kế hoạch)": of the plan that the other share is of.
  if (base === 'plan' && /^\s*(?:phần|số)(?: vốn)? (?:chưa|còn lại)/iu.test(clause)) return 'plan'
  return isSamePlan && (/^\s*(?:ước|đến|lũy kế|tính)/iu.test(clause) || !clause.startsWith(' '))
    ? 'plan'
    : undefined
}

const ofOther =
  /\d|[.]\s|(?<!\p{sc=Latn})(?:trong (?:đó|số)|riêng|nay|hiện|đầu|cuối|năm|cùng kỳ|tăng|giảm|thoát)(?!\p{sc=Latn})/iu
const ofAll = /^\s*\)?\s*(?:so với\s+|trên\s+)?(?:(?:tổng|toàn)\s|dân số)/iu

/**
 * "qua đào tạo 5.208 người, đạt 61,4%, có chứng chỉ 2.240 người, đạt 26,4% tổng số lao động đang làm việc": two parts in a
 * row; in "142 hộ nghèo, chiếm 6%, hộ nghèo có chủ hộ nữ 31 hộ, chiếm 22% tổng số hộ nghèo" the second is of the first.
 */
function isInRow(text: string, { sentence, percent, tail }: Claim, part: Amount, next: Claim): boolean {
  if (!next.part || !isOfKind(part, next.part) || !ofAll.test(next.tail)) return false
  if (next.part.start < percent.end || part.start > percent.start) return false
  const between = text.slice(percent.end, next.part.start)
  if (ofOther.test(between) || !/^\s*\)?\s*(?:[,;]|và\s)/u.test(tail)) return false
  const own = clauseAround(text, sentence, part)
  const total = (nameTotal(text, next) ?? '').split(/\s+/u)
  const kind = kindIn(total, part)
  const isPart = own.some((word) => !general.test(word) && !kind.includes(word))
  return isPart && total.every((word) => general.test(word) || kind.includes(word) || !own.includes(word))
}

/** What all of a total are, "lao động" in "tổng số lao động đang làm việc", with the word the part is counted by. */
function kindIn(total: readonly string[], { unit, unitText }: Amount): string[] {
  const from = total.findIndex((word) => !general.test(word))
  const kind = [1, 2]
    .map((size) => total.slice(from, from + size))
    .filter((words) => familyOf(words.join(' ')) === familyOf(unit))
  return [...kind.flat(), ...unitText.split(' ')]
}

/** The words around a number, as far as its clause goes. */
const clauseAround = (text: string, { start, end }: Sentence, part: Amount): string[] => {
  const before = text.slice(start, part.start).split(/[,;:]/u).at(-1) ?? ''
  const behind = text.slice(part.end, end).split(/[,;(]/u)[0] ?? ''
  return `${before} ${behind}`.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []
}

const general =
  /^(?:tổng|số|của|toàn|trên|địa|bàn|đang|tại|cùng|thời|điểm|các|xã|huyện|tỉnh|thôn|dân|cư|có|là|hiện|và|đạt|được|đã)$/u

const isBracketed = (text: string, { percent, tail }: Claim, { start, end }: Amount): boolean =>
  start > percent.end && /^\s*\(\s*$/u.test(tail) && text[end] === ')'

const opened =
  /(?<!\p{sc=Latn})(?:(?:đầu|cuối) (?:năm|kỳ|nhiệm kỳ)|[Nn]ăm(?= \d)|(?:[Xx]ã|[Hh]uyện|[Tt]hôn|[Bb]ản|[Pp]hường|[Tt]rường)(?= \p{Lu}))(?: 20\d\d)?(?!\p{sc=Latn})/gu

/** "Toàn huyện Kỳ Lộ đầu kỳ có 1.962 hộ nghèo … và 2.387 hộ cận nghèo": what one sentence opens with is that of all its numbers. */
function withoutOpening(pairs: readonly Pair[]): readonly Pair[] {
  const [first] = pairs
  if (!first || pairs.some(({ sentence }) => sentence !== first.sentence)) return pairs
  const { text, start } = first.sentence
  const isInside = findAll(text, opened).some(({ index }) => start + index > first.part.start)
  if (isInside || /(?<!\p{sc=Latn})(?:nay|hiện|còn)(?!\p{sc=Latn})/iu.test(text)) return pairs
  return pairs.map((pair) => ({ ...pair, words: pair.words.replace(opened, ' ') }))
}

/** Whether all of them may be of one total, even with further digits cut off: "2,2%" for 2,27%. */
const isOne = (pairs: readonly Pair[]): boolean => {
  const bases = pairs.map(({ part, percent, base }) => ({
    ...base,
    low: divide(
      multiply(part.value, hundred),
      add(percent.value, { n: 1n, d: 10n ** BigInt(percent.decimals) }),
    ),
  }))
  return bases.every((one) => bases.every((other) => meets(one, other)))
}

function judge(text: string, all: readonly Pair[]): CheckFinding[] {
  if (all.length < 2 || isOne(all)) return []
  const pairs = withoutOpening(all)
  // "Thôn Đông 12 hộ, bằng 10% số hộ; thôn Đoài 9 hộ, bằng 15% số hộ": each of its own.
  if (pairs.every(({ words }) => ofOwn.test(words))) return []
  const found = gather(pairs, (wrong) => {
    const others = pairs.filter((one) => one !== wrong)
    const isOne = others.every((one) => others.every((other) => meets(one.base, other.base)))
    const [first] = others
    if (!isOne || !first || others.some((one) => meets(one.base, wrong.base))) return []
    const [mending = isSure(pairs) ? mendRate(wrong, first) : undefined] = mendings(wrong, first)
    return mending ? [{ wrong, first, mending }] : []
  })
  // Of two either may be the wrong one: then the later is told.
  const [one] = pairs.length > 2 ? found : [...found].reverse()
  return one ? [say(text, one.wrong, one.first, one.mending)] : []
}

interface Mending {
  of: Amount
  right: string
  slip?: string
}

/** Shares of what both say in the same words are of one total, unless they are told of two places or two times. */
const isSure = (pairs: readonly Pair[]): boolean =>
  pairs.every(({ total }) => total === pairs[0]?.total && total !== 'plan' && total !== 'all') &&
  pairs.every(({ words }) => !apart.test(words) && !ofOwn.test(words))
const apart =
  /(?<!\p{sc=Latn})(?:thôn|bản|xóm|ấp|buôn|làng|khối|năm|đầu|cuối|quý|tháng|vụ|cùng kỳ|trước|dịch|bệnh|trâu|bò|lợn|gà|nông thôn|đô thị|thành thị|riêng)(?!\p{sc=Latn})/iu

const ofOwn =
  /(?<!\p{sc=Latn})(?:[Tt]hôn|[Bb]ản|[Xx]óm|[Ấấ]p|[Bb]uôn|[Ll]àng|[Xx]ã|[Pp]hường|[Hh]uyện|[Kk]hu|[Tt]ổ|[Tt]rường|[Ll]ớp|[Kk]hối|[Cc]hi bộ)\s(?:\p{Lu}|\d)|(?<!\p{sc=Latn})(?:[Nn]ăm|[Gg]iai đoạn|[Qq]uý|[Tt]háng)\s\d/u

/** The rate as it must be for the total of the other pair. */
function mendRate({ part, percent }: Pair, first: Pair): Mending | undefined {
  const total = divide(multiply(first.part.value, hundred), first.percent.value)
  const rate = total && divide(multiply(part.value, hundred), total)
  if (!rate || compare(rate, hundred) > 0) return undefined
  return { of: percent, right: `${printNumber(rate, { decimals: percent.decimals })}%` }
}

/** The share or the number as it must be for the total of the other pair, when one slip makes what is written of it. */
function mendings({ part, percent }: Pair, first: Pair): Mending[] {
  const total = divide(multiply(first.part.value, hundred), first.percent.value)
  const rate = total && divide(multiply(part.value, hundred), total)
  if (!total || !rate) return []
  const isPart = compare(rate, hundred) <= 0
  const right = printNumber(rate, { decimals: percent.decimals })
  const slip =
    digits(percent) > 2 || percent.decimals === 0 ? findSlip(percent.number.text, right) : undefined
  const isSharp = slip && (digits(percent) > 2 || slip !== 'sai một chữ số' || percent.number.text.length > 1)
  const rated = isSharp && isPart ? [{ of: percent, right: `${right}%`, slip }] : []
  return [
    ...rated,
    ...mendSwapped(part, percent, first.base),
    ...gather(powers, (power) => mendPart(part, percent, first.base, power)),
  ].slice(0, 1)
}

const digits = ({ number }: Amount): number => number.text.replace(/\D|^0+/g, '').length
const powers: readonly Exact[] = [
  { n: 1n, d: 10n },
  { n: 10n, d: 1n },
]

/** "39,2 tỷ đồng" for 32,9: the number with two digits exchanged. */
function mendSwapped(part: Amount, percent: Amount, base: Interval): Mending[] {
  const written = part.number.text
  const places = gather([...written], (letter, at) => (/\d/.test(letter) ? [at] : []))
  return gather(places, (place, at): Mending[] => {
    const next = places[at + 1]
    const [a, b] = [written[place] ?? '', next === undefined ? '' : (written[next] ?? '')]
    if (next === undefined || a === b) return []
    const swapped = written.slice(0, place) + b + written.slice(place + 1, next) + a + written.slice(next + 1)
    const value = multiply(parseDecimal(swapped.replaceAll('.', '').replace(',', '.')), part.size)
    const implied = impliedBase(value, percent)
    return implied && meets(implied, base)
      ? [{ of: part, right: printAmount(part, value), slip: 'đảo hai chữ số' }]
      : []
  })
}

/** "3.980 ha" for 398: the number ten times as large or as small. */
function mendPart(part: Amount, percent: Amount, base: Interval, power: Exact): Mending[] {
  const value = multiply(part.value, power)
  const implied = impliedBase(value, percent)
  return implied && meets(implied, base) && compare(value, part.value) !== 0
    ? [{ of: part, right: printAmount(part, value), slip: 'lệch mười lần' }]
    : []
}

function say(text: string, wrong: Pair, first: Pair, { of, right, slip }: Mending): CheckFinding {
  const total = ({ part, percent }: Pair) => {
    const value = divide(multiply(part.value, hundred), multiply(percent.value, part.size)) ?? part.value
    return `${printNumber(value, { decimals: 0 })} ${part.unitText}`
  }
  return report(text, 'implied-denominator', 'error', of, {
    message: `${printAmount(first.part)} chiếm ${printAmount(first.percent)} thì tổng khoảng ${total(first)}, còn ${printAmount(wrong.part)} chiếm ${printAmount(wrong.percent)} thì tổng khoảng ${total(wrong)}: có lẽ là ${right}${slip ? ` (${slip})` : ''}.`,
    suggest: right,
    related: [first.part, first.percent, wrong.part, wrong.percent].filter((one) => one !== of),
  })
}
