import { compare, divide, type Exact, multiply, parseDecimal } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { findBarePart } from '../layers/bare-parts.ts'
import type { Claim } from '../layers/claims.ts'
import { hundred, type Interval, meets } from '../layers/interval.ts'
import { isSameTotal, nameTotal } from '../layers/named-total.ts'
import { familyOf } from '../layers/plain-amounts.ts'
import { impliedBase } from '../layers/rates.ts'
import { findSlip, printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** A number with its share, and the totals that the two leave possible. */
interface Pair {
  part: Amount
  percent: Amount
  base: Interval
  /** The words of its clause. */
  words: string
  /** What it says it is a share of. */
  total: string
}

/**
 * "1.284 ha, bằng 41,3% diện tích tự nhiên; 3.980 ha, bằng 12,8% diện tích tự nhiên": shares of what the words say is one
 * total, which imply two, where one slip of the pen in one of them brings all together.
 */
export function checkImpliedPairs(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, agreements } = read
  const agreed = new Set(agreements.flatMap(({ figures }) => figures.map(({ start }) => start)))
  const groups: Group[] = []
  for (const claim of claims) {
    const { percent, kind, base, sentence } = claim
    const part = claim.part ?? findBarePart(text, claim)
    if (!part || kind !== 'level' || base === 'earlier' || agreed.has(percent.start)) continue
    if (percent.hedge || part.hedge) continue
    const total = totalOf(text, claims, claim, part)
    const implied = impliedBase(part.value, percent)
    if (!total || !implied) continue
    const pair = { part, percent, base: implied, words: clauseOf(text, claim, part), total }
    const group = groups.find(
      (one) =>
        one.passage === sentence.passage &&
        one.pairs.every((other) => isOfKind(other.part, part) && isSameTotal(other.total, total)),
    )
    if (group) group.pairs.push(pair)
    else groups.push({ passage: sentence.passage, pairs: [pair] })
  }
  return groups.flatMap(({ pairs }) => judge(text, pairs))
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
  const shared = isListed ? nameTotal(text, next) : undefined
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

const isBracketed = (text: string, { percent, tail }: Claim, { start, end }: Amount): boolean =>
  start > percent.end && /^\s*\(\s*$/u.test(tail) && text[end] === ')'

function judge(text: string, pairs: readonly Pair[]): CheckFinding[] {
  if (pairs.length < 2 || pairs.every((one) => pairs.every((other) => meets(one.base, other.base)))) return []
  // "Thôn Đông 12 hộ, bằng 10% số hộ; thôn Đoài 9 hộ, bằng 15% số hộ": each of its own.
  if (pairs.every(({ words }) => ofOwn.test(words))) return []
  const found = pairs.flatMap((wrong) => {
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
    ...powers.flatMap((power) => mendPart(part, percent, first.base, power)),
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
  const places = [...written].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []))
  return places.flatMap((place, at): Mending[] => {
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
