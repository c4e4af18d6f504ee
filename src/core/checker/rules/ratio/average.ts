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
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, approximate } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { eachOf, isNamed, isTotal, type Product, judge as sayProduct } from '../sum/product.ts'

/** "16 lớp với 592 lượt người, bình quân mỗi lớp 42 lượt người": an average against what it is of. */
export function checkAverages(read: Understanding): CheckFinding[] {
  return gather(read.passages, (passage) =>
    gather(passage.sentences, (sentence) => [
      ...(sentence.amounts.length > 2 ? findAverages(read, sentence) : []),
      ...findApart(read, passage, sentence),
      ...findTimes(read, sentence),
      ...findBehind(read, sentence),
    ]),
  )
}

const averaging = '(?:bình quân|trung bình|tính ra|chia đều|chia bình quân)'
/** "bình quân mỗi hộ đóng góp", "mỗi hộ bình quân nhận": what an average is for, then at most a few words that say what is done. */
const averaged = new RegExp(
  `(?:${averaging}[^;.]{0,40}?\\s(?:mỗi|một)\\s+(?<each>\\p{sc=Latn}+(?:\\s\\p{sc=Latn}+)?)|(?:mỗi|một)\\s+(?<other>\\p{sc=Latn}+(?:\\s\\p{sc=Latn}+)?)\\s+(?:bình quân|trung bình))(?:\\s\\p{sc=Latn}+){0,9}\\s*$`,
  'iu',
)
/** How many letters before an average may say what it is for. */
const leadLength = 64

/** What an average is for: "bình quân mỗi lớp 42 người", "bình quân 1,5 triệu đồng/hộ", "trung bình 35 người một lớp". */
function readAveraged(text: string, from: number, average: Amount): string | undefined {
  const lead = text.slice(Math.max(from, average.start - leadLength), average.start)
  const { each, other } = averaged.exec(lead)?.groups ?? {}
  if (each ?? other) return (each ?? other)?.toLowerCase()
  if (!/(?:bình quân|trung bình)\s*(?:là|đạt|khoảng|được)?\s*$/iu.test(lead)) return undefined
  return (
    eachOf(average) ?? eachBehind.exec(text.slice(average.end, average.end + 40))?.groups?.each?.toLowerCase()
  )
}

const eachBehind =
  /^(?:\s\p{sc=Latn}+){0,2}?\s(?:trên |cho )?(?:mỗi|một)\s+(?<each>\p{sc=Latn}+(?:\s\p{sc=Latn}+)?)(?=[\s,;.)]|$)/u

/** "16 lớp với 592 lượt người, bình quân mỗi lớp 42 lượt người": a total over a count against its average. */
function findAverages(read: Understanding, { start, passage, amounts }: Sentence): CheckFinding[] {
  const { text } = read
  return gather(amounts, (average, at) => {
    const each = readAveraged(text, start, average)
    if (!each || average.hedge) return []
    const before = amounts.slice(0, at)
    const counts = before.filter((one) => !one.per && (isCountOf(one, each) || isTimeOf(text, one, each)))
    // "351 tổ với 14.742 tổ viên, bình quân mỗi tổ": the groups, not their members.
    const count = counts.findLast(({ unit }) => each === unit || each.startsWith(`${unit} `)) ?? counts.at(-1)
    // "107,5 triệu đồng/tháng": what is paid each month has an average of each month.
    const totals = before.filter(
      (one) => isOfUnit(one, average) && (!one.per || monthly.test(one.per)) && one !== count,
    )
    const total = totals.at(-1)
    if (
      !count ||
      !total ||
      total.hedge ||
      (count.hedge && !isSpreadOver(text, total, count)) ||
      (isFar(text, amounts, at, count, total) && !isOnly(before, count) ? /[;.]\s/ : /\.\s/).test(
        text.slice(Math.min(count.start, total.start), average.start),
      )
    )
      return []
    const fitting = totals.find((one) => {
      const value = divide(one.value, inUnits(count))
      return value !== undefined && isWithin(value, average)
    })
    if (fitting) return read.agree('ratio', average, fitting, count)
    // "12 hộ nghèo và 8 hộ cận nghèo, tổng kinh phí 312 triệu đồng (bình quân 15,6 triệu đồng/hộ)": of all together.
    const all = counts
      .filter(({ unit }) => unit === count.unit)
      .reduce((sum, one) => add(sum, inUnits(one)), whole(0))
    // "05 dự án/148 hộ: … 43 hộ do nữ làm chủ, bình quân 25 triệu đồng/hộ": of another number of them.
    const told = (read.passages[passage]?.sentences ?? []).filter((one) => one.start < start)
    const elsewhere = gather(told, (one) => one.amounts.filter((amount) => isCountOf(amount, each)))
    const other = [...counts, ...elsewhere].find((one) => {
      const value = divide(total.value, inUnits(one))
      return value !== undefined && isWithin(value, average)
    })
    if (other) return read.agree('ratio', average, total, other)
    if (isOfRow(read, average)) return []
    const ofAll = divide(total.value, all)
    if (ofAll && isWithin(ofAll, average)) return read.agree('ratio', average, total, count)
    const right = divide(total.value, inUnits(count))
    if (right && !isPlausible(right, average)) return []
    // A price a thousand times off is told as such.
    const factor = right && thousandfold.find((one) => isWithin(multiply(right, one), average))
    if (factor)
      return compare(multiply(right, factor), average.value) === 0
        ? []
        : [sayMisscaledAverage(text, { count, rate: average, total }, right)]
    return !right ? [] : [sayAverage(text, { count, rate: average, total }, right)]
  })
}

/** "Tiểu học | 18 | 512 … bình quân mỗi lớp tiểu học có 28,4 học sinh": two numbers of one row make it. */
const isOfRow = ({ grids }: Understanding, average: Amount): boolean =>
  grids.some(({ rows }) =>
    rows.some(({ cells }) => {
      const values = gather(cells, (cell) => (cell?.amount ? [cell.amount.value] : []))
      return values.some((total) =>
        values.some((count) => {
          const value = divide(total, count)
          return value !== undefined && compare(count, whole(1)) > 0 && isWithin(value, average)
        }),
      )
    }),
  )

/** "1.285 kg trên 137 bể": not more than 137 of them. */
const isSpreadOver = (text: string, total: Amount, { hedge, start }: Amount): boolean =>
  hedge === 'at-least' && /^(?:\s\p{Ll}+){0,3}\strên\s$/u.test(text.slice(total.end, start))

const monthly = /^\/\s?(?:tháng|năm|quý)$/u

/** Over a semicolon only the two numbers right before an average belong to it; food per head has a rule of its own. */
const isFar = (text: string, amounts: readonly Amount[], at: number, count: Amount, total: Amount): boolean =>
  amounts[at - 1] !== total ||
  amounts[at - 2] !== count ||
  count.unit === 'người' ||
  text[count.start - 1] === '('

/** "45 hộ …; đã cấp 90 con bò, bình quân 3 con/hộ": the only households that are told of. */
const isOnly = (before: readonly Amount[], count: Amount): boolean =>
  count.unit !== 'người' && before.filter(({ unit, per }) => unit === count.unit && !per).length === 1

/** What is many times as much is an average of something else, unless only its noughts or its point are wrong. */
function isPlausible(right: Exact, { value }: Amount): boolean {
  const ratio = approximate(right) / approximate(value)
  return (
    (ratio > 0.25 && ratio < 4) || [10, 100, 1000, 10_000, 1_000_000].some((power) => isAbout(ratio, power))
  )
}

/** What rounding an average may make it off. */
const cut = 2e-3
const isAbout = (ratio: number, power: number): boolean =>
  Math.abs(ratio / power - 1) < cut || Math.abs(ratio * power - 1) < cut

const thousandfold: readonly Exact[] = [whole(1000), { n: 1n, d: 1000n }]

/** Right to the last shown digit, rounded or cut. */
function isWithin(exact: Exact, { value, step }: Amount): boolean {
  const gap = subtract(exact, value)
  const half = { n: step.n, d: step.d * 2n }
  return gap.n < 0n ? compare({ n: -gap.n, d: gap.d }, half) <= 0 : compare(gap, step) < 0
}

function sayAverage(text: string, { count, rate, total }: Product, exact: Exact): CheckFinding {
  const sized = divide(exact, rate.size) ?? exact
  const printed = printNumber(sized, { decimals: Math.max(rate.decimals, 1), trailingZeros: 'trim' })
  const gap = subtract(parseDecimal(round(exact, rate.decimals)), rate.value)
  const isLastDigit = rate.decimals > 0 && compare(absolute(gap), rate.step) <= 0
  return report(text, isLastDigit ? 'rounding' : 'ratio', isLastDigit ? 'warning' : 'error', rate, {
    message: `${printAmount(total)} chia cho ${printAmount(count)} là ${printed}, không phải ${printAmount(rate)}.`,
    arithmetic: `${printLike(total, total.value)} ÷ ${printLike(count, count.value)} = ${printed}`,
    suggest: `${printed} ${rate.unitText}`,
    related: [count, total],
  })
}

/** "476 lượt người" in "68 lượt với 476 lượt người". */
const isAttendance = ({ unitText }: Pick<Amount, 'unitText'>): boolean => /lượt người/iu.test(unitText)

/** Things counted, or the kilometres and hectares that a price is for. */
const isCountOf = (one: Amount, each: string): boolean =>
  (one.kind === 'count' && isNamed(one, each) && !(each === 'lượt' && isAttendance(one))) ||
  (one.kind === 'measure' && one.unitText === each)

/** "20 ngày" for an average of each day. */
const isTimeOf = (text: string, { kind, end }: Amount, each: string): boolean =>
  kind === 'bare' &&
  new RegExp(`^\\s${each.split(' ')[0] ?? ''}(?!\\p{sc=Latn}|\\s\\d)`, 'iu').test(text.slice(end, end + 12))

/** "3,6 km" as 3,6 and not 3.600 metres. */
const inUnits = ({ kind, value, size }: Amount): Exact =>
  (kind === 'measure' ? divide(value, size) : undefined) ?? value

/** "120 lượt người, bình quân 40 người/lớp": attendances are told as people too. */
const isOfUnit = ({ unit, unitText }: Amount, average: Amount): boolean =>
  familyOf(unit) === familyOf(average.unit) || (isAttendance({ unitText }) && average.unit === 'người')

/** "bình quân 16,8 tiêu chí/xã (8 xã đạt 136 tiêu chí)": what an average is of stands in the bracket behind. */
function findBehind(read: Understanding, { start, amounts }: Sentence): CheckFinding[] {
  const { text } = read
  return gather(amounts, (rate, at) => {
    const each = readAveraged(text, start, rate)
    const [first, second] = [amounts[at + 1], amounts[at + 2]]
    // "(tổng dư nợ 3.200 triệu đồng/64 hộ)": the other way round.
    const isTurned = !!each && !!second && second.kind === 'count' && isNamed(second, each)
    const [count, total] = isTurned ? [second, first] : [first, second]
    if (
      !each ||
      !first ||
      !second ||
      !count ||
      !total ||
      rate.hedge ||
      count.hedge ||
      total.hedge ||
      total.per ||
      count.per
    )
      return []
    const opens =
      /^[^,;.()]{0,20}(?:\([^;.()\d]{0,70}|:\s(?!trong đó|riêng)[^;.()\d]{0,50}|,\svới\s(?:tổng\s[\p{sc=Latn}\s]{2,16})?)$/u.test(
        text.slice(rate.end, first.start),
      )
    const isOne = /^[^();\d]{0,40}$/u.test(text.slice(first.end, second.start))
    const right = divide(total.value, count.value)
    if (!opens || !isOne || !right || count.kind !== 'count' || !isNamed(count, each)) return []
    if (!isOfUnit(total, rate)) return []
    if (isWithin(right, rate)) return read.agree('ratio', rate, total, count)
    return isPlausible(right, rate) ? [sayAverage(text, { count, rate, total }, right)] : []
  })
}

/** "4 lớp, bình quân 35 người mỗi lớp, tổng cộng 160 người": the total stands behind the average. */
function findTimes(read: Understanding, { start, amounts }: Sentence): CheckFinding[] {
  const { text } = read
  return gather(amounts, (rate, at) => {
    // "Bình quân mỗi buổi có 45 người, 8 buổi có 380 lượt người"
    const isFirst =
      at === 0 &&
      /^[^;.,\d]{0,10},\s*(?:tổng\s[\p{sc=Latn}\s]{2,20}\s)?$/u.test(
        text.slice(rate.end, amounts[1]?.start ?? rate.end),
      )
    const [count, total] = isFirst ? [amounts[1], amounts[2]] : [amounts[at - 1], amounts[at + 1]]
    if (!count || !total || [count, rate, total].some(({ hedge }) => hedge)) return []
    const each = readAveraged(text, start, rate)
    if (!each || !isCountOf(count, each) || count.per || total.per || !isOfUnit(total, rate)) return []
    const isSaid = isFirst
      ? /^\s(?:có|với|được|là)\s*$/u.test(text.slice(count.end, total.start))
      : isTotal(text.slice(rate.end, total.start))
    if (!isSaid) return []
    const right = divide(total.value, inUnits(count))
    if (!right) return []
    if (isWithin(right, rate)) return read.agree('ratio', rate, total, count)
    // "14 tuyến, bình quân mỗi tuyến 45 tấn, tổng khối lượng 650 tấn": a slip of the pen in the total.
    const made = multiply(rate.value, inUnits(count))
    if (!isFirst && !isShown(right, rate) && isSlipOfTotal(total, made))
      return sayProduct(read, { count, rate, total })
    const isMisscaled = thousandfold.some((factor) => isWithin(multiply(right, factor), rate))
    return [
      isMisscaled
        ? sayMisscaled(text, { count, rate, total })
        : sayAverage(text, { count, rate, total }, right),
    ]
  })
}

/** An average that comes out even was meant to stand there: then the average is wrong, not the total. */
const isShown = (right: Exact, { size, decimals }: Amount): boolean => {
  const shown = divide(right, size) ?? right
  return compare(parseDecimal(round(shown, decimals)), shown) === 0
}

/** Whether the average is as exact as the total, and one slip of the pen makes the total of the product. */
const isSlipOfTotal = (total: Amount, made: Exact): boolean =>
  compare(made, total.value) !== 0 && findSlip(total.number.text, printLike(total, made)) !== undefined

/** "bình quân 42 triệu đồng/hộ, tổng dư nợ 126 hộ là 5,292 triệu đồng": a thousand times off. */
function sayMisscaled(text: string, { count, rate, total }: Product): CheckFinding {
  const right = printAmount(total, multiply(rate.value, inUnits(count)))
  return report(text, 'unit-scale', 'error', total, {
    message: `${printAmount(count)} bình quân ${printAmount(rate)} là ${right}, lệch đúng nghìn lần so với ${printAmount(total)}: sai đơn vị hoặc dấu.`,
    suggest: right,
    related: [count, rate],
  })
}

/** "84 người … 398,4 triệu đồng, bình quân 4.743 triệu đồng/người": the average itself is a thousand times off. */
function sayMisscaledAverage(text: string, { count, rate, total }: Product, right: Exact): CheckFinding {
  const digits = rate.number.text
  const sized = divide(right, rate.size) ?? right
  const meant =
    rate.other === undefined
      ? printNumber(sized, { decimals: 3, trailingZeros: 'trim' })
      : digits.replace('.', ',')
  const suggest = `${meant} ${rate.unitText}`
  return report(text, 'unit-scale', 'error', rate, {
    message: `${printAmount(total)} chia cho ${printAmount(count)} là ${suggest}, lệch đúng nghìn lần so với ${printAmount(rate)}: sai đơn vị hoặc dấu.`,
    suggest,
    related: [count, total],
  })
}

const nearly = [0.6, 1.7] as const

/**
 * "Thôn có 84 hộ. Nhân dân đóng góp 126 triệu đồng, bình quân 1,8 triệu đồng/hộ": the count was said before, the only
 * one of its name. Told when the average is about that of the two, as it may be of some of them only.
 */
function findApart(
  read: Understanding,
  { sentences }: Passage,
  { start, amounts }: Sentence,
): CheckFinding[] {
  const { text } = read
  return gather(amounts, (rate, at) => {
    const total = amounts[at - 1]
    const each = readAveraged(text, start, rate)
    if (!each || !total || rate.hedge || total.hedge || total.per || total.unit !== rate.unit) return []
    if (amounts.some((one) => one.kind === 'count' && !one.per && isNamed(one, each))) return []
    if (/[;.]\s/.test(text.slice(total.end, rate.start))) return []
    const counts = gather(
      sentences.filter((one) => one.start < start),
      (one) => one.amounts.filter((count) => count.kind === 'count' && isNamed(count, each)),
    )
    const [count, ...others] = counts.filter(({ per }) => !per)
    const right = count && others.length === 0 ? divide(total.value, count.value) : undefined
    if (!count || !right || count.hedge) return []
    if (isWithin(right, rate)) return read.agree('ratio', rate, total, count)
    const ratio = approximate(right) / approximate(rate.value)
    return ratio > nearly[0] && ratio < nearly[1] ? [sayAverage(text, { count, rate, total }, right)] : []
  })
}
