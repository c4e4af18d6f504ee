import { add, compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { outsideOfBrackets } from '../../layers/claims/changes.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { rangeOf } from '../../layers/numbers/amounts.ts'
import { isPoint, point } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { powerBetween } from '../../layers/numbers/powers-of-ten.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** "24 hộ, mỗi hộ 03 con, tổng cộng 82 con": a number times a rate that is not the total said. */
export function checkProducts(read: Understanding): CheckFinding[] {
  return gather(read.sentences, (sentence, place) => {
    if (sentence.amounts.length < 3) return []
    const next = read.sentences[place + 1]
    return [
      ...[
        ...findEach(read, sentence),
        ...findCrosses(read, sentence),
        ...findOtherOrders(read, sentence),
      ].slice(0, 1),
      ...findGroups(read, sentence, next?.passage === sentence.passage ? next : undefined),
      ...findPriced(read, sentence),
    ]
  })
}

export interface Product {
  count: Amount
  rate: Amount
  total: Amount
}

/** "mỗi hộ 03 con", "4,5 triệu đồng/con", "03 con/hộ". */
function findEach(read: Understanding, sentence: Sentence): CheckFinding[] {
  const { text } = read
  const { start, amounts } = sentence
  const open = outsideOfBrackets(sentence).amounts
  let each: string | undefined
  return gather(open, (rate, at) => {
    const lead = text.slice(Math.max(start, rate.start - longestLead), rate.start)
    // "mỗi hộ 60 kg phân và 02 túi giống": the second is for each as well.
    const goesOn = /^[^;:]{0,50}(?:\s(?:và|kèm|cùng)|,)\s*$/u.test(
      text.slice(open[at - 1]?.end ?? start, rate.start),
    )
    each = readEach(lead, rate) ?? (goesOn && !isTotal(lead) ? each : undefined)
    if (!each || /tối đa|không quá|ít nhất|bình quân|trung bình|khoảng|trên|dưới/iu.test(lead) || rate.hedge)
      return []
    const name = each
    const count = open
      .filter((one) => one.start < rate.start)
      .findLast(
        (one, place, all) =>
          one.unit !== rate.unit &&
          !one.per &&
          one.kind === 'count' &&
          (isNamed(one, name) || (isGift(name) && place === all.length - 1 && isAlone(text, open, one))),
      )
    const later = amounts.filter((one) => one.start > rate.start && one.unit === rate.unit && !one.per)
    const lists = text.slice(rate.end, later[0]?.start ?? rate.end)
    const total = later.find(
      (one) =>
        isTotal(text.slice(Math.max(start, one.start - 32), one.start)) ||
        (one === later[0] && /;[^;]*tổng[^;]*,\s*$/iu.test(lists)),
    )
    if (total && isForMany(text, open, rate, total)) return []
    // "3 kg giống/hộ cho 120 hộ nghèo và 5 kg/hộ cho 40 hộ cận nghèo": those that it is for stand behind it.
    const isBehind = open.some(
      (one) => total && one.start > rate.end && one.start < total.start && !one.per && isNamed(one, name),
    )
    // "24 hộ, mỗi hộ 02 con dê giá 3,5 triệu đồng/con, tổng 168 triệu đồng": so many for each of those before.
    const isEachAgain =
      count &&
      /(?<!\p{sc=Latn})mỗi\s[^,;.\d]{1,30}$/iu.test(
        text.slice(Math.max(start, count.start - 40), count.start),
      )
    if (count && (isBehind || isEachAgain)) return []
    if (count && total && isMadeWithOthers(count, rate, later, total)) return []
    const isOfOne = !open.some(
      (one) => one !== rate && one.per && one.per === rate.per && total && isBetween(open, one, rate, total),
    )
    if (count && total) return isOfOne ? judge(read, { count, rate, total }) : []
    // Without a word that says so, only a slip of the pen tells that the product was meant.
    const [next] = later
    return count && next && isSlipOf(next, multiply(count.value, rate.value))
      ? judge(read, { count, rate, total: next })
      : []
  })
}

/** "mỗi suất gồm 500.000 đồng và quà trị giá 200.000 đồng, tổng trị giá 105 triệu đồng": what each gets besides makes it. */
function isMadeWithOthers(count: Amount, rate: Amount, later: readonly Amount[], total: Amount): boolean {
  const others = later.filter(({ start }) => start < total.start)
  const all = others.reduce<Exact>((sum, { value }) => add(sum, value), rate.value)
  return (
    others.length > 0 &&
    [all, ...others.map(({ value }) => value)].some(
      (each) => compare(multiply(count.value, each), total.value) === 0,
    )
  )
}

/** Of the words before a price. */
const longestLead = 80

const saysEach = /mỗi\s[\p{sc=Latn}\s]{1,30}$/iu

/** "02 đội, mỗi đội 40 triệu đồng; 05 nhà, mỗi nhà 30 triệu đồng; tổng cộng 230 triệu đồng": a total of several. */
function isForMany(text: string, open: readonly Amount[], rate: Amount, total: Amount): boolean {
  const leadOf = ({ start }: Amount) => text.slice(Math.max(0, start - 34), start)
  const before = open.filter(({ end }) => end <= total.start)
  const last = before.findLastIndex((one) => one.end <= rate.start && isTotal(leadOf(one)))
  const eaches = before
    .slice(last + 1)
    .filter((one) => one === rate || (one.unit === rate.unit && saysEach.test(leadOf(one))))
  return eaches.length > 1
}

/** "tặng quà 235 gia đình, mỗi suất 400.000 đồng": one for each of those named right before. */
const isGift = (name: string): boolean => /^(?:suất|phần)(?: quà)?(?!\p{sc=Latn})/u.test(name)

/** "50 hộ và 30 học sinh, mỗi suất …": the gifts are for both. */
function isAlone(text: string, open: readonly Amount[], count: Amount): boolean {
  const before = open[open.indexOf(count) - 1]
  return !before || /[;.]\s/.test(text.slice(before.end, count.start))
}

/** Whether two rates come before one total, with no total between them. */
const isBetween = (open: readonly Amount[], other: Amount, rate: Amount, total: Amount): boolean =>
  other.start < total.start &&
  !open.some(
    ({ start, unit, per }) =>
      !per &&
      unit === rate.unit &&
      start > Math.min(other.start, rate.start) &&
      start < Math.max(other.start, rate.start),
  )

/**
 * "09 hộ, mức 5 triệu đồng/hộ và 103 hộ, mức 1,5 triệu đồng/hộ, tổng 199,5 triệu đồng": the total is of all groups; it
 * may begin the next sentence.
 */
function findGroups(
  { text, agree }: Understanding,
  sentence: Sentence,
  next: Sentence | undefined,
): CheckFinding[] {
  const outside = new Set(outsideOfBrackets(sentence).amounts)
  const open = sentence.amounts.filter((one) => outside.has(one) || isPriceInBrackets(text, sentence, one))
  const all = gather(open, (rate, at) => {
    const count = open[at - 1]
    const each = readEach(text.slice(Math.max(sentence.start, rate.start - longestLead), rate.start), rate)
    const isGroup = each && count?.kind === 'count' && !count.per && (isNamed(count, each) || isGift(each))
    return isGroup && !rate.hedge && !count.hedge ? [{ count, rate }] : []
  })
  // "38 suất …, 374 suất …, tổng 135 triệu đồng; tặng 05 sổ, mỗi sổ …": what stands behind the total is no part of it.
  const end = open.find(
    (one) =>
      one.start > (all[1]?.rate.end ?? sentence.end) &&
      isTotal(text.slice(Math.max(sentence.start, one.start - 32), one.start)),
  )?.start
  const listed = all.filter(({ rate }) => rate.start < (end ?? sentence.end))
  // "18 hộ, mỗi hộ 01 con bò, tổng giá trị con giống 315 triệu đồng; 15 hộ, mỗi hộ 04 con, tổng cộng 60 con": a total of
  // whatever kind closes what was told before it.
  const closed = open.findLast(
    (one) =>
      !one.per &&
      one.end < (listed.at(-1)?.count.start ?? 0) &&
      isTotal(text.slice(Math.max(sentence.start, one.start - 32), one.start)),
  )?.end
  const groups = listed.filter(({ count }) => count.start > (closed ?? 0))
  const last = groups.at(-1)?.rate
  const total = last && (open[open.indexOf(last) + 1] ?? next?.amounts[0])
  const isSaid = total && isTotal(text.slice(last.end, total.start).slice(-32)) && !total.hedge && !total.per
  const rates = groups.map(({ rate }) => rate)
  // No other sum stands between the prices.
  const isRun = open.every(
    (one) =>
      one === total ||
      rates.includes(one) ||
      one.unit !== last?.unit ||
      one.start < (rates[0]?.start ?? 0) ||
      one.start > (total?.start ?? sentence.end),
  )
  if (groups.length < 2 || !isSaid || !isRun || groups.some(({ rate }) => rate.unit !== total.unit)) return []
  const sum = groups.reduce((all, { count, rate }) => add(all, multiply(count.value, rate.value)), whole(0))
  // The total of another sentence may be what was paid, or hold more than these.
  const isApart = total.start >= sentence.end
  const isOther =
    isApart &&
    (/(?:giải ngân|thanh toán|quyết toán|tạm ứng|chương trình)/iu.test(
      text.slice(sentence.end, total.start),
    ) ||
      /^[^;.\d]{0,30}(?:trong đó|gồm)/iu.test(text.slice(total.end, total.end + 40)))
  if (isOther) return []
  const figures = gather(groups, ({ count, rate }) => [count, rate])
  if (isRounded(sum, total.value, { n: total.step.n, d: total.step.d * 2n }))
    return agree('sum', total, ...figures)
  const ratio = divide(sum, total.value)
  if (!ratio || compare(ratio, { n: 1n, d: 2n }) < 0 || compare(ratio, whole(2)) > 0) return []
  const terms = groups.map(({ count, rate }) => `${count.number.text} × ${rate.number.text}`)
  return [
    report(text, 'sum', 'error', total, {
      message: `${terms.join(' + ')} là ${printAmount(total, sum)}, không phải ${printAmount(total)}.`,
      arithmetic: `${terms.join(' + ')} = ${printLike(total, sum)}`,
      suggest: printAmount(total, sum),
      related: figures,
    }),
  ]
}

/** "340 hộ (500.000 đồng/hộ)". */
const isPriceInBrackets = (text: string, { start }: Sentence, { per, start: at }: Amount): boolean =>
  per !== undefined &&
  /\d[^()\d]{0,30}\((?:định mức |mức |đơn giá )?$/u.test(text.slice(Math.max(start, at - 44), at))

/** "hộ" of "3 triệu đồng/hộ", "ha" of "400.000 đồng/ha/năm". */
export const eachOf = ({ per = '' }: Amount): string | undefined =>
  /^\/\s?(\p{sc=Latn}+[23²³]?(?:\s\p{sc=Latn}+)?)(?:\/\s?(?:năm|tháng|ngày|buổi|tuần|quý|vụ|đợt|lần|lượt|kỳ|học kỳ|khóa|lớp))?$/u
    .exec(per)?.[1]
    ?.toLowerCase()
    .replace(/^htx$/, 'hợp tác xã')

/** What the amount is for: "mỗi hộ 03 con", "3 triệu đồng/hộ". */
export const readEach = (lead: string, rate: Amount): string | undefined =>
  /mỗi\s+(\p{sc=Latn}+(?:\s\p{sc=Latn}+)?)\s*(?:được|có|là|nhận|trị giá|hỗ trợ|cấp|trồng|nuôi|vay|vay vốn|đóng|đóng góp|góp|hưởng|được cấp|được hỗ trợ|được vay|được hưởng)*\s*$/iu
    .exec(lead)?.[1]
    ?.toLowerCase() ??
  // "mỗi hộ tham gia mô hình được cấp 35 con", "mỗi hộ được Quỹ “Vì người nghèo” cấp huyện hỗ trợ 50 triệu đồng"
  /mỗi\s+(\p{sc=Latn}+)\s(?:[^\s\d,;.:()]+\s){1,12}?(?:được|nhận|cấp|hỗ trợ|giao|góp|đóng góp|trồng|nuôi|(?:trang|phân|bố|chuẩn) (?:bị|bổ|trí)|lắp|lắp đặt|phát|tặng|trao|làm|mua|sử dụng|gồm|tham gia|phụ trách|huy động)\s*$/iu
    .exec(lead)?.[1]
    ?.toLowerCase() ??
  eachOf(rate) ??
  // "mỗi người ủng hộ 200.000 đồng": whatever each of them does.
  /mỗi\s+(\p{sc=Latn}+)\s(?:\p{Ll}+\s){1,4}$/iu.exec(lead)?.[1]?.toLowerCase()

/** "12 kg lúa giống cho mỗi hộ": what it is for stands behind. */
export const readEachBehind = (text: string, { end }: Amount): string | undefined =>
  /^(?:\s\p{Ll}+){0,4}?(?:(?:,|\svà|\skèm)\s\d{1,3}(?:\s\p{Ll}+){1,3}?)?\s(?:cho|trên)?\s?(?:mỗi|một)\s(?<each>\p{Ll}+)(?=[\s,;.)]|$)/u
    .exec(text.slice(end, end + 40))
    ?.groups?.each?.toLowerCase()

export const isSlipOf = (total: Amount, value: Exact): boolean =>
  total.number.text.replace(/\D|0+$/g, '').length > 2 &&
  /đảo hai|vị trí|thừa một|thiếu một/u.test(findSlip(total.number.text, printLike(total, value)) ?? '')

export const isNamed = (count: Amount, name: string): boolean =>
  name === count.unit ||
  name === count.unitText.toLowerCase() ||
  name.startsWith(`${count.unitText.toLowerCase()} `) ||
  name.split(' ')[0] === count.unitText.toLowerCase() ||
  // "đồng/ngày công" is cut at its first word.
  count.unitText.toLowerCase().startsWith(`${name} `) ||
  // "45 đoàn viên, mỗi người ủng hộ 200.000 đồng"
  (name === 'người' && familyOf(count.unit) === 'người') ||
  (count.unit === 'hộ' && name.startsWith('hộ'))

export const isTotal = (lead: string): boolean =>
  /đã (?:phát|cấp|trao|chi) là\s*$|(?:^|[\s,;])cộng(?: là| thành| được)?:?\s*$|(?:tổng(?: cộng| số|\s+kinh phí|\s+số tiền)?|tất cả|cả thảy|thành tiền|thành|=|bằng|tương đương)[\p{sc=Latn}\s]{0,20}(?:là|:)?\s*$/iu.test(
    lead,
  )

const isVerb = /^(?:được|vay|nhận|có|là|góp|đóng|hưởng|hỗ|cấp|trồng|nuôi|chi|thu)$/u

/** "Mỗi hộ vay 50 triệu đồng, 36 hộ vay với tổng số tiền 1,6 tỷ đồng", "25 tấn cho 5 thôn, mỗi thôn 6 tấn". */
function findOtherOrders(read: Understanding, sentence: Sentence): CheckFinding[] {
  const { text } = read
  const { start, amounts } = sentence
  if (amounts.length !== 3 || amounts.some(({ hedge, kind }) => hedge || kind === 'percent')) return []
  const leadOf = (one: Amount) => text.slice(Math.max(start, one.start - 40), one.start)
  const rate = amounts.find((one) => readEach(leadOf(one), one))
  const each = rate && readEach(leadOf(rate), rate)
  if (!rate || !each || /tối đa|không quá|ít nhất|bình quân|trung bình|dưới/iu.test(leadOf(rate))) return []
  const count = amounts.find((one) => one !== rate && one.kind === 'count' && isNamed(one, each))
  const total = amounts.find((one) => one !== rate && one !== count)
  if (!count || !total || count.per || total.per || total.unit !== rate.unit || count.unit === rate.unit)
    return []
  const isGiven = /^[^,;.]{0,30}\s(?:được hỗ trợ|được cấp|nhận(?: được)?|được vay|được chi)\s*$/u.test(
    text.slice(count.end, total.start),
  )
  // "Mỗi hộ nghèo 15 triệu đồng, 9 hộ cận nghèo …": of other households.
  const kind = each.split(' ')[1]
  const isSame = !kind || isVerb.test(kind) || text.slice(count.end, count.end + 20).startsWith(` ${kind}`)
  const isMeant = isGiven || isTotal(leadOf(total)) || isSlipOf(total, multiply(count.value, rate.value))
  const isFirst = amounts[0] === rate && amounts[2] === total && isSame && isMeant
  const isDivided =
    amounts[0] === total &&
    amounts[2] === rate &&
    /^[^,;.]{0,40}\s(?:cho|chia cho|tại|ở|trong)\s+$/u.test(text.slice(total.end, count.start)) &&
    /^[^,;.(]{0,40}[,(]\s*(?:bình quân\s+)?mỗi\s/u.test(text.slice(count.end, rate.start))
  return isFirst || isDivided ? judge(read, { count, rate, total }) : []
}

const needs =
  /^(?:\/[\p{sc=Latn}²]+)?\s*,\s*(?:nên\s)?(?:cần|phải có|sử dụng|dùng|hết|thu được|thu về|thu hoạch được)\s(?:\p{Ll}+\s){0,2}$/u
const priced = /đơn giá\s*(?:là|:)?\s*$/iu

/** "12 máy tính, đơn giá 13,5 triệu đồng, thành tiền 162 triệu đồng", "2,4 ha, mật độ 2.000 cây/ha, tổng số 4.800 cây". */
function findPriced(read: Understanding, { amounts, start }: Sentence): CheckFinding[] {
  const { text } = read
  return gather(amounts, (rate, at) => {
    const [count, total] = [amounts[at - 1], amounts[at + 1]]
    if (!count || !total || count.per || total.per || [count, rate, total].some(({ hedge }) => hedge))
      return []
    if (total.unit !== rate.unit || count.unit === rate.unit) return []
    if (amounts.some((one) => one !== count && one.unit === count.unit && !one.per)) return []
    const ahead = text.slice(Math.max(start, rate.start - 24), rate.start)
    const isPriced = !rate.per && priced.test(ahead) && count.kind === 'count'
    const isMeasured = count.kind === 'measure' && eachOf(rate) === count.unitText.toLowerCase()
    const lead = text.slice(rate.end, total.start)
    // "12 ha, mật độ 1.600 cây/ha, cần 19.200 cây giống"
    const isSaid = isTotal(lead.slice(-32)) || (isMeasured && needs.test(lead))
    const isBeside = /^[^;.]{0,24},[^;.,]{0,24}$/u.test(text.slice(count.end, rate.start))
    if (!(isPriced || isMeasured) || !isSaid || !isBeside) return []
    const times = { ...count, value: divide(count.value, count.size) ?? count.value }
    return judge(read, { count: isMeasured ? times : count, rate, total })
  })
}

/** "16 hộ x 03 con = 48 con". */
function findCrosses(read: Understanding, { amounts, end }: Sentence): CheckFinding[] {
  const { text } = read
  return gather(amounts, (count, at) => {
    const [rate, total] = [amounts[at + 1], amounts[at + 2]]
    if (!rate || !total || total.end > end) return []
    if (/[+−x×*]\s*$/u.test(text.slice(Math.max(0, count.start - 3), count.start))) return []
    if (/[x×*]\s*\d/u.test(text.slice(rate.end, total.start + 1))) return []
    const isProduct =
      // "72 người/xã × 14 xã"
      /^(?:\/\p{Ll}+)?(?:\s\p{Ll}+){0,5}\s*(?:\([^)]*\)\s*)?[x×*]\s*$/u.test(
        text.slice(count.end, rate.start),
      ) && /^[\s/\p{sc=Latn}]{0,24}=\s*$/u.test(text.slice(rate.end, total.start))
    return isProduct ? judge(read, { count, rate, total }) : []
  })
}

const isTimes = (text: string, rate: Amount, total: Amount): boolean =>
  /\/\s?(?:tháng|ngày|năm|quý|buổi|đợt|lần)/iu.test(rate.per ?? '') &&
  /(?<![\d.,/])\d+\s+(?:tháng|ngày|năm|quý|buổi|đợt|lần)/iu.test(text.slice(rate.end, total.start))

export const isRounded = (value: Exact, written: Exact, step: Exact): boolean => {
  const gap = subtract(value, written)
  return compare(gap.n < 0n ? { n: -gap.n, d: gap.d } : gap, step) <= 0
}

/** Thousands apart another unit was meant; one nought more or less is a slip of the reckoning. */
const isThousands = (value: Exact, total: Amount): boolean => {
  const power = powerBetween(value, total)
  return power !== undefined && (power.n >= 1000n || power.d >= 1000n)
}

export function judge(
  { text, agree }: Understanding,
  { count, rate, total }: Product,
  slack: Exact = { n: total.step.n, d: total.step.d * 2n },
): CheckFinding[] {
  const value = multiply(count.value, rate.value)
  if (!isPoint(rangeOf(count)) || total.hedge) return []
  // "24 hộ x 2 con x 3.200.000 đồng/con": a product of more than these two.
  if (/[x×*]\s*$/u.test(text.slice(0, count.start).slice(-3))) return []
  // "15 kg/tháng trong 3 tháng", "59.000 đồng/hộ/tháng": once for every month.
  if (isTimes(text, rate, total) || /\/.+\/\s?(?!năm)\p{sc=Latn}/u.test(rate.per ?? '')) return []
  if (compare(value, total.value) === 0) return agree('sum', count, rate, total)
  // Thousands of times: the unit of one of them is wrong, which is told of the unit.
  if (
    total.kind === 'money' &&
    rate.scale >= 1_000_000n &&
    /\.\d{3}$/.test(rate.number.text) &&
    compare(value, multiply(total.value, whole(1000))) >= 0
  )
    return []
  const difference = { n: value.n * total.value.d - total.value.n * value.d, d: value.d * total.value.d }
  const size = difference.n < 0n ? -difference.n : difference.n
  if (total.decimals > 0 && size * slack.d <= slack.n * difference.d) return agree('sum', count, rate, total)
  if (!isPoint(point(value))) return []
  const right = printAmount(total, value)
  const slip = findSlip(total.number.text, printLike(total, value))
  return [
    report(text, isThousands(value, total) ? 'unit-scale' : 'sum', 'error', total, {
      message: `${text.slice(count.start, count.end)} × ${text.slice(rate.start, rate.end)} là ${right}, không phải ${printAmount(total)}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${count.number.text} × ${rate.number.text} = ${printLike(total, value)}`,
      suggest: right,
      related: [count, rate],
    }),
  ]
}
