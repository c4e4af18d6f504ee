import { compare, divide, type Exact, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, zero } from '../../layers/numbers/interval.ts'
import { readSaidNumber } from '../../layers/numbers/number-words.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** A change over several years. */
interface Course {
  gone: Exact
  years: number
  told: Amount[]
}

/**
 * "sau ba năm giảm 17,4 điểm %, bình quân mỗi năm giảm 6,8 điểm %", "năm 2022: 12,8%; năm 2024: 7,1%; bình quân mỗi năm
 * giảm …": the change of a year is the whole change over the years.
 */
export const checkYearlyAverages = ({ text, passages, agree }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    const amounts = gather(passage.sentences, (sentence) => sentence.amounts)
    return gather(amounts, (average, at) => {
      if (average.hedge || !isYearly(text, passage, average)) return []
      const before = amounts.slice(0, at).filter(({ hedge }) => !hedge)
      const courses = gather(
        [readStated(text, passage, average, before), readSeries(text, average, before)],
        (course) => course ?? [],
      )
      const [course] = courses
      if (!course) return []
      const rights = gather(courses, ({ gone, years }) =>
        // Of a programme of five years the first may count as one.
        gather([divide(gone, whole(years)), divide(gone, whole(years + 1))], (one) => one ?? []),
      )
      if (rights.some((right) => isNear(right, average))) return agree('balance', average, ...course.told)
      const right = divide(course.gone, whole(course.years)) ?? zero
      const printed = printNumber(divide(right, average.size) ?? right, { decimals: average.decimals })
      const slip = findSlip(average.number.text, printed)
      if (!slip) return []
      return [
        report(text, 'balance', 'error', average, {
          message: `${printAmount(average, course.gone)} trong ${course.years} năm thì bình quân mỗi năm là ${printed} ${average.unitText}, không phải ${printAmount(average)} (có thể ${slip}).`,
          arithmetic: `${printLike(average, course.gone)} ÷ ${course.years} = ${printed}`,
          suggest: `${printed} ${average.unitText}`,
          related: course.told,
        }),
      ]
    })
  })

const yearly =
  /(?:(?:bình quân|trung bình)(?:\s(?:mỗi|một|hằng|hàng)\snăm)?|(?:mỗi|hằng|hàng)\snăm)\s+(?:đã\s)?(?:tăng|giảm)\s*(?:được\s*)?$/iu

const isYearly = (text: string, { start }: Passage, { start: at, end }: Amount): boolean => {
  const lead = yearly.exec(text.slice(Math.max(start, at - 44), at))?.[0]
  return (
    lead !== undefined &&
    (/năm/iu.test(lead) || /^\s?(?:\/|mỗi |một )\s?năm/iu.test(text.slice(end, end + 10)))
  )
}

const isNear = (right: Exact, { value, step }: Amount): boolean =>
  compare(absolute(subtract(right, value)), step) <= 0

const isAlike = (one: Amount, average: Amount): boolean =>
  one.unit === average.unit && (!one.per || one.per === average.per)

const overYears =
  /(?<!\p{sc=Latn})(?:sau|trong|qua)\s(?<years>\d{1,2}|\p{sc=Latn}+)\snăm(?!\p{sc=Latn})[^;.]*$/iu

/** "sau ba năm giảm 17,4 điểm phần trăm, bình quân …". */
function readStated(
  text: string,
  { start }: Passage,
  average: Amount,
  before: readonly Amount[],
): Course | undefined {
  const gone = before.filter((one) => one.kind !== 'bare').at(-1)
  if (!gone || !isAlike(gone, average)) return undefined
  const words = text.slice(Math.max(start, gone.start - 60), gone.start)
  const number = overYears.exec(words)?.groups?.years
  const years = number && readSaidNumber(number)
  const isBeside = /^[^;.\d]{0,30}[,;(][^;.\d]*$/u.test(text.slice(gone.end, average.start))
  if (!years || years < 2 || !isBeside || !/(?:tăng|giảm)(?: được| thêm)?\s*$/iu.test(words)) return undefined
  return { gone: gone.value, years, told: [gone] }
}

const behindYear = /(?<!\p{sc=Latn}|so với )năm\s(?<year>20\d\d)\s*(?:là|đạt|có|còn|:|\()?\s*$/iu

/** "năm 2022: 12,8%; năm 2023: 9,5%; năm 2024: 7,1%": from the first to the last of them. */
function readSeries(text: string, average: Amount, before: readonly Amount[]): Course | undefined {
  const dated = gather(before, (amount) => {
    const year = behindYear.exec(text.slice(Math.max(0, amount.start - 24), amount.start))?.groups?.year
    const isOf = isAlike(amount, average) || (average.kind === 'points' && amount.kind === 'percent')
    return year && isOf ? [{ year: Number(year), amount }] : []
  })
  const [first, last] = [dated[0], dated.at(-1)]
  const isRow = dated.every(({ year }, at) => at === 0 || year > (dated[at - 1]?.year ?? 0))
  if (!first || !last || !isRow || last.year - first.year < 2) return undefined
  return {
    gone: absolute(subtract(last.amount.value, first.amount.value)),
    years: last.year - first.year,
    told: [first.amount, last.amount],
  }
}
