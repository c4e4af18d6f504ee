import { compare, divide } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import { type Amount, rangeOf } from '../layers/amounts.ts'
import { hundred, point, quotient } from '../layers/interval.ts'
import { fits, judgeRate } from '../layers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../report.ts'
import type { Passage, Sentence, Understanding } from '../understanding.ts'
import { sayShare } from './share.ts'

/** How many sentences above a rate its two numbers may stand. */
const reach = 3

const opening =
  /^\W*(?:(?:như vậy|do đó|theo đó|qua đó),?\s+)?(?:(?<subject>(?:toàn\s+)?(?:xã|thôn|huyện|trường|đơn vị)\s+)?(?:đã\s+)?(?:đạt|hoàn thành|bằng|chiếm)(?:\s+tỷ lệ)?|(?:đạt\s+)?tỷ lệ(?<about>\s[\p{L}\s]{2,50}?)?\s*(?:chỉ |mới |đã |cũng )?(?:là|đạt|chiếm|còn|:)?)\s*$/iu

/**
 * "Huyện có 16 xã. Đến nay có 12 xã đạt chuẩn. Tỷ lệ xã đạt chuẩn là 80%": a sentence that says nothing but the rate of
 * the only two numbers of one unit told right before it.
 */
export const checkConcludingRates = (read: Understanding): CheckFinding[] =>
  read.passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, at) => [
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
  const [fraction, ...others] = above.flatMap(({ fractions }) => fractions)
  const isAlone = others.length === 0 && above.every(({ amounts }) => amounts.length <= 2)
  if (!fraction || !isAlone || fraction.top.hedge) return []
  const { top, bottom } = fraction
  const ratio = quotient(rangeOf(top), rangeOf({ ...bottom, hedge: undefined }))
  return fits(rate, ratio) ? agree('ratio', rate, top, bottom) : [sayShare(text, rate, top, bottom)]
}

function judgeSentence(
  { text, agree }: Understanding,
  { sentences }: Passage,
  sentence: Sentence,
  at: number,
): CheckFinding[] {
  const [rate, ...more] = sentence.amounts
  if (rate?.kind !== 'percent' || rate.unit !== '%' || rate.hedge || rate.clash || more.length > 0) return []
  const said = opening.exec(text.slice(sentence.start, rate.start))
  const tail = text.slice(rate.end, sentence.end)
  if (
    !said ||
    !/^\s*(?:(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|vốn giao|tổng số|số)[\p{L}\s]{0,30})?\W*$/iu.test(tail)
  )
    return []
  const before = sentences.slice(Math.max(0, at - reach), at)
  const amounts = before.flatMap((one) => one.amounts.map((amount) => ({ amount, sentence: one })))
  const [first, second] = amounts
  if (!first || !second || amounts.length !== 2 || !isAlike(first.amount, second.amount)) return []
  const isSame = compare(first.amount.value, second.amount.value) === 0
  const isPlanned = /kế hoạch|chỉ tiêu|dự toán|giao/iu.test(tail)
  const [base, part] =
    isPlanned || compare(first.amount.value, second.amount.value) > 0 ? [first, second] : [second, first]
  if (isSame || (isPlanned && !/kế hoạch|chỉ tiêu|giao|dự toán/iu.test(base.sentence.text))) return []
  const isMove = before.some(({ text: words }) =>
    /(?:tăng|giảm|thoát|phát sinh|thêm)\s*(?:được|mới)?\s+\d/iu.test(words),
  )
  if (isMove || !isAbout(said.groups?.about ?? '', part.sentence.text)) return []
  const ratio = divide(part.amount.value, base.amount.value)
  if (!ratio) return []
  const exact = { n: ratio.n * hundred.n, d: ratio.d }
  const fit = judgeRate(rate, point(exact))
  if (fit === 'right' || fit === 'truncated') return agree('ratio', rate, part.amount, base.amount)
  const right = `${printNumber(exact, { decimals: Math.max(rate.decimals, fit === 'last-digit' ? rate.decimals : 1) })}%`
  const slip = findSlip(rate.number.text, printNumber(exact, { decimals: rate.decimals }))
  const isClose = fit === 'last-digit'
  return [
    report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', rate, {
      message: `Tỷ lệ ghi ${printAmount(rate)} nhưng ${printAmount(part.amount)} trên ${printAmount(base.amount)} là ${right}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${printLike(part.amount, part.amount.value)} ÷ ${printLike(base.amount, base.amount.value)} = ${right}`,
      suggest: right,
      related: [part.amount, base.amount],
    }),
  ]
}

const isAlike = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit &&
  [a, b].every(
    ({ kind, per, hedge }) => (kind === 'count' || kind === 'money' || kind === 'measure') && !per && !hedge,
  )

/** Every word of what the rate is said to be of stands in the sentence of the part. */
function isAbout(about: string, words: string): boolean {
  const said = new Set(words.toLowerCase().match(/\p{L}+/gu))
  return (about.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => said.has(word) || word === 'số')
}
