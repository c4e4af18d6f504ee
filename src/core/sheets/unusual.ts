import { compare, divide, parseDecimal, subtract } from '../exact.ts'
import { magnitude, printNumber } from '../vietnamese/numbers.ts'
import { isCanonicalNumber, type PrintLanguage, printValue } from './print-cell.ts'
import type { SheetColumn, UnusualRule } from './sheet.ts'

/** A change so large that a colleague would ask. */
export interface UnusualChange {
  before: string
  after: string
  /** Whole percent of last year's value; undefined when that was zero. */
  percent?: string
}

/** Whether the value differs from last year's by more than the rule lets pass without a question. */
export function findUnusual(
  value: string,
  lastYear: string | undefined,
  kind: SheetColumn['kind'],
  rules: readonly UnusualRule[],
): UnusualChange | undefined {
  const rule = rules.find((one) => one.kind === kind)
  if (!rule || lastYear === undefined || !isCanonicalNumber(lastYear) || !isCanonicalNumber(value))
    return undefined
  const before = parseDecimal(lastYear)
  const difference = magnitude(subtract(parseDecimal(value), before))
  if (compare(difference, parseDecimal(rule.difference)) < 0) return undefined
  const share = divide(difference, magnitude(before))
  if (share && compare(share, parseDecimal(rule.share)) < 0) return undefined
  const percent = share && printNumber({ n: share.n * 100n, d: share.d })
  return { before: lastYear, after: value, ...(percent ? { percent } : {}) }
}

/** What is unusual, and the question; an answer is welcome and never forced. */
export function sayUnusual(
  change: UnusualChange,
  column: SheetColumn,
  year: number,
  language: PrintLanguage,
): string {
  const before = printValue(change.before, column, language)
  const after = printValue(change.after, column, language)
  const rose = compare(parseDecimal(change.after), parseDecimal(change.before)) > 0
  if (language === 'en') {
    const by = change.percent ? ` by ${change.percent.replaceAll('.', ',')}%` : ''
    return `${rose ? 'Rose' : 'Fell'}${by} from ${before} in ${year - 1} to ${after}. If it is right, say why.`
  }
  const by = change.percent ? ` ${change.percent}%` : ''
  const [verb, towards] = rose ? ['Tăng', 'lên'] : ['Giảm', 'xuống']
  return `${verb}${by} so với năm ${year - 1} (từ ${before} ${towards} ${after}). Nếu đúng, ghi lý do.`
}
