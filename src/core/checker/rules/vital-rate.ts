import { divide, multiply, whole } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { point } from '../layers/interval.ts'
import { isPopulation } from '../layers/population.ts'
import { judgeRate } from '../layers/rates.ts'
import { printAmount, printLike, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const rateLead = /tỷ suất (?:sinh|chết|tử vong)(?: thô)?\s*(?:là|đạt|:|còn)?\s*$/iu

/** "dân số trung bình 9.240 người … 118 trẻ sinh ra, tỷ suất sinh thô 12,8‰": births and deaths per thousand. */
export function checkVitalRates({ text, sentences }: Understanding): CheckFinding[] {
  const people = sentences
    .flatMap(({ start, amounts }) => amounts.filter((amount) => isPopulation(text, start, amount)))
    .at(0)
  if (!people) return []
  return sentences.flatMap(({ start, amounts }) =>
    amounts.flatMap((rate, at) => {
      const count = amounts[at - 1]
      const isVital =
        rate.unit === '‰' && rateLead.test(text.slice(Math.max(start, rate.start - 40), rate.start))
      const exact =
        isVital && count && isCountedBeside(text, count, rate)
          ? divide(multiply(count.value, whole(1000)), people.value)
          : undefined
      if (!exact || !count || judgeRate({ ...rate, unit: '%' }, point(exact)) !== 'wrong') return []
      const right = `${printNumber(exact, { decimals: rate.decimals })}‰`
      return [
        report(text, 'ratio', 'error', rate, {
          message: `Tỷ suất ghi ${printAmount(rate)} nhưng ${printAmount(count)} trên ${printAmount(people)} là ${right}.`,
          arithmetic: `${printLike(count, count.value)} × 1.000 ÷ ${printLike(people, people.value)} = ${right}`,
          suggest: right,
          related: [count, people],
        }),
      ]
    }),
  )
}

/** "118 trẻ sinh ra, tỷ suất sinh thô …": births or deaths, in the same clause. */
const isCountedBeside = (text: string, count: Amount, rate: Amount): boolean =>
  count.kind === 'count' &&
  !text.slice(count.end, rate.start).includes(';') &&
  /(?<!\p{L})(?:sinh|chết|tử vong|mất)(?!\p{L})[^;]*tỷ suất/iu.test(
    text.slice(Math.max(0, count.start - 20), rate.start),
  )
