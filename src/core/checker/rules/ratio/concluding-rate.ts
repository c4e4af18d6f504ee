import { add, compare, divide, subtract } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { approximate, hundred, point, quotient } from '../../layers/numbers/interval.ts'
import { isTime } from '../../layers/numbers/plain-amounts.ts'
import { fits, judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { sayShare } from './share.ts'

/** How many sentences above a rate its two numbers may stand. */
const reach = 3

const opening =
  /^\W*(?:(?:như vậy|do đó|theo đó|qua đó|đến nay),?\s+)?(?:(?<subject>(?:toàn\s+)?(?:xã|thôn|huyện|trường|đơn vị)\s+)?(?:đã\s+)?(?:đạt|hoàn thành|bằng|chiếm)(?:\s+tỷ lệ)?|(?:đạt\s+)?(?:tỷ lệ|tiến độ|mức độ)(?<about>\s[\p{sc=Latn}\s]{2,50}?)?\s*(?:chỉ |mới |đã |cũng )?(?:là|đạt|chiếm|còn|:|ở mức)?)\s*$/iu

/**
 * "Huyện có 16 xã. Đến nay có 12 xã đạt chuẩn. Tỷ lệ xã đạt chuẩn là 80%": a sentence that says nothing but the rate of
 * the only two numbers of one unit told right before it.
 */
export const checkConcludingRates = (read: Understanding): CheckFinding[] =>
  gather(read.passages, (passage) =>
    gather(passage.sentences, (sentence, at) => [
      ...judgeSentence(read, passage, sentence, at),
      ...(at === 0 ? judgeLine(read, passage, sentence) : []),
    ]),
  )

const lineOpening =
  /^\W*(?:đạt\s+)?tỷ lệ(?:\s(?:tương ứng|đạt được|hoàn thành|đạt chuẩn|thực hiện))?\s*(?:là|đạt)?\s*:?\s*$/iu

/** "- Hộ đạt yêu cầu: 864 hộ trên 1.037 hộ;" and in the next line "- Tỷ lệ tương ứng: 83,32%": of the only fraction above. */
function judgeLine(
  { text, passages, agree }: Understanding,
  passage: Passage,
  sentence: Sentence,
): CheckFinding[] {
  const [rate, ...more] = sentence.amounts
  if (rate?.unit !== '%' || rate.hedge || more.length > 0 || passage.sentences.length > 1) return []
  if (!lineOpening.test(text.slice(sentence.start, rate.start))) return []
  if (!/^\W*$/u.test(text.slice(rate.end, sentence.end))) return []
  const above = passages[passage.index - 1]?.sentences ?? []
  const [fraction, ...others] = gather(above, ({ fractions }) => fractions)
  const isAlone = others.length === 0 && above.every(({ amounts }) => amounts.length <= 2)
  if (!fraction || !isAlone || fraction.top.hedge) return []
  const { top, bottom } = fraction
  const ratio = quotient(rangeOf(top), rangeOf({ ...bottom, hedge: undefined }))
  return fits(rate, ratio) ? agree('ratio', rate, top, bottom) : [sayShare(text, rate, top, bottom)]
}

function judgeSentence(
  read: Understanding,
  passage: Passage,
  sentence: Sentence,
  at: number,
): CheckFinding[] {
  const { text, agree } = read
  const [rate, ...more] = sentence.amounts
  if (rate?.kind !== 'percent' || rate.unit !== '%' || rate.hedge || rate.clash) return []
  const said = opening.exec(text.slice(sentence.start, rate.start))
  const tail = text.slice(rate.end, sentence.end)
  if (!said || !closing.test(tail)) return []
  const told = listTold(read, passage, at)
  const pair = told && findPair(told, said.groups?.about ?? '', tail)
  if (!pair) return []
  const { part, base } = pair
  const rest = subtract(base.value, part.value)
  // "Như vậy tiến độ chung đạt 81,25%, còn 09 nhà đang hoàn thiện": what is left of the two.
  if (more.some(({ value }) => compare(value, rest) !== 0)) return []
  const ratio = divide(part.value, base.value)
  if (!ratio) return []
  const exact = { n: ratio.n * hundred.n, d: ratio.d }
  const fit = judgeRate(rate, point(exact))
  if (fit === 'right' || fit === 'truncated') return agree('ratio', rate, part, base)
  const right = `${printNumber(exact, { decimals: Math.max(rate.decimals, fit === 'last-digit' ? rate.decimals : 1) })}%`
  const slip = findSlip(rate.number.text, printNumber(exact, { decimals: rate.decimals }))
  const off = Math.abs(approximate(rate.value) / approximate(exact) - 1)
  // "Hộ nghèo 124 hộ. Hộ cận nghèo 156 hộ. Tỷ lệ hộ nghèo 5,2%": two parts of a total that is not told.
  if (!pair.isOfWhole && (at === 0 || (off > near && !slip))) return []
  const isClose = fit === 'last-digit'
  return [
    report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', rate, {
      message: `Tỷ lệ ghi ${printAmount(rate)} nhưng ${printAmount(part)} trên ${printAmount(base)} là ${right}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${printLike(part, part.value)} ÷ ${printLike(base, base.value)} = ${right}`,
      suggest: right,
      related: [part, base],
    }),
  ]
}

const closing =
  /^\s*(?:(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|vốn giao|tổng số|số)[\p{sc=Latn}\s]{0,30})?\W*$|^\s*,\s*còn(?: lại)?\s\d[^;.]{0,60}\W*$/iu

/** A number with the words of its clause. */
interface Told {
  amount: Amount
  words: string
  isMoved: boolean
}

/** The few numbers of one unit told right before: in the sentences of its paragraph, or in the lines of its list. */
function listTold(
  { text, passages }: Understanding,
  { index, sentences }: Passage,
  at: number,
): Told[] | undefined {
  const own = sentences.slice(Math.max(0, at - reach), at)
  const above = passages.slice(Math.max(0, index - lines), index)
  const from = above.findLastIndex(
    ({ heading, sentences: [first] }) => heading && (first?.amounts.length ?? 0) === 0,
  )
  const before = at > 0 ? own : gather(above.slice(from + 1), (line) => line.sentences)
  const told = gather(before, (one) =>
    one.amounts
      .filter((amount) => !isTime(text, amount))
      .map((amount) => ({ amount, words: wordsOf(text, one, amount), isMoved: moved.test(one.text) })),
  )
  const [first] = told
  const isOne = first && told.every(({ amount }) => isAlike(amount, first.amount))
  return isOne && told.length < 4 && told.every(({ amount }) => at > 0 || isOfLine(amount, text))
    ? told
    : undefined
}
const lines = 2
/** "Đã đăng ký: 221.": in a list numbers need no unit where they close their line. */
const isOfLine = ({ kind, end, number }: Amount, text: string): boolean =>
  kind !== 'bare' ||
  (number.text.length > 1 && /^\s*[.;,]?\s*$/u.test(text.slice(end).split('\n', 1)[0] ?? ''))

const moved = /(?:tăng|giảm|thoát|phát sinh|thêm)\s*(?:được|mới)?\s+\d/iu

/** The words of the clause that a number stands in. */
function wordsOf(text: string, { start, end }: Sentence, amount: Amount): string {
  const before =
    text
      .slice(start, amount.start)
      .split(/[;,]\s/u)
      .at(-1) ?? ''
  return `${before} ${text.slice(amount.end, end).split(/[;,]\s/u)[0] ?? ''}`
}

interface Pair {
  part: Amount
  base: Amount
  /** Whether its words tell the base as all there are. */
  isOfWhole: boolean
}

/** How far a rate of something else may not be from the right one. */
const near = 0.3
const whole =
  /(?<!\p{sc=Latn})(?:tổng|toàn|phải|cần|kế hoạch|chỉ tiêu|dự toán|giao|đăng ký|đến hạn|tiếp nhận|thụ lý|phát sinh|thuộc diện|có|kiểm tra|khảo sát|rà soát|điều tra)(?!\p{sc=Latn})/iu

/** Of two numbers the smaller, or the result of a plan; of a whole and its two parts the one that the rate is named after. */
function findPair(told: readonly Told[], about: string, tail: string): Pair | undefined {
  if (told.some(({ isMoved }) => isMoved) || told.length < 2) return undefined
  const isPlanned = /kế hoạch|chỉ tiêu|dự toán|giao/iu.test(tail)
  const [first, second, third] = told
  if (!first || !second) return undefined
  if (third) return findDivided(told, about)
  const [base, part] =
    isPlanned || compare(first.amount.value, second.amount.value) > 0 ? [first, second] : [second, first]
  if (compare(first.amount.value, second.amount.value) === 0) return undefined
  if (isPlanned && !/kế hoạch|chỉ tiêu|giao|dự toán/iu.test(base.words)) return undefined
  return isAbout(about, `${part.words} ${general}`)
    ? { part: part.amount, base: base.amount, isOfWhole: whole.test(base.words) }
    : undefined
}

/** "640 mẫu; 592 mẫu đạt quy chuẩn, còn 48 mẫu nhiễm. Tỷ lệ không đạt là 7,5%". */
function findDivided(told: readonly Told[], about: string): Pair | undefined {
  const [all, one, other] = [...told].sort((a, b) => compare(b.amount.value, a.amount.value))
  if (!all || !one || !other || about.trim() === '') return undefined
  if (compare(add(one.amount.value, other.amount.value), all.amount.value) !== 0) return undefined
  const denied = /^\s*(?:chưa|không)\s/iu
  const isDenied = denied.test(about)
  const named = [one, other].filter(({ words }) => isAbout(about.replace(denied, ' '), words))
  const [only, ...more] = named
  if (!only || more.length > 0) return undefined
  const isOther = isDenied && !/(?<!\p{sc=Latn})(?:chưa|không)(?!\p{sc=Latn})/iu.test(only.words)
  return { part: (isOther === (only === one) ? other : one).amount, base: all.amount, isOfWhole: true }
}

/** Words that say nothing of what a rate is of. */
const general = 'chung của xã huyện tỉnh toàn thực hiện công việc'

const isAlike = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit &&
  [a, b].every(
    ({ kind, per, hedge }) =>
      (kind === 'count' || kind === 'money' || kind === 'measure' || kind === 'bare') && !per && !hedge,
  )

/** Every word of what the rate is said to be of stands in the sentence of the part. */
function isAbout(about: string, words: string): boolean {
  const said = new Set(words.toLowerCase().match(/\p{sc=Latn}+/gu))
  return (about.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []).every((word) => said.has(word) || word === 'số')
}
