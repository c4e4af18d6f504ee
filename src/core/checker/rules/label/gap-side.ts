import { compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findEarlier, findMark, isToldAgainst } from '../../layers/claims/told-sides.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { withUnit } from '../../layers/numbers/fractions.ts'
import { absolute, point, quotient, timesHundred } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const more =
  'tăng|vượt|cao hơn|nhiều hơn|lớn hơn|đắt hơn|đông hơn|dài hơn|rộng hơn|nặng hơn|chậm hơn|muộn hơn|trễ hơn|lâu hơn'
const less =
  'sụt giảm|giảm|hụt|thiếu|thấp hơn|ít hơn|nhỏ hơn|rẻ hơn|thưa hơn|ngắn hơn|hẹp hơn|nhẹ hơn|kém hơn|kém|nhanh hơn|sớm hơn'
/** A word for a side with nothing but words and the amount compared with between it and the size of the gap. */
const sided = new RegExp(
  `(?<!\\p{sc=Latn})(?:còn\\s)?(?:(?<more>${more})|(?<less>${less}))(?!\\p{sc=Latn})(?<object>[^;.\\d]{0,60}(?:\\([^()]{0,40}\\)[^;.\\d(]{0,14})?)$`,
  'iu',
)
/** "tăng 8%, nhanh hơn năm trước 2 điểm %": of anything but time quicker is more. */
const isOfTime = /^(?:ngày|giờ|phút|tháng|tuần)/u
const anySide = new RegExp(`(?<!\\p{sc=Latn})(?:${more}|${less})(?!\\p{sc=Latn})`, 'iu')

interface Told {
  word: string
  isMore: boolean
  start: number
  object: string
  gap: Amount
}

/**
 * "1.240 chuyến, hụt 40 chuyến so với 1.200 chuyến của biểu đồ", "giá 13.200 đồng, đắt hơn 900 đồng so với 14.100 đồng đầu
 * năm": the size of the gap is right, the word for its side is not.
 */
export const checkGapSides = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence, at) => {
    if (sentence.amounts.length < 2 || !anySide.test(sentence.text)) return []
    const before = sentences[at - 1]
    const near = before?.passage === sentence.passage ? before : undefined
    return gather(sentence.amounts, (gap) => {
      const told = readTold(text, sentence, gap)
      return told ? judge(text, sentence, told, near) : []
    })
  })

function readTold(text: string, { start, amounts }: Sentence, gap: Amount): Told | undefined {
  // "cao hơn 5 điểm" is no "hơn 5 điểm".
  const isHedged =
    gap.hedge && !/\p{sc=Latn}\shơn\s*$/u.test(text.slice(Math.max(start, gap.start - 12), gap.start))
  // "xếp thứ 29, tăng 8 bậc": who rises has the smaller number.
  // "giảm 10 tỷ đồng so với tháng 8 (390 tỷ đồng)": what a bracket tells of another time is no gap.
  if (/so với[^;.,()]*\($/iu.test(text.slice(Math.max(start, gap.start - 60), gap.start))) return undefined
  if (isHedged || gap.per || gap.kind === 'bare' || gap.unit === 'bậc') return undefined
  // One amount may stand between: the one compared with.
  const from = amounts.findLast(({ end }, place) => end <= gap.start && amounts[place + 1] !== gap)?.end
  const lead = text.slice(Math.max(from ?? start, start, gap.start - 110), gap.start)
  const match = sided.exec(lead) ?? sidedPast.exec(lead)
  // "thành lập 234, giải thể 97, tăng ròng 137": the balance of two flows.
  if (/(?<!\p{sc=Latn})(?:tăng|giảm)\s(?:ròng|thuần|tự nhiên|cơ học)/iu.test(lead)) return undefined
  const { more: up, less: down, object = '' } = match?.groups ?? {}
  const word = up ?? down
  // "không tăng, không giảm so với quý I (06 vụ), giảm 25%"
  const isDenied =
    /(?:không|chưa)\s+$/iu.test(lead.slice(0, match?.index ?? 0)) ||
    anySide.test(object) ||
    /:\s/u.test(object)
  if (/^(?:chậm|muộn|trễ|lâu|nhanh|sớm)/iu.test(word ?? '') && !isOfTime.test(gap.unit)) return undefined
  if (!match || !word || isDenied || (object.match(/\p{sc=Latn}+/gu)?.length ?? 0) > 14) return undefined
  const at = match[0].indexOf(word)
  return { word, isMore: up !== undefined, start: gap.start - match[0].length + at, object, gap }
}

/** "nhiều hơn năm 2022 (7,1 tỷ đồng) là 2,5 tỷ đồng", "thấp hơn mức 64,1% của tỉnh 5,8 điểm %". */
const sidedPast = new RegExp(
  `(?<!\\p{sc=Latn})(?:(?<more>${more})|(?<less>${less}))(?!\\p{sc=Latn})(?<object>(?!\\s*\\d)[^;.,]{2,40}\\s\\(?[^;()]{0,16}\\d[\\d.,]*[^;.,\\d]{1,24})$`,
  'iu',
)

function judge(text: string, sentence: Sentence, told: Told, before: Sentence | undefined): CheckFinding[] {
  const here = listValues(sentence)
  const own = listPairs(here, told.gap)
  const [pair, ...others] =
    own.length > 0 || !before ? own : listPairs([...listValues(before), ...here], told.gap)
  if (!pair || others.length > 0) return []
  // "Kế hoạch giảm 40 hộ, thực hiện giảm 46 hộ, vượt kế hoạch 6 hộ": the gap is the last, not the first.
  const [one, other] = pair
  if (one.start > told.gap.end && sided.test(text.slice(Math.max(one.end, other.start - 60), other.start)))
    return []
  if (isOfOther(text, sentence, told, pair) || isInBracket(text, told, pair)) return []
  const sides = readSides(text, { sentence, before }, told, pair)
  if (!sides) return []
  const { now, old } = sides
  // "03 vụ, giảm 02 vụ so với quý I và giảm 01 vụ so với cùng kỳ": how much it fell is nothing to be held against.
  if (/(?<!\p{sc=Latn})(?:tăng|giảm)\s*$/iu.test(text.slice(Math.max(0, old.start - 8), old.start))) return []
  if (isAgainstOther(text, sentence, told, old)) return []
  // What should fall or stay below a limit is over its plan when it is lower.
  if (/^(?:vượt|hụt|thiếu)$/iu.test(told.word) && limited.test(sentence.text)) return []
  if (compare(now.value, old.value) > 0 === told.isMore) return []
  if (told.gap.kind === 'percent' && now.kind !== 'percent' && !isRateOf(told.gap, now, old)) return []
  return [
    report(
      text,
      'label',
      'error',
      { start: told.start, end: told.gap.end },
      {
        message: `${printAmount(now)} ${told.isMore ? 'ít' : 'nhiều'} hơn ${printAmount(old)}, không phải "${told.word.toLowerCase()}".`,
        related: [now, old],
      },
    ),
  ]
}

/** "kế hoạch 300 tấn, thu hoạch 280 tấn, tăng 20 tấn so với cùng kỳ": against what is not told here. */
export function isAgainstOther(
  text: string,
  { amounts, end }: Sentence,
  { gap }: Pick<Told, 'gap'>,
  old: Amount,
): boolean {
  // "cao hơn năm 2023 4 ha": of a year whose value is not told here.
  const then = /(?:cùng kỳ|năm (?:20\d\d|trước|ngoái))[^,;.()\d]*$/iu.exec(
    text.slice(Math.max(0, gap.start - 30), gap.start),
  )?.[0]
  if (
    then &&
    old.end <= gap.start - then.length &&
    planned.test(text.slice(Math.max(0, old.start - 50), old.start))
  )
    return true
  const next = amounts.find(({ start }) => start >= gap.end)
  const tail = text.slice(gap.end, Math.min(end, gap.end + 60, next?.start ?? end))
  const mark = /^[^,;.(]{0,20}?so với\s+(?<mark>\p{sc=Latn}+(?:\s\p{sc=Latn}+)?)/iu.exec(tail)?.groups?.mark
  if (!mark || (next !== undefined && next === old)) return false
  return !text
    .slice(Math.max(0, old.start - 70), old.end + 30)
    .toLowerCase()
    .includes(mark.toLowerCase())
}

const planned = /(?<!\p{sc=Latn})(?:kế hoạch|chỉ tiêu|dự toán|giao)(?!\p{sc=Latn})[^,;.\d]{0,40}$/iu

/** "hộ nghèo từ 3,4% xuống 2,9%; hộ cận nghèo tăng 0,5 điểm %": the clause of the word has a subject of its own. */
export function isOfOther(
  text: string,
  sentence: Sentence,
  told: Pick<Told, 'start'>,
  pair: readonly [Amount, Amount],
): boolean {
  const last = Math.max(...pair.map(({ end }) => end))
  if (last > told.start) return false
  const subject =
    text
      .slice(last, told.start)
      .split(/[,;:(]\s|\)\s?/u)
      .at(-1) ?? ''
  const known = new Set(
    text
      .slice(sentence.start, last)
      .toLowerCase()
      .match(/\p{sc=Latn}+/gu),
  )
  const words =
    subject
      .toLowerCase()
      .replace(aside, ' ')
      .match(/\p{sc=Latn}+/gu) ?? []
  return words.some((word) => !known.has(word))
}

/** Words that lead to the gap and name nothing. */
const aside =
  /so với.*$|(?<!\p{sc=Latn})(?:như vậy|tức|như thế|do đó|do vậy|vậy|nghĩa|thì|hay|chênh|lệch|tuyệt|đối|đã|đều|bị|và|mức|là|của|quý|năm|tháng|kỳ|số|được)(?!\p{sc=Latn})/giu

/** "tăng 4.120 triệu đồng so với đầu năm (cho vay 15.875, thu nợ 11.755)": two flows, not now and before. */
const isInBracket = (text: string, { gap }: Told, [first, second]: readonly [Amount, Amount]): boolean =>
  first.start > gap.end &&
  /\([^()]*$/u.test(text.slice(gap.end, first.start)) &&
  !text.slice(first.end, second.start).includes(')') &&
  !/^[\s\p{sc=Latn}]*\/\s*$/u.test(text.slice(first.end, second.start))

const limited =
  /nghèo|thất nghiệp|suy dinh dưỡng|tử vong|(?<!\p{sc=Latn})giảm|không quá|tối đa|(?<!\p{sc=Latn})dưới|thời gian|thời hạn|tiết kiệm/iu

/** The amounts with the unit of what they are a part of: "204/261 hộ". */
const listValues = ({ amounts, fractions }: Sentence): Amount[] =>
  amounts.map((amount) => {
    const bottom = amount.kind === 'bare' && fractions.find(({ top }) => top.start === amount.start)?.bottom
    return bottom ? withUnit(amount, bottom) : amount
  })

/** Two amounts of one unit that lie as far apart as is told. */
function listPairs(amounts: readonly Amount[], gap: Amount): [Amount, Amount][] {
  const alike = amounts.filter((one) => one !== gap && !one.hedge && isOfGap(one, gap))
  const pairs = gather(alike, (one, at) =>
    alike
      .slice(at + 1)
      .filter((other) => other.unit === one.unit && isApart(one, other, gap))
      .map((other): [Amount, Amount] => [one, other]),
  )
  // The same two numbers told twice are one pair.
  const [first] = pairs
  return pairs.filter(
    (pair) =>
      pair === first ||
      !first ||
      pair.some((one) => first.every((other) => compare(one.value, other.value) !== 0)),
  )
}

const isOfGap = (one: Amount, gap: Amount): boolean =>
  gap.kind === 'points'
    ? one.kind === 'percent'
    : gap.kind === 'percent'
      ? one.kind !== 'points' && one.kind !== 'bare'
      : one.unit === gap.unit || one.kind === 'bare'

const isApart = (a: Amount, b: Amount, gap: Amount): boolean =>
  compare(absolute(subtract(a.value, b.value)), gap.value) === 0
    ? gap.kind !== 'percent' || a.kind === 'percent'
    : gap.kind === 'percent' && a.kind !== 'percent' && (isRateOf(gap, a, b) || isRateOf(gap, b, a))

const isRateOf = (gap: Amount, now: Amount, old: Amount): boolean =>
  old.value.n > 0n &&
  judgeRate(gap, timesHundred(quotient(point(absolute(subtract(now.value, old.value))), rangeOf(old)))) ===
    'right'

const ofBefore =
  /(?:năm|tháng|quý|kỳ|vụ|tuần|khóa|đợt|lần)(?: học| báo cáo)? (?:trước|ngoái|liền kề)|cùng kỳ|kế hoạch|dự toán|chỉ tiêu/iu

/** Which of the two is the value told of, and which the one it is held against. */
function readSides(
  text: string,
  { sentence, before }: { sentence: Sentence; before: Sentence | undefined },
  told: Told,
  [first, second]: [Amount, Amount],
): { now: Amount; old: Amount } | undefined {
  const firstOld = { now: second, old: first }
  const secondOld = { now: first, old: second }
  const ownOf = (one: Amount) => (before && one.start < sentence.start ? before : sentence)
  const [a, b] = [first, second].map((one) => isToldAgainst(text, ownOf(one), told, one))
  if (a !== b) return a ? firstOld : secondOld
  if (a) return undefined
  // "nhiều hơn năm học trước 24 học sinh (536 học sinh)": the bracket tells what the object had.
  const behind = second.start > told.gap.end ? text.slice(told.gap.end, second.start) : ''
  if (/^\s*\($/u.test(behind) && ofBefore.test(told.object)) return secondOld
  const named =
    findEarlier(text, sentence, told, [first, second]) ?? findMark(text, sentence, told, [first, second])
  return named === undefined ? undefined : named === first ? firstOld : secondOld
}
