import { add, compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { approximate, hundred, type Interval, meets, point, quotient } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits, impliedBase } from '../../layers/numbers/rates.ts'
import { placeOf } from '../../layers/trees/list-run.ts'
import { findSlip, printAmount, printLike, printPlain, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { printRate } from './ratio.ts'

/** A number with its share, and the totals that the two leave possible. */
interface Pair {
  claim: Claim
  part: Amount
  base: Interval
}

/** What is told of shares of one total, and whose those are: no other rule holds them against something else. */
export interface OddShares {
  findings: CheckFinding[]
  claims: ReadonlySet<Claim>
  /** Where the numbers stand that agree about their total. */
  agreed: ReadonlySet<number>
}

/**
 * "tiêm dịch tả 2.116 con (80,0%), tụ huyết trùng 1.984 con (75,0%), phó thương hàn 1.587 con (69,0%)": three shares and
 * more of a total that nobody tells; all but one leave the same total, and one slip of the pen keeps that one from it.
 */
export function findOddShares(read: Understanding, claims: readonly Claim[]): OddShares {
  const groups = new Map<string, Pair[]>()
  for (const claim of claims) {
    const pair = readPair(claim)
    if (!pair) continue
    const key = `${placeOf(read.passages, claim.sentence)} ${familyOf(pair.part.unit)}`
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  const found = gather([...groups.values()], (pairs) => judge(read, pairs) ?? [])
  const pairs = gather(found, (one) => one.right)
  return {
    findings: found.map(({ finding }) => finding),
    claims: new Set(gather(found, ({ wrong, right }) => [wrong, ...right].map(({ claim }) => claim))),
    agreed: new Set(pairs.map(({ part }) => part.start)),
  }
}

function readPair(claim: Claim): Pair | undefined {
  const { part, percent, kind, base, fraction } = claim
  if (!part || fraction || kind !== 'level' || base === 'plan' || base === 'earlier') return undefined
  if (percent.hedge || part.hedge || part.per || compare(percent.value, hundred) >= 0) return undefined
  const implied = impliedBase(part.value, percent)
  return implied && { claim, part, base: implied }
}

/** More shares than these are those of several things. */
const most = 12
/** How far the ends of a total may lie apart, as a part of it, for shares that agree about it to prove anything. */
const narrow = 0.012

function judge(
  read: Understanding,
  pairs: readonly Pair[],
): { finding: CheckFinding; wrong: Pair; right: Pair[] } | undefined {
  if (pairs.length < 3 || pairs.length > most) return undefined
  const odd = pairs.filter((pair) => !pairs.some((other) => other !== pair && meets(other.base, pair.base)))
  const [wrong] = odd
  if (!wrong || odd.length > 1) return undefined
  const right = pairs.filter((pair) => pair !== wrong)
  const total = jointOf(right)
  if (!total || new Set(right.map(({ part }) => part.number.text)).size < 2) return undefined
  if (isTold(wrong, total) || isOfOwn(wrong, right) || isExplained(read, wrong, pairs)) return undefined
  const mended = mend(wrong, total) ?? (isOneFrame(pairs) ? mendShare(wrong, total) : undefined)
  return mended && { finding: say(read.text, wrong, right, mended), wrong, right }
}

/** "Trong 102 hộ nghèo có 45 hộ …": the sentence tells the total itself, and each share is held against it. */
const isTold = ({ claim: { sentence }, part }: Pair, total: Interval): boolean =>
  sentence.amounts.some(
    (one) =>
      one.end <= part.start && familyOf(one.unit) === familyOf(part.unit) && meets(rangeOf(one), total),
  )

const leadOf = ({ claim: { sentence }, part }: Pair): string =>
  sentence.text.slice(0, part.start - sentence.start)
const totalOf = ({ claim }: Pair): string =>
  /^\s*(?:so với\s+)?((?:tổng|số)\s[^,;.()\d]{2,40})/iu.exec(claim.tail)?.[1]?.trim().toLowerCase() ?? ''

/** "trong đó 04 cơ sở bị xử phạt, bằng 66,7% số cơ sở vi phạm", "thôn Nà Lại 44 hộ, chiếm 31,4%": of a total of its own. */
function isOfOwn(wrong: Pair, right: readonly Pair[]): boolean {
  const total = totalOf(wrong)
  const isInner = /trong (?:đó|số)[^;.\d]{0,60}$/iu.test(leadOf(wrong))
  if (isInner && total !== '' && right.some((pair) => totalOf(pair) !== total)) return true
  return [wrong, ...right].every((pair) =>
    /(?<!\p{sc=Latn})(?:thôn|bản|xóm|ấp|buôn|làng|xã|phường|tổ|khu|huyện)\s\p{Lu}[^;,.\d]{0,40}$/iu.test(
      leadOf(pair).slice(-70),
    ),
  )
}

/** The total all of them leave possible, when it is known well enough. */
function jointOf(pairs: readonly Pair[]): Interval | undefined {
  const lows = gather(pairs, ({ base }) => base.low ?? [])
  const highs = gather(pairs, ({ base }) => base.high ?? [])
  const low = lows.reduce<Exact | undefined>((a, b) => (a && compare(a, b) > 0 ? a : b), undefined)
  const high = highs.reduce<Exact | undefined>((a, b) => (a && compare(a, b) < 0 ? a : b), undefined)
  if (!low || !high || compare(low, high) > 0) return undefined
  const isNarrow = approximate(subtract(high, low)) <= approximate(low) * narrow
  return isNarrow || areEven(pairs) ? { low, high } : undefined
}

/** "1.404 hộ, đạt 52%; 1.134 hộ, đạt 42%": both exactly of 2.700. */
function areEven(pairs: readonly Pair[]): boolean {
  const totals = pairs.map(({ part, claim }) => divide(multiply(part.value, hundred), claim.percent.value))
  const [first] = totals
  return !!first && first.n % first.d === 0n && totals.every((one) => one && compare(one, first) === 0)
}

/** How many digits of a share are no chance. */
const sure = 3

/** Whether another number of the paragraph gives the share: of households that are told of beside the others. */
function isExplained({ passages }: Understanding, { claim, part }: Pair, pairs: readonly Pair[]): boolean {
  const parts = new Set(pairs.map((pair) => pair.part.start))
  const near = gather(passages[claim.sentence.passage]?.sentences ?? [], ({ amounts }) => amounts)
  return near.some(
    (one) =>
      one !== part &&
      one.kind !== 'percent' &&
      compare(one.value, part.value) > 0 &&
      (!parts.has(one.start) ||
        // "thu về 837 phiếu (đạt 98,4%); … 818 phiếu, bằng 97,7% số phiếu thu về": a part with parts of its own.
        claim.percent.number.text.replace(/\D/g, '').length >= sure ||
        /trong (?:đó|số)[^;.]{0,60}$/iu.test(
          claim.sentence.text.slice(0, part.start - claim.sentence.start),
        )) &&
      fits(claim.percent, quotient(rangeOf(part), rangeOf(one))),
  )
}

interface Mended {
  of: Amount
  right: string
}

/** The share, or else the number, that one slip of the pen makes of what the total asks for. */
function mend({ claim, part }: Pair, total: Interval): Mended | undefined {
  const { percent } = claim
  const middle = total.low && total.high ? divide(add(total.low, total.high), whole(2)) : undefined
  const rate = middle && divide(multiply(part.value, hundred), middle)
  const printed = rate && printRate(claim, rate)
  const isShare = !!rate && compare(rate, hundred) <= 0
  if (printed && isShare && findSlip(percent.number.text, printed) !== undefined)
    return { of: percent, right: printed }
  const value = slipsOf(part).find((one) => {
    const base = impliedBase(one, percent)
    return base !== undefined && meets(base, total)
  })
  return value && { of: part, right: printAmount(part, value) }
}

/** The share as the total asks for it, whatever it was written for. */
function mendShare({ claim, part }: Pair, { low, high }: Interval): Mended | undefined {
  const middle = low && high ? divide(add(low, high), whole(2)) : undefined
  const rate = middle && divide(multiply(part.value, hundred), middle)
  return rate && compare(rate, hundred) <= 0
    ? { of: claim.percent, right: printRate(claim, rate) }
    : undefined
}

/**
 * "Trong số hộ tham gia, hộ Mông 315 hộ, chiếm 60,1%; hộ Dao 128 hộ, chiếm 24,4%; …": one sentence of clauses that each tell
 * one number with its share in the same way, none of them of a part or a place of its own.
 */
function isOneFrame(pairs: readonly Pair[]): boolean {
  const [first] = pairs
  if (!first || new Set(pairs.map(totalOf).filter((total) => total !== '')).size > 1) return false
  const { sentence } = first.claim
  const counted = sentence.amounts.filter(({ end }) => end > first.part.start)
  return (
    pairs.every(({ claim }) => claim.sentence === sentence && /^[^;]*[;.,)]|^[^;]*$/u.test(claim.tail)) &&
    counted.length <= pairs.length * 2 + 1 &&
    pairs.slice(1).every(({ claim, part }, at) => {
      const between = sentence.text.slice(
        (pairs[at]?.claim.percent.end ?? sentence.start) - sentence.start,
        Math.min(part.start, claim.percent.start) - sentence.start,
      )
      return /[;,)]/u.test(between) && !inner.test(between)
    })
  )
}
const inner =
  /(?<!\p{sc=Latn})(?:trong (?:đó|số)|riêng|còn lại|của (?:các|số)|thôn|bản|xóm|ấp|buôn|làng|xã|phường|khu|huyện|năm|quý|tháng|cùng kỳ|đầu|cuối|kế hoạch|thoát|tăng|giảm)(?!\p{sc=Latn})/iu

/** How many digits make a number long enough for one of them to be wrong. */
const long = 4

/** What the number may have been before one slip: a digit too many, another digit, two exchanged, the point moved. */
function slipsOf({ number, size, decimals }: Amount): Exact[] {
  const digits = number.text.replace(/\D/g, '')
  const unit = multiply(size, { n: 1n, d: 10n ** BigInt(decimals) })
  const written = gather([...digits], (digit, at) => {
    const [head, tail] = [digits.slice(0, at), digits.slice(at + 1)]
    const next = digits[at + 1]
    // Some other digit makes nearly any total of a short number.
    const tries = digits.length < long ? '' : '0123456789'
    const others = [...tries].filter((one) => one !== digit).map((one) => head + one + tail)
    return [
      head + tail,
      ...(next === undefined ? [] : [head + next + digit + digits.slice(at + 2)]),
      ...others,
    ]
  })
  return [...written, `${digits}0`]
    .filter((one) => one !== '' && one !== digits)
    .map((one) => multiply(whole(BigInt(one)), unit))
}

function say(
  text: string,
  wrong: Pair,
  right: readonly Pair[],
  { of, right: suggest }: Mended,
): CheckFinding {
  const sayTotal = ({ part, claim }: Pair) => {
    const value = divide(multiply(part.value, hundred), multiply(claim.percent.value, part.size))
    return `${printPlain({ n: value ? value.n / value.d : 0n, d: 1n })} ${part.unitText}`.trim()
  }
  const sayPair = ({ part, claim }: Pair) => `${printAmount(part)} chiếm ${printAmount(claim.percent)}`
  const [first] = right
  const other = first ?? wrong
  return report(text, 'implied-denominator', 'error', of, {
    message: `${right.map(sayPair).join(', ')} đều cho tổng khoảng ${sayTotal(other)}, riêng ${sayPair(wrong)} cho tổng khoảng ${sayTotal(wrong)}: có lẽ là ${suggest}.`,
    arithmetic: `${printLike(wrong.part, wrong.part.value)} ÷ ${printAmount(wrong.claim.percent)} ≈ ${sayTotal(wrong)}; ${printLike(other.part, other.part.value)} ÷ ${printAmount(other.claim.percent)} ≈ ${sayTotal(other)}`,
    suggest,
    related: gather(right, ({ part, claim }) => [part, claim.percent]),
  })
}

/** "dân tộc khác 455 người, chiếm 11,08% trên tổng dân số 4.108 người": what stands behind them and is none of them. */
function totalsBehind({ passages }: Understanding, run: readonly Pair[]): Amount[] {
  const [first] = run
  const own = first ? (passages[first.claim.sentence.passage]?.sentences ?? []) : []
  return gather(own, ({ amounts }) =>
    amounts.filter(
      (one) =>
        first !== undefined &&
        one.start > first.claim.percent.end &&
        familyOf(one.unit) === familyOf(first.part.unit) &&
        !one.per &&
        !one.hedge &&
        run.every(({ part }) => part !== one),
    ),
  )
}

/** How many lines and clauses before its first part a total may stand. */
const reach = 8

/**
 * "Được đánh giá 286 đồng chí … 54 đồng chí (18,9%); 213 đồng chí (71,5%); 18 đồng chí (6,3%); 01 đồng chí (0,3%)": parts
 * that make up exactly the number told before them are shares of it, each of them, whatever else one may fit.
 */
export function findSharesOfWhole(read: Understanding, claims: readonly Claim[]): OddShares {
  const pairs = gather(claims, (claim) => readPair(claim) ?? [])
  const amounts = gather(read.sentences, (sentence) => sentence.amounts)
  const found = gather(pairs, (first, at) => {
    const before = amounts
      .filter((one) => one.end <= first.part.start && familyOf(one.unit) === familyOf(first.part.unit))
      .slice(-reach)
      .filter(({ per, hedge }) => !per && !hedge)
    const run = pairs
      .slice(at, at + most)
      .filter(({ part }) => familyOf(part.unit) === familyOf(first.part.unit))
    return findWhole(run, [...before, ...totalsBehind(read, run)]) ?? []
  })
  const settled = gather(found, ({ parts }) => parts.map(({ claim }) => claim))
  return {
    findings: gather(found, ({ total, parts, wrong }) => [sayOfWhole(read.text, wrong, total, parts)]),
    claims: new Set(settled),
    agreed: new Set(),
  }
}

/** The first parts of a run that make one of the numbers before, of which all but one are told with the right share. */
function findWhole(run: readonly Pair[], before: readonly Amount[]) {
  let sum = whole(0)
  for (const [at, { part }] of run.entries()) {
    sum = add(sum, part.value)
    const total = at > 1 ? before.findLast(({ value }) => compare(value, sum) === 0) : undefined
    if (!total) continue
    const parts = run.slice(0, at + 1)
    const wrong = parts.filter(
      ({ claim, part: one }) => !fits(claim.percent, point(divide(one.value, total.value) ?? one.value)),
    )
    const [one] = wrong
    if (one && isBesideOther(one, total)) return undefined
    return one && wrong.length === 1 ? { total, parts, wrong: one } : undefined
  }
  return undefined
}

/** "trong 3.118 hồ sơ đã giải quyết có 3.096 hồ sơ đúng hạn (99,3%)": of what its own sentence says. */
const isBesideOther = ({ claim, part }: Pair, total: Amount): boolean =>
  claim.sentence.amounts.some(
    (one) =>
      one !== total &&
      one !== part &&
      one.kind !== 'percent' &&
      fits(claim.percent, quotient(rangeOf(part), rangeOf(one))),
  )

function sayOfWhole(
  text: string,
  { claim, part }: Pair,
  total: Amount,
  parts: readonly Pair[],
): CheckFinding {
  const rate = divide(multiply(part.value, hundred), total.value) ?? whole(0)
  const right = printRate(claim, rate)
  const gap = approximate(subtract(rate, claim.percent.value)) * 10 ** claim.percent.decimals
  const isClose = Math.abs(gap) < 1.6
  return report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', claim.percent, {
    message: `Tỷ lệ ghi ${printAmount(claim.percent)} nhưng ${printAmount(part)} trên ${printAmount(total)} là ${right}; các phần khác đều tính trên ${printAmount(total)}.`,
    arithmetic: `${printLike(part, part.value)} ÷ ${printLike(total, total.value)} = ${right}`,
    suggest: right,
    related: [total, ...parts.map((one) => one.part)],
  })
}
