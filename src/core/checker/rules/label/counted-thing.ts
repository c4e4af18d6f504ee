import { compare, divide, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const each =
  /(?<!\p{sc=Latn})(?:bình quân|trung bình|mỗi|chia đều|từng)(?!\p{sc=Latn})[^,;.\d]{0,40}(?:\d[\d.,]*\s(?:đến|-)\s)?$/iu

/**
 * "10 lớp, 615 lớp dự, bình quân mỗi lớp 61,5 học viên", "381 hộ, bình quân 5 khẩu/hộ: 1.905 hộ": so many times so many of
 * another thing are of that thing.
 */
export const checkCountedThings = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence, at) => {
    const rates = sentence.amounts.filter((one) => isEach(text, sentence.start, one))
    if (rates.length === 0) return []
    const before = sentences[at - 1]
    const near = before?.passage === sentence.passage ? before.amounts : []
    const counted = [...near, ...sentence.amounts].filter(isCount)
    return gather(rates, (rate) => judge(text, counted, { rate, low: findLow(text, sentence.amounts, rate) }))
  })

interface Each {
  rate: Amount
  /** Where the size lies between two numbers: the smaller of them. */
  low: Amount | undefined
}

function findLow(text: string, amounts: readonly Amount[], rate: Amount): Amount | undefined {
  const low = amounts[amounts.indexOf(rate) - 1]
  return low && /^\s*(?:đến|tới|-|–)\s*$/u.test(text.slice(low.end, rate.start)) ? low : undefined
}

/** "mỗi lớp từ 58 đến 65 học viên": any size between the two. */
const isProduct = (times: Amount, { rate, low }: Each, total: Amount): boolean =>
  equals(multiply(times.value, rate.value), total.value) ||
  (low !== undefined &&
    compare(multiply(times.value, low.value), total.value) <= 0 &&
    compare(multiply(times.value, rate.value), total.value) >= 0)

const isCount = ({ kind, per }: Amount): boolean => kind === 'count' && !per

/** "mỗi em 150 suất", "5 khẩu/hộ". */
const isEach = (text: string, start: number, { kind, per, number }: Amount): boolean =>
  kind !== 'percent' &&
  kind !== 'points' &&
  kind !== 'money' &&
  (per !== undefined || isToldEach(text.slice(Math.max(start, number.start - 60), number.start)))

/** "bình quân mỗi năm trong 5 năm": over so long, no size of each. */
const isToldEach = (lead: string): boolean => each.test(lead) && !/(?<!\p{sc=Latn})trong\s*$/iu.test(lead)

function judge(text: string, counted: readonly Amount[], size: Each): CheckFinding[] {
  const { rate } = size
  const own = familyOf(rate.unit)
  return gather(counted, (wrong) => {
    if (wrong === rate || familyOf(wrong.unit) === own || compare(wrong.value, whole(20)) <= 0) return []
    const times = counted.find(
      (one) =>
        one !== wrong &&
        one !== rate &&
        one.unit === wrong.unit &&
        compare(one.value, whole(1)) > 0 &&
        compare(one.value, wrong.value) < 0 &&
        isProduct(one, size, wrong),
    )
    if (!times || compare(divide(wrong.value, times.value) ?? whole(0), whole(2)) < 0) return []
    const unit = rate.unitText || 'thứ được đếm'
    return [
      report(text, 'label', 'error', wrong, {
        message: `${printAmount(times)} nhân ${printAmount(rate)} là ${wrong.number.text} ${unit}, không phải ${printAmount(wrong)}.`,
        suggest: `${wrong.number.text} ${unit}`,
        related: [times, rate],
      }),
    ]
  })
}
