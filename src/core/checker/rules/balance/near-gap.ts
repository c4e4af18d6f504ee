import { add, compare, divide, type Exact, multiply, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isPlanBeside } from '../../layers/claims/change-words.ts'
import { findEarlier, findMark, isToldAgainst, type ToldGap } from '../../layers/claims/told-sides.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { withUnit } from '../../layers/numbers/fractions.ts'
import { absolute, approximate, equals, hundred, point, zero } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { isAgainstOther, isOfOther } from '../label/gap-side.ts'

/**
 * "nay còn 97 hộ. So với 149 hộ đầu năm, giảm được 62 hộ", "còn 1,62 tỷ đồng/năm, tiết kiệm 0,37 tỷ đồng/năm (trước đây
 * 2,35)": the only two values told around a gap, of which one is the earlier, a plan or where the change begins. Told where
 * one slip of the pen makes it right.
 */
export const checkNearGaps = (read: Understanding): CheckFinding[] =>
  gather(read.sentences, (sentence, at) => {
    if (sentence.amounts.length === 0 || !anyWord.test(sentence.text)) return []
    const before = read.sentences[at - 1]
    const near = before?.passage === sentence.passage ? before : undefined
    const home = { sentence: withTimes(read.text, sentence), before: near && withTimes(read.text, near) }
    return gather(home.sentence.amounts, (gap) => {
      const told = readGap(read.text, home.sentence, gap)
      return told ? judge(read, home, told) : []
    })
  })

/** "rút từ 68 ngày xuống 51 ngày": days and months are told of here like anything that is counted. */
const withTimes = (text: string, sentence: Sentence): Sentence => ({
  ...sentence,
  amounts: sentence.amounts.map((one): Amount => {
    const unit = one.kind === 'bare' ? time.exec(text.slice(one.end, one.end + 8))?.[1] : undefined
    return unit ? { ...one, kind: 'count', unit, unitText: unit } : one
  }),
})

const time = /^\s(ngày|tháng|tuần|giờ|phút|buổi)(?!\p{sc=Latn})/u

const words =
  '(?:(?:mức|kéo|cắt|tiết|sụt|rút)\\s)?(?:tăng|giảm)|hạ|rút|bớt|hụt|thiếu|vượt|tiết kiệm|chênh(?: lệch)?|xử lý|kém|lùi|tụt|(?:cao|thấp|nhiều|ít|lớn|nhỏ|dài|ngắn|nhanh|chậm|sớm|muộn|rộng|hẹp|nặng|nhẹ|đắt|rẻ|đông) hơn'
const anyWord = new RegExp(`(?<!\\p{sc=Latn})(?:${words})(?!\\p{sc=Latn})`, 'iu')
const gapWord = new RegExp(
  `(?<!\\p{sc=Latn})(?:${words})(?!\\p{sc=Latn})(?<object>[^;.\\d]{0,60}(?:\\([^()]{0,40}\\)[^;.\\d(]{0,14})?)$`,
  'iu',
)
/** "giảm từ 38%", "tăng lên 45 hộ": values that a change begins or ends with. */
const leadsToValue =
  /(?<!\p{sc=Latn})(?:từ|xuống|lên|còn|đến|về|thành|đạt|có|bằng|khi đó|chiếm|ở mức|mức|trong|cho|của)(?:\s(?:là|mức|còn|chỉ|đến|tới))*\s*[:(]?\s*$/iu
const elsewhere =
  /(?<!\p{sc=Latn})(?:mỗi|hằng năm|hàng năm|phấn đấu|dự kiến|kế hoạch|chỉ tiêu|mục tiêu|trong đó|riêng|ròng|tự nhiên|cơ học)(?!\p{sc=Latn})|^\W*(?:tính )?(?:bình quân|trung bình)(?!\p{sc=Latn})/iu

function readGap(
  text: string,
  { start, amounts }: Sentence,
  gap: Amount,
): (ToldGap & { gap: Amount }) | undefined {
  if (gap.kind === 'bare' || (gap.hedge && !/\shơn\s*$/u.test(text.slice(gap.start - 6, gap.start))))
    return undefined
  const from = amounts.findLast(({ end }, place) => end <= gap.start && amounts[place + 1] !== gap)?.end
  const lead = text
    .slice(Math.max(from ?? start, start, gap.start - 110), gap.start)
    .replace(/[+–-]\s*$/u, (sign) => ' '.repeat(sign.length))
  const match = gapWord.exec(lead)
  const object = match?.groups?.object ?? ''
  if (
    !match ||
    leadsToValue.test(object) ||
    /,\s/u.test(object) ||
    elsewhere.test(clauseAround(lead, match.index))
  )
    return undefined
  // "thiếu nước sạch 64 hộ": what is lacking, not by how much.
  if (
    /(?:thiếu|hụt|vượt|xử lý)/iu.test(match[0]) &&
    !/^\s*(?:được|là|thêm|mất)?\s*:?\s*$|so với/iu.test(object)
  )
    return undefined
  // "cao hơn mức bình quân của huyện 41 triệu đồng": what it is held against, not by how much.
  if (
    /hơn/iu.test(match[0]) &&
    /(?<!\p{sc=Latn})(?:mức|bình quân|quy định|kế hoạch|của|yêu cầu)(?!\p{sc=Latn})[^()]*$/iu.test(object)
  )
    return undefined
  return { start: gap.start - match[0].length, object, gap }
}

/** The words of the clause that a gap is told in. */
const clauseAround = (lead: string, at: number): string =>
  `${
    lead
      .slice(0, at)
      .split(/[,;:]\s/)
      .at(-1) ?? ''
  }${lead.slice(at)}`

interface Home {
  sentence: Sentence
  before: Sentence | undefined
}

function judge({ text, agree }: Understanding, home: Home, told: ToldGap & { gap: Amount }): CheckFinding[] {
  const own = listValues(text, home.sentence, told.gap)
  const all = own.length < 2 && home.before ? [...listValues(text, home.before, told.gap), ...own] : own
  const [first, second, ...more] = all
  if (!first || !second || more.length > 0 || (first.per && second.per && first.per !== second.per)) return []
  const { gap } = told
  if (
    againstPast.test(text.slice(gap.end, gap.end + 50)) &&
    [first, second].some((one) => isPlanBeside(text, one))
  )
    return []
  const per = first.per ?? second.per
  if (gap.per && gap.per !== per && !per?.startsWith(gap.per)) return []
  const old = findOld(text, home, told, [first, second])
  if (!old) return []
  const right = absolute(subtract(first.value, second.value))
  if (equals(right, zero)) return []
  if (isRounded(gap, [first, second], right)) return agree('balance', first, second, gap)
  if (gap.kind === 'percent' && [first, second].some(({ value }) => isRateOf(gap, right, value))) return []
  const wrong = [
    { amount: gap, meant: right },
    ...gather([first, second], (one) => {
      const other = one === first ? second : first
      return [add(other.value, gap.value), subtract(other.value, gap.value)].map((meant) => ({
        amount: one,
        meant,
      }))
    }),
  ].find(({ amount, meant }) => compare(meant, zero) > 0 && isSlip(amount, meant))
  return wrong || isPlain(text, home.sentence, told, [first, second], right)
    ? [say(text, gap, [first, second], right)]
    : []
}

/** "đạt 95,3% kế hoạch (3.000 người), tăng 220 người (8,3%) so với cùng kỳ": not against the plan. */
const againstPast =
  /^[^,;.()]{0,16}(?:\([^()]{0,20}\))?\s*so với (?:cùng kỳ|năm|đầu|cuối|kỳ|quý|tháng|vụ)(?!\p{sc=Latn})/iu

const farthest = 0.35

/** "đầu kỳ 21,35%, cuối kỳ 16,90%; mức giảm: 5,54 điểm %": right behind both values, and against nothing else. */
function isPlain(
  text: string,
  { start }: Sentence,
  { gap }: { gap: Amount },
  [first, second]: readonly [Amount, Amount],
  right: Exact,
): boolean {
  const off = approximate(absolute(subtract(right, gap.value))) / approximate(right)
  return (
    first.start > start &&
    second.end <= gap.start &&
    /^[^.\d]{0,40}$/u.test(text.slice(second.end, gap.start)) &&
    !/^[^,;.]{0,16}so với/iu.test(text.slice(gap.end, gap.end + 30)) &&
    off < farthest
  )
}

/** What the gap may lie between: the values of its kind, a bare one with the unit of the value it is told with. */
function listValues(text: string, { start, amounts }: Sentence, gap: Amount): Amount[] {
  return gather(amounts, (one, at): Amount[] => {
    if (one === gap || one.hedge) return []
    const lead = text.slice(Math.max(start, amounts[at - 1]?.end ?? start), one.start)
    if (one.start > gap.end && elsewhere.test(lead)) return []
    const next = amounts[at + 1]
    if (one.kind === 'bare') {
      const isRange = /(?<!\p{sc=Latn})từ\s*(?:mức\s*)?$/iu.test(lead) && next
      if (isRange && isOfGap(next, gap)) return [withUnit(one, next)]
      return one.decimals > 0 && one.decimals === gap.decimals && next === gap ? [withUnit(one, gap)] : []
    }
    return isOfGap(one, gap) ? [one] : []
  })
}

const isOfGap = (one: Amount, gap: Amount): boolean =>
  gap.kind === 'points' || gap.kind === 'percent'
    ? one.kind === 'percent' && (gap.kind === 'percent' || gap.unit.endsWith('‰') === (one.unit === '‰'))
    : familyOf(one.unit) === familyOf(gap.unit)

/** Which of the two the gap begins with, as the words tell; of a mere distance either. */
function findOld(
  text: string,
  { sentence, before }: Home,
  told: ToldGap & { gap: Amount },
  pair: [Amount, Amount],
): Amount | undefined {
  const [first, second] = pair
  const homeOf = (one: Amount) => (before && one.start < sentence.start ? before : sentence)
  if (homeOf(first) === sentence && isOfOther(text, sentence, told, pair)) return undefined
  const isRange =
    range.test(text.slice(Math.max(0, first.start - 12), first.start)) &&
    to.test(text.slice(first.end, second.start))
  if (isRange) return againstMark.test(text.slice(told.gap.end, told.gap.end + 30)) ? undefined : first
  if (distance.test(text.slice(told.start, told.start + 8)) && first.start > sentence.start) {
    const isHeld = /so với/iu.test(told.object + text.slice(told.gap.end, told.gap.end + 24))
    return isHeld ? undefined : first
  }
  const [a, b] = pair.map((one) => isToldAgainst(text, homeOf(one), told, one))
  if (a && b) return undefined
  const named = () => findEarlier(text, sentence, told, pair) ?? findMark(text, sentence, told, pair)
  const old = a ? first : b ? second : named()
  return old && !isAgainstOther(text, sentence, told, old) ? old : undefined
}

/** "sớm hơn 3 ngày so với quy định": against neither of the two. */
const againstMark =
  /^[^,;.]{0,16}so với (?!đầu|cuối|năm|cùng kỳ|kỳ|quý|tháng|thời điểm|trước|lần|vụ|nhiệm kỳ)/iu
const distance = /^chênh/iu
const range = /(?<!\p{sc=Latn})từ\s*(?:mức\s*)?$/iu
const to =
  /^(?:\s*\([^()]*\))?[^,;.\d]{0,40}\s(?:lên|xuống|còn|về|đến|thành|sang)(?:\s(?:còn|mức|đạt|tới|đến))?\s*$/iu

function isRounded(gap: Amount, values: readonly Amount[], right: Exact): boolean {
  const steps = [gap, ...values]
    .filter(({ decimals, scale }) => decimals > 0 || scale > 1n)
    .reduce<Exact>((all, { step }) => add(all, { n: step.n, d: step.d * 2n }), zero)
  return compare(absolute(subtract(right, gap.value)), steps) <= 0
}

const isRateOf = (gap: Amount, right: Exact, base: Exact): boolean => {
  const rate = compare(base, zero) > 0 ? divide(multiply(right, hundred), base) : undefined
  return rate !== undefined && judgeRate(gap, point(rate)) !== 'wrong'
}

const isSlip = (amount: Amount, right: Exact): boolean => {
  const slip = findSlip(amount.number.text, printLike(amount, right))
  return slip === 'đảo hai chữ số' || slip === 'sai một chữ số'
}

function say(
  text: string,
  gap: Amount,
  [first, second]: readonly [Amount, Amount],
  right: Exact,
): CheckFinding {
  const [high, low] = compare(first.value, second.value) > 0 ? [first, second] : [second, first]
  return report(text, 'balance', 'error', gap, {
    message: `Giữa ${printAmount(first)} và ${printAmount(second)} chênh ${printAmount(gap, right)}, nhưng ghi ${printAmount(gap)}.`,
    arithmetic: `${printLike(high, high.value)} − ${printLike(low, low.value)} = ${printLike(gap, right)}`,
    suggest: printAmount(gap, right),
    related: [first, second],
  })
}
