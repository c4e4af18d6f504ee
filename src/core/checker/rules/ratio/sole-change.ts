import { add, compare, divide, type Exact, multiply, subtract } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isOfOtherYear, isPlanBeside } from '../../layers/claims/change-words.ts'
import { type AmountIndex, indexAmounts } from '../../layers/numbers/amount-index.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { withUnit } from '../../layers/numbers/fractions.ts'
import { absolute, equals, hundred, point, zero } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A rate of change, with the difference it is told beside when there is one. */
interface Told {
  rate: Amount
  isUp: boolean
  difference?: Amount
}

/** The value before and the value now; what the text does not say itself is made of the other one. */
interface Pair {
  old: Amount
  now: Amount
}

/**
 * "148 vụ (cùng kỳ 185 vụ), giảm 37 vụ, tương đương giảm 25%": a rate of change that no two values of the text give.
 *
 * It is told by the two values whose difference stands beside it, or when it was plainly divided by the new value.
 */
export function checkSoleChanges(read: Understanding): CheckFinding[] {
  const agreed = new Set(gather(read.agreements, ({ figures }) => figures.map(({ start }) => start)))
  let index: AmountIndex | undefined
  return gather(read.sentences, (sentence) =>
    gather(listTold(read.text, sentence), (told) => {
      if (agreed.has(told.rate.start)) return []
      index ??= indexAmounts(read)
      const near = nearBefore(read, sentence, told)
      const behind = readBehind(read.text, sentence, told)
      const pairs = behind
        ? [behind]
        : told.difference
          ? listDiffering(told, near, index.around(told.difference))
          : listNeighbours(read.text, told, near)
      const [off, ...more] = told.difference ? pairs.filter((pair) => isLastDigit(told.rate, pair)) : []
      if (off && more.length === 0 && pairs.length === 1) return [say(read.text, told.rate, off)]
      if (pairs.some((pair) => isRate(told.rate, pair))) return []
      const equal = pairs.find((one) => isLevel(told.rate, one))
      if (equal && !told.difference) return [say(read.text, told.rate, equal)]
      const sure = told.difference && pairs.length > 0 ? pairs : []
      const pair =
        sure[0] ??
        [...pairs, ...listImplied(read.text, sentence, told, near)].find((one) => isOnNew(told.rate, one))
      if (pair) return [say(read.text, told.rate, pair)]
      const row = readRow(read, sentence, told, near)
      if (row) return [say(read.text, told.rate, row)]
      const [held, ...others] = told.difference ? [] : pairs
      return held && others.length === 0 && isHeldBeside(read.text, told, held, sentence)
        ? [say(read.text, told.rate, held)]
        : []
    }),
  )
}

/** "tăng thêm 27 HTX, tương ứng tăng 60%, từ 45 lên 72 HTX": the two that lie apart by the difference stand behind. */
function readBehind(text: string, { amounts }: Sentence, { rate, difference, isUp }: Told): Pair | undefined {
  const at = amounts.indexOf(rate)
  const [first, now] = [amounts[at + 1], amounts[at + 2]]
  if (!difference || !first || !now || now.unit !== difference.unit || first.hedge || now.hedge)
    return undefined
  const old = first.kind === 'bare' ? withUnit(first, now) : first
  const isRange =
    /^\s*[,(]?\s*(?:tăng\s|giảm\s)?từ\s(?:mức\s)?$/iu.test(text.slice(rate.end, first.start)) &&
    /^[^;.()\d]{0,30}\s(?:lên|xuống|còn|đến|thành)\s(?:còn\s|mức\s)?$/iu.test(
      text.slice(first.end, now.start),
    )
  const isApart = equals(absolute(subtract(now.value, old.value)), difference.value)
  return isRange && isApart && compare(now.value, old.value) > 0 === isUp ? { old, now } : undefined
}

const conclusion =
  /^\s*\)?\s*[,;]\s*(?:như vậy|theo đó|tức(?: là)?|tính ra|qua đó|so ra|bằng|đã|tương ứng|tương đương)?\s*,?\s*(?:đã\s+)?(?:tăng|giảm)(?: thêm| được)?\s*$/iu

/**
 * "thu 8.946 triệu đồng, cùng kỳ năm trước thu 7.764 triệu đồng, như vậy tăng 18,6%": the two right before the rate, the
 * one told as the earlier of the other.
 */
function isHeldBeside(text: string, { rate }: Told, { old, now }: Pair, { amounts }: Sentence): boolean {
  const at = amounts.indexOf(rate)
  const [first, second] = [amounts[at - 2], amounts[at - 1]]
  if (first !== now || second !== old) return false
  const between = text.slice(first.end, second.start)
  return (
    /^[^;.()\d]{0,30}[,;(–-]\s*(?:trong khi |còn |nếu so với |so với )?(?:cùng kỳ|năm (?:trước|ngoái|20\d\d)|kỳ trước|vụ trước|quý trước|tháng trước)[^;.()\d]{0,40}$/iu.test(
      between,
    ) && conclusion.test(text.slice(second.end, rate.start))
  )
}

const beside =
  /^\s*(?:\p{sc=Latn}[\p{sc=Latn}\s]{0,24})?(?:so với[^,;.()]{3,30})?\s*[,;(]?\s*(?:(?:tương (?:ứng|đương)|tức|tốc độ|tỷ lệ|mức|hay|bằng)\s*(?:là|với)?\s*){0,3}(?:tăng|giảm)?\s*(?:là|:|[-–−+])?\s*$/iu
const verb =
  /(?<!\p{sc=Latn})(tăng(?! trưởng)|giảm(?! nghèo| còn| xuống)|tiết kiệm|tiết giảm|(?:nhiều|cao) hơn|(?:ít|thấp) hơn)(?: thêm| được| mạnh| nhẹ| (?:so với )?(?:cùng kỳ|năm (?:trước|ngoái)))?\s*$/iu

/** The rates of change of a sentence. */
/** "(54,2 triệu đồng/người/năm); 100% hộ được sử dụng điện": a share of what stands behind it. */
const ofThings =
  /^\s(?!so|và|trong|mỗi|với|về|trên|của|là|thì|tương|năm|cùng|kế|dự|chỉ|nhưng|do|nhờ|giá|tổng|doanh|sản|diện|số)\p{Ll}+\s\p{Ll}/u

function listTold(text: string, { start, amounts }: Sentence): Told[] {
  const leadOf = (at: number) => text.slice(amounts[at - 1]?.end ?? start, amounts[at]?.start)
  const verbOf = (words: string) => {
    const said = verb.exec(words)?.[1]?.toLowerCase()
    return said && (/^(?:tăng|nhiều|cao)/u.test(said) ? 'tăng' : 'giảm')
  }
  return gather(amounts, (rate, at): Told[] => {
    if (rate.kind !== 'percent' || rate.hedge) return []
    const own = verbOf(leadOf(at))
    if (!own && ofThings.test(text.slice(rate.end, rate.end + 24))) return []
    // "tăng 103 vận động viên so với lần trước (309 vận động viên), tương đương tăng 25%"
    const place = /^[^()]{0,24}\)/u.test(leadOf(at)) ? at - 2 : at - 1
    const difference = amounts[place]
    const turn = place >= 0 ? verbOf(leadOf(place)) : undefined
    const gap = text.slice(difference?.end ?? start, rate.start).replace(/\([^()]*\)/gu, ' ')
    if (difference && turn && difference.kind !== 'percent' && beside.test(gap))
      return !own || own === turn ? [{ rate, isUp: turn === 'tăng', difference }] : []
    return own && !/mỗi|bình quân|kế hoạch/iu.test(leadOf(at)) ? [{ rate, isUp: own === 'tăng' }] : []
  })
}

/** The values of the passage before the change that it may be a change of. */
function nearBefore(
  { text, passages }: Understanding,
  { passage }: Sentence,
  { rate, difference }: Told,
): Amount[] {
  const all = gather(passages[passage]?.sentences ?? [], ({ amounts }) => amounts)
  const end = rate.start
  const last = all.findLast((one) => one.end <= end && one.kind !== 'percent')
  const like = difference ?? last
  return all.filter(
    (one) =>
      one.end <= end &&
      one !== difference &&
      one.unit === like?.unit &&
      (difference !== undefined || one.per === like.per) &&
      !one.hedge &&
      one.kind !== 'percent' &&
      !verb.test(text.slice(Math.max(0, one.start - 12), one.start)) &&
      !isPlanBeside(text, one),
  )
}

/** Two values that lie apart by the difference that is told: in the passage, or far off when it shows enough digits. */
function listDiffering(
  { difference, isUp }: Told,
  near: readonly Amount[],
  around: readonly Amount[],
): Pair[] {
  if (!difference) return []
  const isLong = difference.number.text.replace(/\D/g, '').length > 3
  const pairs = pairsOf(near.slice(-4), difference.value, isUp)
  return pairs.length > 0 || !isLong ? pairs : pairsOf(around, difference.value, isUp)
}

const pairsOf = (values: readonly Amount[], apart: Exact, isUp: boolean): Pair[] =>
  gather(values, (a, at) =>
    gather(values.slice(at + 1), (b) => {
      if (a.unit !== b.unit || !equals(absolute(subtract(a.value, b.value)), apart)) return []
      const [low, high] = compare(a.value, b.value) < 0 ? [a, b] : [b, a]
      return [isUp ? { old: low, now: high } : { old: high, now: low }]
    }),
  )

/** Without a difference: the last two values, when one of them rises or falls to the other; the earlier may be last. */
function listNeighbours(text: string, { isUp, rate }: Told, near: readonly Amount[]): Pair[] {
  const [first, second] = near.slice(-2)
  if (!first || !second) return []
  const isBack = /cùng kỳ|năm (?:trước|ngoái)|vụ trước|kỳ trước|\(\s*năm 20\d\d/iu.test(
    text.slice(first.end, second.start),
  )
  const [old, now] = isBack ? [second, first] : [first, second]
  return compare(now.value, old.value) > 0 === isUp && !isOfOtherYear(text, old, rate) ? [{ old, now }] : []
}

/** "chết 04 người, bị thương 15 người … giảm 03 người bị thương": the value now, and what it was before. */
function listImplied(text: string, sentence: Sentence, told: Told, near: readonly Amount[]): Pair[] {
  const { start } = sentence
  const { difference, isUp } = told
  if (!difference) return []
  const named = /^\s+(?!so với|và\s)(\p{Ll}+ ?\p{Ll}*)/u
    .exec(text.slice(difference.end, difference.end + 30))?.[1]
    ?.replace(/\s(?:và|so)$/u, '')
    .trim()
  const clause = (one: Amount) =>
    `${text
      .slice(Math.max(0, one.start - 24), one.start)
      .split(/[,;.:(]/)
      .at(-1)} ${text.slice(one.end, one.end + 16).split(/[,;.:(]/)[0]}`.toLowerCase()
  const own = near.filter((one) => (named ? clause(one).includes(named) : one.start >= start))
  // "xảy ra 41 vụ tai nạn …. So với cùng kỳ, giảm 09 vụ": the one number of its unit needs no other name.
  const alike = own.length === 0 && !named && isTurnAlone(text, sentence, told) ? near : own
  const [now, ...others] = alike
  if (!now || others.length > 0 || isEarlier.test(text.slice(Math.max(start, now.start - 40), now.start)))
    return []
  const value = isUp ? subtract(now.value, difference.value) : add(now.value, difference.value)
  return [{ old: { ...now, value }, now }]
}

/** Nothing but the time it is held against stands before the turn: "So với cùng kỳ, giảm", "; tăng". */
const turnAlone =
  /^[\s,;)]*(?:(?:và|đồng thời|đã|nhưng)\s+)?(?:so với (?:cùng kỳ|năm|kỳ|quý|tháng)(?!\p{sc=Latn})[^;.()]{0,24}?)?[\s,:]*(?:thì\s+|đã\s+)?(?:tăng|giảm)\s*$/iu

/**
 * "41 vụ, làm chết 18 người, bị thương 37 người. So với cùng kỳ, giảm 09 vụ (18,0%), giảm 03 người chết (14,3%), tăng 04
 * người bị thương (21,1%)": a row of changes, each of the value before that has its name; where one of them proves the
 * reading, or a slip of the pen does, the one that does not fit is wrong.
 */
function readRow(
  read: Understanding,
  sentence: Sentence,
  told: Told,
  near: readonly Amount[],
): Pair | undefined {
  const { text } = read
  const [pair] = isTurnAlone(text, sentence, told) ? listImplied(text, sentence, told, near) : []
  const right = pair && rateOf(pair, pair.old)
  if (!pair || !right || compare(pair.old.value, zero) <= 0 || isRate(told.rate, pair)) return undefined
  const printed = printNumber(right, { decimals: told.rate.decimals })
  const isSlip = told.rate.decimals > 0 && findSlip(told.rate.number.text, printed) === 'đảo hai chữ số'
  const isProved = () =>
    listTold(text, sentence).some((other) => {
      if (other.rate === told.rate || !isTurnAlone(text, sentence, other)) return false
      const [like] = listImplied(text, sentence, other, nearBefore(read, sentence, other))
      return like !== undefined && isRate(other.rate, like)
    })
  return isSlip || isProved() ? pair : undefined
}

function isTurnAlone(text: string, { start, amounts }: Sentence, { difference }: Told): boolean {
  if (!difference) return false
  const from = amounts[amounts.indexOf(difference) - 1]?.end ?? start
  const lead = text.slice(from, difference.start)
  // "…, bị thương 37 người; so với cùng kỳ, giảm 09 vụ": what comes before the semicolon is of another clause.
  return turnAlone.test(lead.slice(lead.lastIndexOf(';') + 1))
}

/** "So với cùng kỳ năm trước (120 vụ), số vụ tăng 12 vụ": that was before. */
const isEarlier =
  /(?<!\p{sc=Latn})(?:so với|cùng kỳ|năm (?:trước|ngoái)|kỳ trước)(?!\p{sc=Latn})[^;.]{0,30}$/iu

const rateOf = ({ old, now }: Pair, base: Amount): Exact | undefined =>
  compare(base.value, zero) > 0
    ? divide(multiply(absolute(subtract(now.value, old.value)), hundred), base.value)
    : undefined

const isRate = (rate: Amount, pair: Pair): boolean => {
  const exact = rateOf(pair, pair.old)
  return exact !== undefined && judgeRate(rate, point(exact)) !== 'wrong'
}

const isLastDigit = (rate: Amount, pair: Pair): boolean => {
  const exact = rateOf(pair, pair.old)
  return exact !== undefined && judgeRate(rate, point(exact)) === 'last-digit'
}

/** "từ 1,82 lên 2,366 tỷ đồng, tăng 130%": what one is of the other, told as the change. */
function isLevel(rate: Amount, { old, now }: Pair): boolean {
  const level = compare(old.value, zero) > 0 ? divide(multiply(now.value, hundred), old.value) : undefined
  return level !== undefined && judgeRate(rate, point(level)) === 'right'
}

/** Whether the change was divided by the new value, and what it was rightly to be is another number. */
const isOnNew = (rate: Amount, pair: Pair): boolean =>
  !isRate(rate, pair) && [pair.now, pastNow(pair)].some((base) => isRateOn(rate, pair, base))

/** The new value moved once more the same way: what comes out when the change is taken off instead of put back. */
const pastNow = ({ old, now }: Pair): Amount => ({
  ...now,
  value: subtract(now.value, subtract(old.value, now.value)),
})

const isRateOn = (rate: Amount, pair: Pair, base: Amount): boolean => {
  const exact = rateOf(pair, base)
  return exact !== undefined && judgeRate(rate, point(exact)) === 'right'
}

function say(text: string, rate: Amount, pair: Pair): CheckFinding {
  const { old, now } = pair
  const right = `${printNumber(rateOf(pair, old) ?? zero, { decimals: Math.max(1, rate.decimals) })}%`
  const why = isRateOn(rate, pair, now) ? ' Số ghi đã chia cho giá trị mới thay vì giá trị cũ.' : ''
  const told = isLevel(rate, pair)
    ? ` ${printAmount(rate)} là mức so với giá trị cũ, không phải mức thay đổi.`
    : why
  const isClose = isLastDigit(rate, pair)
  return report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', rate, {
    message: `Mức thay đổi ghi ${printAmount(rate)} nhưng từ ${printAmount(old)} đến ${printAmount(now)} là ${right}.${told}`,
    arithmetic: `|${printLike(now, now.value)} − ${printLike(old, old.value)}| ÷ ${printLike(old, old.value)} = ${right}`,
    suggest: right,
    related: [old, now],
  })
}
