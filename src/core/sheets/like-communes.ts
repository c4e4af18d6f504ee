import { add, compare, divide, type Exact, multiply, parseDecimal, round, subtract, whole } from '../exact.ts'
import type { LikeCommunes } from '../policy/sheets.ts'
import { magnitude } from '../vietnamese/numbers.ts'
import { isCanonicalNumber, type PrintLanguage, printValue } from './print-cell.ts'
import { trimDecimal } from './read-number.ts'
import type { SheetColumn } from './sheet.ts'

/** A number far from those of like communes. */
export interface Outlier {
  median: string
  communes: number
}

/**
 * Whether a number is far from the median of like communes, by the rule for what the cell holds. Too few
 * communes, or none of the kind, and nothing is said.
 */
export function findOutlier(
  value: string,
  others: readonly string[],
  kind: SheetColumn['kind'],
  { least, rules }: LikeCommunes,
): Outlier | undefined {
  const rule = rules.find((one) => one.kind === kind)
  const known = others.filter(isCanonicalNumber).map(parseDecimal)
  if (!rule || known.length < least || !isCanonicalNumber(value)) return undefined
  const median = medianOf(known)
  const own = parseDecimal(value)
  const isFar =
    (rule.difference !== undefined &&
      compare(magnitude(subtract(own, median)), parseDecimal(rule.difference)) >= 0) ||
    (rule.factor !== undefined && isTimesAway(own, median, parseDecimal(rule.factor)))
  return isFar ? { median: trimDecimal(round(median, 2)), communes: known.length } : undefined
}

/** Nothing is so many times zero. */
const isTimesAway = (own: Exact, median: Exact, factor: Exact): boolean =>
  own.n > 0n &&
  median.n > 0n &&
  (compare(own, multiply(median, factor)) >= 0 || compare(multiply(own, factor), median) <= 0)

function medianOf(values: readonly Exact[]): Exact {
  const sorted = [...values].sort(compare)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low && high && divide(add(low, high), whole(2))) ?? whole(0)
}

/** What is unusual, and the question; an answer is welcome and never forced. */
export function sayOutlier(
  { median, communes }: Outlier,
  column: SheetColumn,
  language: PrintLanguage,
): string {
  const printed = printValue(
    median,
    { ...column, kind: column.kind === 'count' ? 'decimal' : column.kind },
    language,
  )
  return language === 'en'
    ? `Far from other communes of the province: the median of ${communes} communes is ${printed}. If it is right, say why.`
    : `Khác xa các xã trong tỉnh: trung vị của ${communes} xã là ${printed}. Kiểm tra đơn vị tính; nếu đúng, ghi lý do.`
}
