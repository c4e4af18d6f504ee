import {
  add,
  compare,
  divide,
  type Exact,
  multiply,
  parseDecimal,
  round,
  subtract,
  whole,
} from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding, RuleName, Severity } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { rangeOf } from '../layers/amounts.ts'
import { withUnit } from '../layers/fractions.ts'
import { absolute, isPoint, point } from '../layers/interval.ts'
import { judgeRate } from '../layers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** An old and a new value with what the text says of the change. */
interface Change {
  old: Amount
  now: Amount
  direction?: 'up' | 'down'
  difference?: Amount
  rate?: Amount
  /** "gấp 3 lần". */
  times?: Amount
}

/** "từ 12,46% xuống 9,81%, giảm 2,85 điểm": old, new, difference and rate of a change against each other. */
export function checkChanges({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) => {
    if (sentence.amounts.length < 2 || !/tăng|giảm|lên|xuống/iu.test(sentence.text)) return []
    const changes = [
      ...findFromTo(text, sentence),
      ...findAgainst(text, sentence),
      ...findRises(text, sentence),
      ...findYears(text, sentence),
      ...findSaid(text, sentence),
    ]
    return changes.flatMap((change) => [
      ...judgeDirection(text, change),
      ...judgeDifference(text, change),
      ...judgeRise(text, change),
      ...judgeTimes(text, change),
    ])
  })
}

const gap = (text: string, a: Amount, b: Amount): string => text.slice(a.end, b.start)

/** "giảm từ x (năm 2022) xuống còn y, giảm z". */
function findFromTo(text: string, { start, end, amounts }: Sentence): Change[] {
  return amounts.flatMap((old, at) => {
    const now = amounts[at + 1]
    if (!now || old.hedge || now.hedge) return []
    if (old.kind === 'bare' && now.kind === 'count')
      return findFromTo(text, {
        start,
        end,
        amounts: amounts.map((one) => (one === old ? withUnit(old, now) : one)),
      } as Sentence)
    if (old.unit !== now.unit) return []
    const lead = text.slice(Math.max(start, old.start - 40), old.start)
    const between = gap(text, old, now)
    if (
      !/(?:^|[\s(])từ\s*(?:mức\s*)?$/iu.test(lead) ||
      between.length > 90 ||
      !/(?:lên|xuống|đến|còn|sang|thành)\s*(?:còn|mức|đạt|tới|đến)?\s*$/iu.test(between)
    )
      return []
    if (/[;.]\s/.test(between)) return []
    const verb = /(tăng|giảm)[^,;.]{0,40}$/iu.exec(lead)?.[1]?.toLowerCase()
    const way = /(lên|xuống)\s*(?:còn|mức|đạt|tới|đến)?\s*$/iu.exec(between)?.[1]?.toLowerCase()
    const direction =
      verb === 'tăng' || (!verb && way === 'lên')
        ? 'up'
        : verb === 'giảm' || way === 'xuống'
          ? 'down'
          : undefined
    if (!direction) return []
    const stated = {
      ...findStatedBefore(text, start, amounts, at),
      ...findStated(text, end, amounts, at + 2, old),
    }
    const times = amounts[at + 2]
    const isTimes =
      times?.kind === 'bare' &&
      /^\s*lần(?!\p{L})/u.test(text.slice(times.end, times.end + 6)) &&
      /gấp\s*$/iu.test(gap(text, now, times))
    return [{ old, now, direction, ...stated, ...(isTimes ? { times } : {}) }]
  })
}

/** "giảm 24 hộ (từ 126 hộ xuống 102 hộ)": the difference stands before. */
function findStatedBefore(
  text: string,
  start: number,
  amounts: readonly Amount[],
  at: number,
): Pick<Change, 'difference'> {
  const [difference, old] = [amounts[at - 1], amounts[at]]
  if (!difference || !old || !/^[^,;.()]{0,30}\(\s*từ\s*$/iu.test(gap(text, difference, old))) return {}
  const isStated = /(?:tăng|giảm)\s*(?:thêm|được)?\s*$/iu.test(
    text.slice(Math.max(start, difference.start - 16), difference.start),
  )
  const isAlike = difference.unit === old.unit || (difference.kind === 'points' && old.kind === 'percent')
  return isStated && isAlike ? { difference } : {}
}

/** The difference and the rate that are said behind the two values. */
function findStated(
  text: string,
  end: number,
  amounts: readonly Amount[],
  at: number,
  like: Amount,
): Pick<Change, 'difference' | 'rate'> {
  const stated: Pick<Change, 'difference' | 'rate'> = {}
  for (let next = at; next < Math.min(at + 2, amounts.length); next += 1) {
    const amount = amounts[next]
    const before = amounts[next - 1]
    if (!amount || !before || amount.end > end) break
    const lead = gap(text, before, amount)
    if (
      /[;.]\s|mỗi năm|bình quân|kế hoạch|trong đó|tỷ lệ|từ\s*$/iu.test(lead) ||
      !/(?:tăng|giảm|tương ứng|tương đương|\(|tức)[\p{L}\s]{0,16}$/iu.test(lead)
    )
      break
    if (
      /^[^,;.]{0,12}(?:\/năm|mỗi năm|một năm)/iu.test(text.slice(amount.end, amount.end + 14)) ||
      amount.per === '/năm'
    )
      break
    if (amount.kind === 'percent' && like.kind !== 'percent') stated.rate ??= amount
    else if (amount.unit === like.unit || (amount.kind === 'points' && like.kind === 'percent'))
      stated.difference ??= amount
  }
  return stated
}

const earlier =
  /(?:năm (?:trước|ngoái|20\d\d)|cùng kỳ|đầu năm|kỳ trước|quý trước)[^;.]{0,30}[(:]?\s*(?:là|có|\()?\s*$/iu

/** "72 vụ, giảm 24 vụ so với năm trước (96 vụ), tương ứng giảm 33,3%". */
function findAgainst(text: string, { start, end, amounts }: Sentence): Change[] {
  return amounts.flatMap((difference, at): Change[] => {
    const [now, old] = [amounts[at - 1], amounts[at + 1]]
    if (!now || !old || now.unit !== old.unit || now.kind === 'bare' || now.hedge || old.hedge) return []
    const lead = gap(text, now, difference)
    const verb = /(?:^|[\s,(;])(tăng|giảm)\s*(?:thêm|được)?\s*$/iu.exec(lead)?.[1]?.toLowerCase()
    const between = gap(text, difference, old)
    if (
      !verb ||
      lead.length > 40 ||
      between.length > 60 ||
      !/so với/iu.test(between) ||
      !earlier.test(between) ||
      !/[(:]|là|có/.test(between)
    )
      return []
    if (/từ\s*$/iu.test(text.slice(Math.max(start, now.start - 8), now.start))) return []
    const direction = verb === 'tăng' ? ('up' as const) : ('down' as const)
    if (difference.kind === 'percent' && now.kind !== 'percent')
      return [{ old, now, direction, rate: difference }]
    if (difference.unit !== now.unit && !(difference.kind === 'points' && now.kind === 'percent')) return []
    const rate = findStated(text, end, amounts, at + 2, now).rate
    return [{ old, now, direction, difference, rate }]
  })
}

const ofYear =
  /năm\s+(20\d{2}),?\s*(?:toàn xã|xã|số [\p{L}\s]{2,20})?\s*(?:\([^)]*\)\s*)?(?:là|:|đạt|có|còn|chiếm)?\s*$/iu

/** "năm 2022 là 12,4%, năm 2023 là 13,1%, giảm 0,7 điểm": two years and what is said of the change. */
function findYears(text: string, { start, end, amounts }: Sentence): Change[] {
  return amounts.flatMap((old, at): Change[] => {
    const now = amounts.find((one, place) => place > at && place <= at + 2 && one.unit === old.unit)
    if (!now || old.hedge || now.hedge || old.per !== now.per) return []
    const [first, second] = [old, now].map(({ start: from }) =>
      Number(ofYear.exec(text.slice(Math.max(start, from - 40), from))?.[1]),
    )
    if (!first || !second || second <= first || text.slice(old.end, now.start).length > 40) return []
    const next = amounts[amounts.indexOf(now) + 1]
    const verb =
      next &&
      /^[\p{L}\s]{0,20}(?:\([^)]*\))?\s*,\s*(tăng|giảm)\s*$/iu.exec(gap(text, now, next))?.[1]?.toLowerCase()
    if (!verb) return []
    const stated = findStated(text, end, amounts, amounts.indexOf(next), old)
    const direction = verb === 'tăng' ? ('up' as const) : ('down' as const)
    return stated.difference || stated.rate ? [{ old, now, direction, ...stated }] : []
  })
}

const earlierValue =
  /^\s*,\s*(tăng|giảm)(?:\s+(?:khá|nhẹ|mạnh|đáng kể|nhiều))?\s+so với\s+(?:cùng kỳ|năm (?:trước|20\d{2}))[^,;.()]{0,20}\(\s*(?:cùng kỳ|năm (?:trước|20\d{2}))[^,;.()\d]{0,12}$/iu

/** "5,2 tỷ đồng, giảm so với cùng kỳ (cùng kỳ 4,6 tỷ đồng)": a direction without a difference. */
const findSaid = (text: string, { amounts }: Sentence): Change[] =>
  amounts.flatMap((now, at): Change[] => {
    const old = amounts[at + 1]
    if (!old || old.unit !== now.unit || old.hedge || now.hedge) return []
    const verb = earlierValue.exec(gap(text, now, old))?.[1]?.toLowerCase()
    return verb ? [{ old, now, direction: verb === 'tăng' ? 'up' : 'down' }] : []
  })

const riseLead =
  /^\s*(?:so với (?:cùng kỳ|năm|đầu năm|cuối năm)[^,;.()]{0,30})?,?\s*\(?\s*(?:tương (?:ứng|đương)(?: với)?|tức(?: là)?|bằng)?\s*(?:tăng|giảm)\s*$/iu

/** "1.150 con, tăng 150 con so với năm trước, tương ứng tăng 15%": the old value is what is left without the rise. */
function findRises(text: string, { start, amounts }: Sentence): Change[] {
  return amounts.flatMap((difference, at): Change[] => {
    const [now, rate] = [amounts[at - 1], amounts[at + 1]]
    if (
      !now ||
      rate?.kind !== 'percent' ||
      now.unit !== difference.unit ||
      now.kind === 'bare' ||
      now.kind === 'percent'
    )
      return []
    if (now.hedge || difference.hedge || now.per || !riseLead.test(gap(text, difference, rate))) return []
    const verb = /^[^;.()]{0,30}[\s,(](tăng|giảm)\s*(?:thêm|được)?\s*$/iu
      .exec(gap(text, now, difference))?.[1]
      ?.toLowerCase()
    const around = text.slice(Math.max(start, now.start - 30), Math.min(text.length, rate.end + 30))
    if (!verb || /kế hoạch|dự toán|chỉ tiêu|từ\s/iu.test(around)) return []
    const isUp = verb === 'tăng'
    const value = isUp ? subtract(now.value, difference.value) : add(now.value, difference.value)
    return [{ old: { ...now, value }, now, rate, direction: isUp ? 'up' : 'down' }]
  })
}

function judgeDirection(text: string, { old, now, direction }: Change): CheckFinding[] {
  const order = compare(now.value, old.value)
  if (!direction || order === 0 || order > 0 === (direction === 'up')) return []
  const right = order > 0 ? 'tăng' : 'giảm'
  const span = { start: Math.min(old.start, now.start), end: Math.max(old.end, now.end) }
  return [
    report(text, 'label', 'error', span, {
      message: `Ghi ${direction === 'up' ? 'tăng' : 'giảm'} nhưng từ ${printAmount(old)} đến ${printAmount(now)} là ${right}.`,
    }),
  ]
}

function judgeDifference(text: string, { old, now, difference, direction }: Change): CheckFinding[] {
  if (!difference || !direction || difference.hedge) return []
  const right = absolute(subtract(now.value, old.value))
  const step = Math.max(old.decimals, now.decimals)
  const isEqual = compare(right, difference.value) === 0 || isRoundedTo(right, difference)
  const isPercent = difference.kind === 'percent' && old.kind === 'percent'
  if (isEqual) return isPercent ? [sayPoints(text, difference)] : []
  const relative = divide(multiply(right, whole(100)), old.value)
  if (isPercent && relative && isRoundedTo(relative, difference)) return []
  const printed =
    isPercent || difference.kind === 'points'
      ? printNumber(right, { decimals: step })
      : printLike(difference, right)
  const slip = findSlip(difference.number.text, printed)
  const [high, low] = compare(now.value, old.value) > 0 ? [now, old] : [old, now]
  return [
    report(text, ...graded(right, difference, step), difference, {
      message: `Chênh lệch ghi ${printAmount(difference)} nhưng giữa ${printAmount(old)} và ${printAmount(now)} là ${printed} ${difference.unitText}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${printLike(high, high.value)} − ${printLike(low, low.value)} = ${printed}`,
      suggest: `${printed}${difference.unitText.startsWith('%') ? '' : ' '}${difference.unitText}`,
      related: [old, now],
    }),
  ]
}

/** One unit of the last digit may come from rounding. */
function graded(right: Exact, difference: Amount, decimals: number): [RuleName, Severity] {
  const slack = { n: 1n, d: 10n ** BigInt(decimals) }
  const off = absolute(subtract(right, difference.value))
  const isLast = decimals > 0 && difference.size.n === 1n && compare(off, slack) <= 0
  return isLast ? ['rounding', 'hint'] : ['balance', 'error']
}

const isRoundedTo = (exact: Exact, shown: Amount): boolean => {
  const sized = divide(exact, shown.size)
  const printed = divide(shown.value, shown.size)
  return (
    sized !== undefined &&
    printed !== undefined &&
    compare(parseDecimal(round(sized, shown.decimals)), printed) === 0
  )
}

const sayPoints = (text: string, difference: Amount): CheckFinding =>
  report(text, 'label', 'hint', difference, {
    message: `Hiệu của hai tỷ lệ là điểm phần trăm: nên ghi ${printLike(difference, difference.value)} điểm %.`,
    suggest: `${printLike(difference, difference.value)} điểm %`,
  })

/** The rise or fall in percent of the old value. */
function judgeRise(text: string, { old, now, rate }: Change): CheckFinding[] {
  if (!rate || compare(old.value, whole(0)) <= 0 || !isPoint(rangeOf(old))) return []
  const exact = divide(multiply(absolute(subtract(now.value, old.value)), whole(100)), old.value)
  if (!exact) return []
  const fit = judgeRate(rate, point(exact))
  if (fit === 'right') return []
  const right = `${printNumber(exact, { decimals: rate.decimals })}%`
  const arithmetic = `|${printLike(now, now.value)} − ${printLike(old, old.value)}| ÷ ${printLike(old, old.value)} = ${printNumber(exact, { decimals: 2 })}%`
  if (fit === 'truncated')
    return [
      report(text, 'rounding', 'hint', rate, {
        message: `Tỷ lệ bị cắt bớt chữ số; làm tròn đúng là ${right}.`,
        arithmetic,
        suggest: right,
      }),
    ]
  const onNew = divide(multiply(absolute(subtract(now.value, old.value)), whole(100)), now.value)
  const why =
    onNew && judgeRate(rate, point(onNew)) === 'right'
      ? ' Số ghi đã chia cho giá trị mới thay vì giá trị cũ.'
      : ''
  const isClose = fit === 'last-digit'
  return [
    report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', rate, {
      message: `Mức thay đổi ghi ${printAmount(rate)} nhưng từ ${printAmount(old)} đến ${printAmount(now)} là ${right}.${why}`,
      arithmetic,
      suggest: right,
      related: [old, now],
    }),
  ]
}

/** "tăng từ 12 lên 36, gấp 3 lần". */
function judgeTimes(text: string, { old, now, times }: Change): CheckFinding[] {
  const ratio = times && divide(now.value, old.value)
  if (!times || !ratio || times.hedge || isRoundedTo(ratio, times)) return []
  const right = printNumber(ratio, { decimals: Math.max(1, times.decimals), trailingZeros: 'trim' })
  return [
    report(text, 'ratio', 'error', times, {
      message: `Từ ${printAmount(old)} đến ${printAmount(now)} là gấp ${right} lần, không phải ${printLike(times, times.value)} lần.`,
      arithmetic: `${printLike(now, now.value)} ÷ ${printLike(old, old.value)} = ${right}`,
      suggest: `${right} lần`,
      related: [old, now],
    }),
  ]
}
