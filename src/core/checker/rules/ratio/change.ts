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
} from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding, RuleName, Severity } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Change } from '../../layers/claims/change-words.ts'
import { findChanges } from '../../layers/claims/changes.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { rangeOf } from '../../layers/numbers/amounts.ts'
import { absolute, isPoint, point } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** "từ 12,46% xuống 9,81%, giảm 2,85 điểm": old, new, difference and rate of a change against each other. */
export function checkChanges(read: Understanding): CheckFinding[] {
  const { text, sentences } = read
  return gather(sentences, (sentence, at) => {
    if (sentence.amounts.length < 2 || !/tăng|giảm|lên|xuống|vượt|hụt|hơn|kém|gấp/iu.test(sentence.text))
      return []
    const changes = findChanges(text, sentence, sentences[at - 1])
    const findings = gather(changes, (change) => [
      ...judgeDirection(text, change),
      ...judgeDifference(read, change),
      ...judgeRise(read, change),
      ...judgeTimes(read, change),
      ...judgeYearly(text, sentence, change),
    ])
    return findings.filter(
      (one, place) =>
        findings.findIndex(
          ({ rule, start, end }) => rule === one.rule && start === one.start && end === one.end,
        ) === place,
    )
  })
}

function judgeDirection(text: string, { old, now, direction, difference, rate }: Change): CheckFinding[] {
  const order = compare(now.value, old.value)
  if (!direction || order === 0 || order > 0 === (direction === 'up')) return []
  if (difference && findMisscaled({ old, now, difference, direction })) return []
  const right = order > 0 ? 'tăng' : 'giảm'
  const told = [difference, rate].find((one) => one && one.start > Math.min(old.start, now.start))
  const verb =
    told &&
    /(?:tăng|giảm|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?: thêm)?\s*$/iu.exec(
      text.slice(Math.max(0, told.start - 14), told.start),
    )
  const span =
    told && verb
      ? { start: told.start - verb[0].length, end: told.end }
      : { start: Math.min(old.start, now.start), end: Math.max(old.end, now.end) }
  return [
    report(text, 'label', 'error', span, {
      message: `Ghi "${verb ? verb[0].trim() : direction === 'up' ? 'tăng' : 'giảm'}" nhưng từ ${printAmount(old)} đến ${printAmount(now)} là ${right}.`,
    }),
  ]
}

function judgeDifference(read: Understanding, { old, now, difference, direction }: Change): CheckFinding[] {
  const { text, agree } = read
  if (!difference || !direction || difference.hedge) return []
  // "bình quân mỗi năm giảm 4,6 điểm %, từ 47,3% xuống 28,9%": so much each year, not in all.
  if (
    /(?:mỗi|một|hằng|hàng) năm\s[\p{sc=Latn}\s]{0,12}$/iu.test(
      text.slice(Math.max(0, difference.start - 30), difference.start),
    )
  )
    return []
  const right = absolute(subtract(now.value, old.value))
  const step = Math.max(old.decimals, now.decimals)
  if (difference.kind === 'points' && old.kind !== 'percent') return [sayPercent(text, difference)]
  const isEqual = compare(right, difference.value) === 0 || isRoundedTo(right, difference)
  const isPercent = difference.kind === 'percent' && old.kind === 'percent'
  if (isEqual) agree('balance', difference, old, now)
  if (isEqual) return isPercent ? [sayPoints(text, difference)] : []
  const relative = divide(multiply(right, whole(100)), old.value)
  if (isPercent && relative && isRoundedTo(relative, difference))
    return agree('balance', difference, old, now)
  const repeated = sayRepeated(read, { old, now, difference, direction })
  if (repeated) return [repeated]
  const misscaled = isEqual ? undefined : findMisscaled({ old, now, difference, direction })
  if (misscaled) return [sayMisscaled(text, misscaled.amount, misscaled.right)]
  const printed =
    isPercent || difference.kind === 'points'
      ? printNumber(right, { decimals: step })
      : printLike(difference, right)
  const slip = findSlip(difference.number.text, printed)
  const [high, low] = compare(now.value, old.value) > 0 ? [now, old] : [old, now]
  return [
    report(text, ...graded(right, difference, step), difference, {
      message: `Chênh lệch ghi ${printAmount(difference)} nhưng giữa ${printAmount(old)} và ${printAmount(now)} là ${printed}${difference.unitText.startsWith('%') ? '' : ' '}${difference.unitText}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${printLike(high, high.value)} − ${printLike(low, low.value)} = ${printed}`,
      suggest: `${printed}${difference.unitText.startsWith('%') ? '' : ' '}${difference.unitText}`,
      related: [old, now],
    }),
  ]
}

/** "Trồng rừng 128 ha … đạt 182 ha, vượt 28 ha so với 100 ha": the value now, as it is told elsewhere, makes all fit. */
function sayRepeated(
  { text, sentences }: Understanding,
  { old, now, difference, direction }: Change,
): CheckFinding | undefined {
  if (!difference || difference.unit !== now.unit || now.kind === 'percent') return undefined
  const before = sayRepeatedOld(text, sentences, { old, now, difference, direction })
  if (before) return before
  const meant = direction === 'up' ? add(old.value, difference.value) : subtract(old.value, difference.value)
  if (findSlip(now.number.text, printLike(now, meant)) !== 'đảo hai chữ số') return undefined
  const first = gather(sentences, ({ amounts }) => amounts).find(
    (one) => one.unit === now.unit && one !== now && compare(one.value, meant) === 0,
  )
  return (
    first &&
    report(text, 'repeat', 'error', now, {
      message: `Chỗ khác ghi ${printAmount(first)}, ở đây ghi ${printAmount(now)} (có thể đảo hai chữ số): ${printAmount(old)} ${direction === 'up' ? 'cộng' : 'trừ'} ${printAmount(difference)} là ${printAmount(now, meant)}.`,
      suggest: printAmount(now, meant),
      related: [first, old, difference],
    })
  )
}

/** "hiện có 9 sản phẩm … thêm 3 sản phẩm, từ 8 sản phẩm hiện có lên 12 sản phẩm": what there is now, as told before, makes all fit. */
function sayRepeatedOld(
  text: string,
  sentences: readonly Sentence[],
  { old, now, difference, direction }: Change,
): CheckFinding | undefined {
  if (!difference || !/^\s(?:hiện có|hiện nay|đã có)(?!\p{sc=Latn})/u.test(text.slice(old.end, old.end + 12)))
    return undefined
  const meant = direction === 'up' ? subtract(now.value, difference.value) : add(now.value, difference.value)
  const first = gather(sentences, ({ amounts }) => amounts).find(
    (one) => one.end <= old.start && one.unit === old.unit && compare(one.value, meant) === 0,
  )
  return (
    first &&
    report(text, 'repeat', 'error', old, {
      message: `Chỗ trước ghi ${printAmount(first)}, ở đây ghi ${printAmount(old)}: từ ${printAmount(first)} đến ${printAmount(now)} mới là ${printAmount(difference)}.`,
      suggest: printAmount(old, meant),
      related: [first, difference],
    })
  )
}

interface Misscaled {
  amount: Amount
  right: Exact
}

/** "46,2 tỷ đồng, tăng 3,7 triệu so với 42,5 triệu": one of the two in a unit that is a thousand times off. */
function findMisscaled({ old, now, difference, direction }: Change): Misscaled | undefined {
  if (old.kind !== 'money' && old.kind !== 'measure') return undefined
  // Yields are told in tấn or tạ, which are ten times each other.
  const factors =
    old.per && old.kind === 'measure'
      ? [{ n: 1n, d: 10n }, whole(10)]
      : [{ n: 1n, d: 1000n }, whole(1000), { n: 1n, d: 1_000_000n }]
  for (const amount of [now, old]) {
    for (const factor of factors) {
      const right = multiply(amount.value, factor)
      const [from, to] = amount === now ? [old.value, right] : [right, now.value]
      const change = direction === 'up' ? subtract(to, from) : subtract(from, to)
      if (difference && isRoundedTo(change, difference)) return { amount, right }
    }
  }
  return undefined
}

function sayMisscaled(text: string, amount: Amount, right: Exact): CheckFinding {
  const unit =
    amount.kind === 'measure'
      ? yieldWords[amount.unitText.toLowerCase()]
      : amount.kind === 'money' && moneyWords.find(([, size]) => size * 1000n === amount.scale)?.[0]
  const suggest = unit ? `${amount.number.text} ${unit}` : printAmount(amount, right)
  return report(text, 'unit-scale', 'error', amount, {
    message: `${printAmount(amount)} sai đơn vị hoặc dấu: phải là ${suggest} thì mới khớp với mức thay đổi nêu bên cạnh.`,
    suggest,
  })
}

const moneyWords = [
  ['triệu đồng', 1_000_000n],
  ['nghìn đồng', 1_000n],
  ['đồng', 1n],
] as const

const yieldWords: Readonly<Record<string, string>> = { tấn: 'tạ', tạ: 'tấn' }

const sayPercent = (text: string, difference: Amount): CheckFinding =>
  report(text, 'label', 'warning', difference, {
    message: 'Điểm phần trăm chỉ dùng cho hiệu của hai tỷ lệ; ở đây là mức tăng, giảm của một số lượng.',
    suggest: `${printLike(difference, difference.value)}%`,
  })

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

/** A wrong difference, from which the rate was rightly taken, is told once. */
function isOfDifference({ old, now, difference, rate }: Change): boolean {
  if (!rate || !difference || compare(absolute(subtract(now.value, old.value)), difference.value) === 0)
    return false
  const share = divide(multiply(difference.value, whole(100)), old.value)
  return share !== undefined && judgeRate(rate, point(share)) === 'right'
}

/** The rise or fall in percent of the old value. */
function judgeRise({ text, agree }: Understanding, change: Change): CheckFinding[] {
  const { old, now, rate } = change
  if (!rate || compare(old.value, whole(0)) <= 0 || !isPoint(rangeOf(old))) return []
  // "06 vụ, không tăng so với quý I (06 vụ), giảm 25% so với cùng kỳ": the rate is of another one.
  if (compare(old.value, now.value) === 0) return []
  const exact = divide(multiply(absolute(subtract(now.value, old.value)), whole(100)), old.value)
  if (!exact) return []
  const fit = judgeRate(rate, point(exact))
  if (fit === 'right' || fit === 'truncated') agree('ratio', rate, old, now)
  if (fit === 'right' || isOfDifference(change)) return []
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
function judgeTimes({ text, agree }: Understanding, { old, now, times }: Change): CheckFinding[] {
  const ratio = times && divide(now.value, old.value)
  if (!times || !ratio || times.hedge) return []
  // "tăng 1,5 lần" may be half as much again or two and a half times as much.
  const isMore = /tăng(?: thêm)?\s*$/iu.test(text.slice(Math.max(0, times.start - 12), times.start))
  if (isRoundedTo(ratio, times) || (isMore && isRoundedTo(subtract(ratio, whole(1)), times)))
    return agree('ratio', times, old, now)
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

const yearly = /bình quân\s+(?:(?:mỗi|một|hằng|hàng)\s+năm\s+)?(?:tăng|giảm)\s*(?:được\s*)?$/iu

/** "từ 21,4% năm 2021 xuống 12,7% năm 2024, bình quân mỗi năm giảm 3,9 điểm %". */
function judgeYearly(text: string, sentence: Sentence, { old, now }: Change): CheckFinding[] {
  const { amounts, start, end } = sentence
  const average = amounts.find(
    (one) => one.start > now.end && yearly.test(text.slice(Math.max(start, one.start - 40), one.start)),
  )
  const until = amounts.find((one) => one.start > now.end)?.start ?? end
  const years = findAll(text.slice(Math.max(start, old.start - 50), until), /(?<![\d/])20\d{2}(?!\d)/gu).map(
    (match) => Number(match[0]),
  )
  const span = Math.max(...years) - Math.min(...years)
  // "từ 9,8% xuống 7,1% năm 2022, 4,9% năm 2023 và 3,2% năm 2024": the series goes on.
  const next = amounts.find((one) => one.start > now.end)
  if (
    next &&
    next !== average &&
    next.unit === now.unit &&
    /^[^;.]{0,14},\s*$/u.test(text.slice(now.end, next.start))
  )
    return []
  if (!average || years.length < 2 || span < 2 || average.hedge) return []
  if (average.unit !== old.unit && !(old.kind === 'percent' && average.kind === 'points')) return []
  const gone = absolute(subtract(now.value, old.value))
  const [right, inclusive] = [divide(gone, whole(span)), divide(gone, whole(span + 1))]
  const relative =
    old.kind === 'percent' && average.kind === 'percent'
      ? divide(multiply(gone, whole(100)), multiply(old.value, whole(span)))
      : undefined
  if (!right || [right, inclusive, relative].some((value) => value && isNear(value, average))) return []
  const printed = `${printNumber(divide(right, average.size) ?? right, { decimals: average.decimals })} ${average.unitText}`
  return [
    report(text, 'balance', 'error', average, {
      message: `Từ ${printAmount(old)} đến ${printAmount(now)} trong ${span} năm thì bình quân mỗi năm là ${printed}, không phải ${printAmount(average)}.`,
      arithmetic: `|${printLike(now, now.value)} − ${printLike(old, old.value)}| ÷ ${span} = ${printed}`,
      suggest: printed,
      related: [old, now],
    }),
  ]
}

/** Right to the last shown digit, or cut behind it. */
const isNear = (exact: Exact, shown: Amount): boolean =>
  compare(absolute(subtract(exact, shown.value)), shown.step) <= 0
