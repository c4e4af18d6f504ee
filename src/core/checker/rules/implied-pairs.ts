import { compare, divide, type Exact, multiply, parseDecimal } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import type { Claim } from '../layers/claims.ts'
import { hundred, type Interval, meets } from '../layers/interval.ts'
import { familyOf } from '../layers/plain-amounts.ts'
import { impliedBase } from '../layers/rates.ts'
import { findSlip, printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** A number with its share, and the totals that the two leave possible. */
interface Pair {
  part: Amount
  percent: Amount
  base: Interval
}

/**
 * "1.284 ha, bằng 41,3% diện tích tự nhiên; 3.980 ha, bằng 12,8% diện tích tự nhiên": shares of what the words say is one
 * total, which imply two, where one slip of the pen in one of them brings all together.
 */
export function checkImpliedPairs(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const agreed = new Set(read.agreements.flatMap(({ figures }) => figures.map(({ start }) => start)))
  const groups = new Map<string, Pair[]>()
  for (const claim of claims) {
    const { percent, part, kind, base, sentence } = claim
    if (
      !part ||
      kind !== 'level' ||
      base === 'earlier' ||
      percent.hedge ||
      part.hedge ||
      agreed.has(percent.start)
    )
      continue
    const total = totalOf(claim)
    const implied = impliedBase(part.value, percent)
    if (!total || !implied) continue
    const key = `${sentence.passage} ${familyOf(part.unit)} ${total}`
    groups.set(key, [...(groups.get(key) ?? []), { part, percent, base: implied }])
  }
  return [...groups.values()].flatMap((pairs) => judge(read.text, pairs))
}

/** What the share is of, in the words behind it, or in those that open or close the sentence for all of its shares. */
function totalOf({ tail, base, sentence, part }: Claim): string | undefined {
  const own =
    /^\s*(?:so với\s+)?(?<total>(?:tổng|số|diện tích|lực lượng|dân số|dư nợ|sản lượng|quỹ|kinh phí)[\p{L}\s]{2,40}?)\s*(?:của (?:xã|huyện|toàn xã)[\p{L}\s]*)?(?:[;,.)]|$)/iu
      .exec(tail)
      ?.groups?.total?.trim()
      .toLowerCase()
  if (own) return own
  if (/^\W*trong tổng số\s/iu.test(sentence.text) || /trên tổng số[\p{L}\s]{2,40}\W*$/iu.test(sentence.text))
    return 'all'
  const clause =
    sentence.text
      .slice(0, (part?.start ?? sentence.start) - sentence.start)
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

function judge(text: string, pairs: readonly Pair[]): CheckFinding[] {
  if (pairs.length < 2 || pairs.every((one) => pairs.every((other) => meets(one.base, other.base)))) return []
  const found = pairs.flatMap((wrong) => {
    const others = pairs.filter((one) => one !== wrong)
    const isOne = others.every((one) => others.every((other) => meets(one.base, other.base)))
    const [first] = others
    if (!isOne || !first || others.some((one) => meets(one.base, wrong.base))) return []
    return mendings(wrong, first).map((mending) => ({ wrong, first, mending }))
  })
  // Of two either may be the wrong one: then the later is told.
  const [one] = pairs.length > 2 ? found : [...found].reverse()
  return one ? [say(text, one.wrong, one.first, one.mending)] : []
}

interface Mending {
  of: Amount
  right: string
  slip: string
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
    message: `${printAmount(first.part)} chiếm ${printAmount(first.percent)} thì tổng khoảng ${total(first)}, còn ${printAmount(wrong.part)} chiếm ${printAmount(wrong.percent)} thì tổng khoảng ${total(wrong)}: có lẽ là ${right} (${slip}).`,
    suggest: right,
    related: [first.part, first.percent, wrong.part, wrong.percent].filter((one) => one !== of),
  })
}
