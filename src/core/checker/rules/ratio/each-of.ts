import { compare, divide, type Exact, multiply, subtract } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Fraction } from '../../layers/numbers/fractions.ts'
import { absolute } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const opensEach = /(?<!\p{sc=Latn})cứ\s+(?:mỗi\s+|trong\s+)?$/iu

/**
 * "73 người nghiện trên dân số 9.125 người, tức cứ 1.000 dân có 8 người nghiện", "cứ 10 hộ được hỏi thì có 8 hộ hài lòng
 * (240/300 hộ)": so many of each ten, hundred or thousand, against the fraction of the sentence.
 */
export const checkEachOf = (read: Understanding): CheckFinding[] =>
  gather(read.sentences, (sentence) =>
    /(?<!\p{sc=Latn})cứ\s/iu.test(sentence.text)
      ? gather(sentence.amounts, (each, at) => judge(read, sentence, each, at))
      : [],
  )

function judge({ text, agree }: Understanding, sentence: Sentence, each: Amount, at: number): CheckFinding[] {
  const { start, amounts } = sentence
  const told = amounts[at + 1]
  if (!told || told.hedge || told.kind !== 'count' || !/^10+$/u.test(each.number.text.replace(/\./g, '')))
    return []
  if (!opensEach.test(text.slice(Math.max(start, each.start - 16), each.start))) return []
  if (!/^[^;.()\d]{0,60}(?<!\p{sc=Latn})có\s+$/u.test(text.slice(each.end, told.start))) return []
  const fraction = findFraction(text, sentence, told)
  const exact = fraction && divide(multiply(each.value, fraction.top.value), fraction.bottom.value)
  if (!fraction || !exact) return []
  const related = [fraction]
  if (isClose(exact, told)) return agree('ratio', told, fraction.top, fraction.bottom)
  const right = printNumber(exact, { decimals: Math.max(1, told.decimals), trailingZeros: 'trim' })
  return [
    report(text, 'ratio', 'error', told, {
      message: `${printAmount(fraction.top)} trên ${printAmount(fraction.bottom)} là ${right} trên ${printAmount(each)}, không phải ${printAmount(told)}.`,
      arithmetic: `${printLike(fraction.top, fraction.top.value)} × ${printLike(each, each.value)} ÷ ${printLike(fraction.bottom, fraction.bottom.value)} = ${right}`,
      suggest: `${right} ${told.unitText}`,
      related,
    }),
  ]
}

/** Such rates are said roundly: what lies within the last shown digit is right. */
const isClose = (exact: Exact, { value, step }: Amount): boolean =>
  compare(absolute(subtract(exact, value)), step) < 0

/** The only fraction of the sentence whose upper number is of the kind that is told. */
function findFraction(text: string, { fractions }: Sentence, told: Amount): Fraction | undefined {
  const [fraction, ...more] = fractions.filter(
    ({ top, bottom, start, end }) =>
      familyOf(top.unit) === familyOf(told.unit) &&
      !top.hedge &&
      !bottom.hedge &&
      (start > told.end ? /\(\s*$/u.test(text.slice(told.end, start)) : end < told.start),
  )
  return more.length === 0 ? fraction : undefined
}
