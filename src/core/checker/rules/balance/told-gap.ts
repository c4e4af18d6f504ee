import { add, compare, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { goesOnWith } from '../../layers/claims/further-work.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, zero } from '../../layers/numbers/interval.ts'
import { joinPosts, listPlain, type PlainAmount, withoutParts } from '../../layers/numbers/plain-amounts.ts'
import { joinLines } from '../../layers/trees/passage-groups.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/**
 * "thiếu 19 công dân so với chỉ tiêu", "vượt dự toán 5,75 tỷ đồng", "số còn phải thanh toán 38,6 tỷ đồng": a number that
 * its own words call the gap between two others told with it, in whatever order, and that is one slip away from it.
 */
export function checkToldGaps(read: Understanding): CheckFinding[] {
  const { text, passages } = read
  return gather(passages, (passage, at) => {
    const line = text.slice(passage.start, passage.end)
    if (!isNamed(passage)) return []
    const own = listGaps(read, passage)
    const above = own.length === 0 && line.length < longestLine ? linesAbove(text, passages, at) : undefined
    return above ? listGaps(read, above, passage.start) : own
  })
}

const longestLine = 140
const mostLines = 7
const mostOthers = 4

const names: ReadonlySet<string> = new Set(
  'thiếu|thừa|hụt|dư|vượt|còn|chênh|bội|chưa|hơn|tiết|khác|chuyển'.split('|'),
)
const isNamed = ({ sentences }: Passage): boolean =>
  sentences.some(({ words }) => words.some(({ small }) => names.has(small)))

/** "Đã thanh toán 97,2 tỷ đồng" and "Số vốn còn phải thanh toán 38,6 tỷ đồng": short lines one below another, up to a heading. */
function linesAbove(text: string, passages: readonly Passage[], at: number): Passage | undefined {
  const near = passages.slice(Math.max(0, at - mostLines), at + 1)
  const head = near.findLastIndex(({ heading }, place) => heading && place < near.length - 1)
  const lines = near.slice(head + 1)
  const isShort = lines.every(({ start, end, isAfterTable }) => end - start < longestLine && !isAfterTable)
  return lines.length > 2 && isShort && !/[|\t]/.test(text.slice(lines[0]?.start, lines.at(-1)?.end))
    ? joinLines(lines)
    : undefined
}

/** What lies between a plan and what was done. */
const between =
  /(?<!\p{sc=Latn})(?:(?:còn )?(?:thiếu|thừa|hụt)(?=\s*(?:là\s*)?$|\s*so với)|vượt|chênh lệch|bội (?:thu|chi)|(?:nhiều|ít|cao|thấp|lớn) hơn|tiết kiệm)(?!\p{sc=Latn})[^,;:.()\d]{0,40}$/iu
/** What is left of a whole. */
const left =
  /(?<!\p{sc=Latn})(?:còn(?! (?:có|được|là))|(?:còn )?dư|chưa (?:chi|giải ngân|thanh toán|sử dụng|phân bổ|thu)|chuyển (?:sang )?(?:kỳ|năm|quý|tháng) (?:sau|tới))(?!\p{sc=Latn})[^,;:.()\d]{0,40}$/iu
const behind = /^(?:\s\p{Ll}+){0,3}?\s(?:còn lại|khác)(?!\p{sc=Latn})/u
const againstPlan = /so với [^,;.\d]{0,20}(?:chỉ tiêu|kế hoạch|định mức|nhu cầu|dự toán|quy định|biên chế)/iu
const waiting = /^(?:\s\p{Ll}+){0,2}?\s(?:đang|chưa|chờ)(?!\p{sc=Latn})/u
/** Words of other times and other things. */
const elsewhere =
  /(?<!\p{sc=Latn})(?:tăng|giảm|cùng kỳ|năm trước|năm ngoái|kỳ trước|bình quân|mỗi|phát sinh|bổ sung|tồn|chuyển sang|chuyển đến|riêng|trong đó|đầu (?:năm|kỳ)|(?:lũy|luỹ) kế(?! (?:giải ngân|thanh toán|đã (?:chi|giải ngân)))|cả|tổng mức|nâng (?:tổng )?số|dự kiến|phấn đấu|nhiệm kỳ)(?!\p{sc=Latn})/iu

function listGaps(read: Understanding, passage: Passage, from = passage.start): CheckFinding[] {
  const { text } = read
  return gather(joinPosts(listPlain(text, passage)), (all) => {
    const alike = withoutSome(withoutParts(all))
    if (alike.length > mostOthers + 1) return judgeLacking(read, alike)
    if (alike.length < 3) return []
    const gaps = alike.filter(({ amount, lead }) => isGap(text, amount, lead))
    const [gap, ...more] = gaps
    if (!gap || more.length > 0 || gap.amount.start < from) return []
    const others = alike.filter((one) => one !== gap)
    if (others.some(({ lead }) => elsewhere.test(lastWords(lead))) || elsewhere.test(lastWords(gap.lead)))
      return []
    // "1.245 hộ nghèo; …; hiện còn 913 hộ cận nghèo": two groups.
    const isNear = ({ amount }: PlainAmount) =>
      /^[^,;.]{0,8}cận nghèo/iu.test(text.slice(amount.end, amount.end + 20))
    if (
      others.some((one) => isNear(one) !== isNear(gap)) &&
      /(?<!cận )nghèo/iu.test(text.slice(passage.start, passage.end))
    )
      return []
    const [done, ...findings] = others.map(
      ({ amount: { end }, lead }) =>
        lastWords(lead) + (/^[^,;.:()\d]*/u.exec(text.slice(end, end + 40))?.[0] ?? ''),
    )
    if (done && goesOnWith(lastWords(others[0]?.lead ?? ''), findings, lastWords(gap.lead))) return []
    // "giải ngân 4.876 triệu đồng, trong đó vốn đầu tư 3.120; còn 1.380 triệu đồng": it may be left of one of the parts.
    if (others.length < all.length - 1 && isBetween(all, gap.amount)) return []
    return judge(read, gap, others)
  })
}

const lacking =
  /so với [^,;.\d]{0,20}(?:chỉ tiêu|định mức|nhu cầu|biên chế|được giao)[^,;.\d]{0,20}?\s(?:còn )?(?:thiếu|hụt)\s*$/iu
const planned = /(?<!\p{sc=Latn})(?:giao|chỉ tiêu|định mức|nhu cầu|biên chế)(?!\p{sc=Latn})[^,;.]*$/iu
const present = /(?<!\p{sc=Latn})(?:có mặt|hiện có|hiện nay|đến nay|cuối (?:năm|kỳ))(?!\p{sc=Latn})[^,;.]*$/iu

/**
 * "được giao 286 chỉ tiêu, đầu năm có 268 người; tuyển 14, nghỉ hưu 9, …; có mặt đến 31/12 là 270 người. So với chỉ tiêu được
 * giao còn thiếu 16 người": whatever moved in between, the plan is held against those there are, told right before.
 */
function judgeLacking({ text, agree }: Understanding, alike: readonly PlainAmount[]): CheckFinding[] {
  return gather(alike, ({ amount: gap, lead }, at) => {
    const [plan, ...plans] = alike.slice(0, at).filter((one) => planned.test(lastWords(one.lead)))
    const now = alike[at - 1]
    if (!lacking.test(lead) || !plan || plans.length > 0 || !now || !present.test(now.lead)) return []
    const right = subtract(plan.amount.value, now.amount.value)
    if (compare(right, gap.value) === 0) return agree('balance', plan.amount, now.amount, gap)
    const slip = findSlip(gap.number.text, printLike(gap, right))
    return slip && compare(right, zero) > 0 ? [say(text, gap, [plan.amount, now.amount], right, slip)] : []
  })
}

/** "4.876 triệu đồng, trong đó vốn kéo dài 1.402 triệu đồng": what the words call a part of the number before, with those beside it. */
function withoutSome(all: readonly PlainAmount[]): PlainAmount[] {
  let isInside = false
  return all.filter(({ lead }) => {
    isInside = someOf.test(lead) || (isInside && !/[;.]\s/u.test(lead))
    return !isInside
  })
}
const someOf = /(?<!\p{sc=Latn})trong (?:đó|số (?:đó|này))(?!\p{sc=Latn})[^;.]*$/iu

const isBetween = (all: readonly PlainAmount[], gap: Amount): boolean =>
  all.some((one) =>
    all.some((other) => compare(subtract(one.amount.value, other.amount.value), gap.value) === 0),
  )

const isGap = (text: string, { end }: Amount, lead: string): boolean =>
  between.test(lastWords(lead)) || left.test(lastWords(lead)) || behind.test(text.slice(end, end + 40))

/** The words right before an amount; "chưa chi:" is told by those before the colon. */
const lastWords = (lead: string): string =>
  lead
    .replace(/:\s*$/u, '')
    .split(/[,;:()\n]|\.\s/)
    .at(-1) ?? ''

function judge(
  read: Understanding,
  { amount: gap, lead }: PlainAmount,
  others: readonly PlainAmount[],
): CheckFinding[] {
  const { text, agree } = read
  const amounts = others.map(({ amount }) => amount)
  const isOfAll = !between.test(lastWords(lead))
  // What is left stands behind what it is left of.
  if (isOfAll && amounts.some(({ start }) => start > gap.start)) return []
  const sides = listSides(amounts)
  const fitting = sides.find(({ value }) => isRounded(gap, amounts, value))
  if (fitting) return agree('balance', gap, ...amounts)
  const side = sides.find(({ isWhole }) => isWhole)
  if (!side || compare(side.value, zero) <= 0) return []
  const slip = findSlip(gap.number.text, printLike(gap, side.value))
  const isSame = slip === 'đảo hai chữ số' || slip === 'sai một chữ số'
  const words = lead + text.slice(gap.end, gap.end + 40).split(/[,;.]/)[0]
  // "dự án chưa giải ngân 50 triệu" of 150: only beside the plan itself a digit too many or too few is sure.
  // "320 hộ. Đã hỗ trợ 45 hộ, còn 25 hộ đang làm thủ tục": others wait for nothing yet; more than all cannot be.
  const isBeyond = compare(gap.value, side.value) > 0
  const isSaid =
    againstPlan.test(words) || (isOfAll && isBeyond && waiting.test(text.slice(gap.end, gap.end + 24)))
  if (!slip || !(isSame || (isSaid && others.length === 2))) return []
  return [say(text, gap, amounts, side.value, slip)]
}

interface Side {
  value: Exact
  /** The largest number less all others. */
  isWhole: boolean
}

/** The gaps between the largest number and some of the others. */
function listSides(amounts: readonly Amount[]): Side[] {
  const [largest, ...rest] = amounts.toSorted((a, b) => compare(b.value, a.value))
  if (!largest) return []
  let sums: { sum: Exact; count: number }[] = [{ sum: zero, count: 0 }]
  for (const { value } of rest)
    sums = sums.concat(sums.map(({ sum, count }) => ({ sum: add(sum, value), count: count + 1 })))
  return sums
    .filter(({ count }) => count > 0)
    .map(({ sum, count }) => ({
      value: absolute(subtract(largest.value, sum)),
      isWhole: count === rest.length,
    }))
}

/** Equal, or apart by what rounding does to decimals and to millions. */
function isRounded(gap: Amount, amounts: readonly Amount[], value: Exact): boolean {
  const slack = [gap, ...amounts]
    .filter(({ decimals, scale }) => decimals > 0 || scale > 1n)
    .reduce<Exact>((all, { step }) => add(all, { n: step.n, d: step.d * 2n }), zero)
  return compare(absolute(subtract(value, gap.value)), gap.decimals > 0 ? slack : zero) <= 0
}

function say(text: string, gap: Amount, others: readonly Amount[], right: Exact, slip: string): CheckFinding {
  const [largest = gap, ...rest] = others.toSorted((a, b) => compare(b.value, a.value))
  const terms = [largest, ...rest].map((one) => printLike(one, one.value)).join(' − ')
  return report(text, 'balance', 'error', gap, {
    message: `${printAmount(largest)} trừ ${rest.map((one) => printAmount(one)).join(', ')} là ${printAmount(gap, right)}, không phải ${printAmount(gap)} (có thể ${slip}).`,
    arithmetic: `${terms} = ${printLike(gap, right)}`,
    suggest: printAmount(gap, right),
    related: [largest, ...rest],
  })
}
