import type { Span } from '../../document.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { findAll } from '../text/search.ts'

/** What is said of the distance between two amounts: "thấp hơn bình quân chung (64,1%) 5,8 điểm %". */
export interface ToldGap {
  /** Where the word for the side begins. */
  start: number
  /** What stands between that word and the gap. */
  object: string
  gap: Span
}

const earlier =
  '(?:tháng|năm|quý|kỳ|vụ|tuần|lần|đợt) (?:trước|ngoái)|trước (?:đó|đây|khi|sắp xếp|sáp nhập|kia)|khi đó|lúc đó|cùng kỳ|(?<!tháng )đầu (?:năm|kỳ|nhiệm kỳ|vụ|quý|tháng)|ban đầu'
const planned =
  'kế hoạch|chỉ tiêu|dự toán|(?:được |trên |tỉnh |huyện |xã )giao|yêu cầu|quy định|định mức|tiêu chuẩn|mục tiêu|nghị quyết|nhu cầu|bình quân (?:chung|của|toàn|cả)|mức chung'
const againstLead = new RegExp(
  `(?<!\\p{sc=Latn})(?:so với|so|từ|${earlier}|${planned})(?!\\p{sc=Latn})[^,;.\\d]{0,30}(?:(?:năm |\\d{1,2}/\\d{1,2}/|\\d{1,2}/)?\\d{4}[^,;.\\d]{0,12})?$`,
  'iu',
)
const againstTail = new RegExp(
  `^[^,;.()\\d]{0,24}(?:${earlier}|theo (?:kế hoạch|quy định))(?!\\p{sc=Latn})`,
  'iu',
)
/** "từ nguồn", "từ khi": only right before the number is it where a change begins. */
const looseFrom = /(?<!\p{sc=Latn})từ\s(?!mức\s*$|\s*$)/iu

/** Whether an amount is the one that another is held against: an earlier value, a plan, what stands behind "so với". */
export function isToldAgainst(text: string, sentence: Sentence, told: ToldGap, amount: Amount): boolean {
  if (amount.start > told.start && amount.end <= told.gap.start) return true
  // "giảm 2 người (9/11)": now and before.
  const bracket = /^\s*\([^()/]{0,12}\d[\d.,]*(?:\s\p{sc=Latn}+)?\/(?=[^()/]{1,16}\)$)/u
  if (amount.start > told.gap.end && /\/\s*$/.test(text.slice(amount.start - 2, amount.start)))
    return bracket.test(`${text.slice(told.gap.end, amount.start)}0)`)
  const match = againstLead.exec(leadOf(text, sentence, amount))
  if (match && !looseFrom.test(match[0])) return true
  // "Dự toán giao thu phí, lệ phí là 145 triệu đồng": what the sentence begins with.
  if (amount.start === sentence.amounts[0]?.start && asPlan.test(text.slice(sentence.start, amount.start)))
    return true
  return againstTail.test(text.slice(amount.end, amount.end + 50))
}

const asPlan = /^\W*(?:dự toán|kế hoạch|chỉ tiêu)(?!\p{sc=Latn})[^;:.\d]{0,80}$/iu

/** The words before an amount, back to the amount or the comma before. */
function leadOf(text: string, { amounts, start: floor }: Sentence, { start }: Span): string {
  const before = amounts.findLast(({ end }) => end <= start)?.end ?? start - 70
  const lead = text.slice(Math.max(before, start < floor ? 0 : floor, start - 70), start)
  return (
    lead
      .replace(/:\s*$/u, ' ')
      .split(/[,;:](?=\s)/u)
      .at(-1) ?? ''
  )
}

/** "Năm 2023 có 45 hộ, năm 2024 có 52 hộ; so với năm 2023 giảm 7 hộ": what is told of the earlier time. */
export function findEarlier(
  text: string,
  sentence: Sentence,
  { start, object }: ToldGap,
  [first, second]: readonly [Amount, Amount],
): Amount | undefined {
  const [a, b] = [first, second].map((one) => timeOf(text, sentence, one))
  if (!a || !b || a.kind !== b.kind || a.value === b.value) return undefined
  const clause =
    text
      .slice(Math.max(sentence.start, start - 60), start)
      .split(/[,;:(](?=\s)/u)
      .at(-1) ?? ''
  const [early, late] = a.value < b.value ? [a, b] : [b, a]
  const subject = /so với/iu.test(clause) ? undefined : readTimes(clause).at(-1)
  // "năm 2022 nhiều hơn năm 2023": the earlier one is told of.
  if (subject?.value === early.value || readTimes(object).some(({ value }) => value === late.value))
    return undefined
  return early === a ? first : second
}

interface Time {
  kind: string
  value: number
}

const romans = ['I', 'II', 'III', 'IV']
const readTimes = (words: string): Time[] =>
  findAll(
    words,
    /(?<!\p{sc=Latn})(năm|tháng|quý)(?:\shọc)?\s(\d{1,2}(?![\d.,])|\d{4}|I{1,3}|IV)(?!\p{sc=Latn})/giu,
  ).map(([, kind = '', value = '']) => ({
    kind: kind.toLowerCase(),
    value: romans.indexOf(value) + 1 || Number(value),
  }))

const timeOf = (text: string, sentence: Sentence, amount: Amount): Time | undefined =>
  readTimes(/^[^,;.]{0,24}/u.exec(text.slice(amount.end, amount.end + 24))?.[0] ?? '')[0] ??
  readTimes(leadOf(text, sentence, amount)).at(-1)

const verbs = /[\s:(]+(?:là|có|đạt|được|còn|ở mức|ở|thu|chi|mới)?\s*$/iu

/**
 * Which of two amounts is the one held against, by their names: "quý I là 82 lít, quý II là 95 lít; mức của quý II thấp hơn
 * 13 lít".
 */
export function findMark(
  text: string,
  sentence: Sentence,
  { start, object }: ToldGap,
  [first, second]: readonly [Amount, Amount],
): Amount | undefined {
  const subject =
    text
      .slice(Math.max(sentence.start, start - 60), start)
      .split(/[,;:(](?=\s)/u)
      .at(-1) ?? ''
  const [a, b] = [first, second].map((one) => nameOf(leadOf(text, sentence, one)))
  if (!a || !b || a === b) return undefined
  const [isFirst, isSecond] = [a, b].map((name) => isIn(subject, name))
  const [isAgainstFirst, isAgainstSecond] = [a, b].map((name) => isIn(object, name))
  if (isFirst !== isSecond && !(isFirst ? isAgainstFirst : isAgainstSecond)) return isFirst ? second : first
  return isFirst === isSecond && isAgainstFirst !== isAgainstSecond
    ? isAgainstFirst
      ? first
      : second
    : undefined
}

const nameOf = (lead: string): string | undefined =>
  lead
    .replace(verbs, '')
    .replace(verbs, '')
    .match(/[\p{sc=Latn}\d]+(?:\s[\p{sc=Latn}\d]+)?$/u)?.[0]
    .toLowerCase()

const isIn = (words: string, name: string): boolean =>
  ` ${words.toLowerCase().replaceAll(/[^\p{sc=Latn}\d]+/gu, ' ')} `.includes(` ${name} `)
