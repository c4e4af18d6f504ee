import { parseDecimal } from '../exact.ts'
import { printDate, printNumber } from '../vietnamese/numbers.ts'
import type { Cell, CellKind, SheetColumn } from './sheet.ts'

export type PrintLanguage = 'vi' | 'en'
type Printed = Pick<SheetColumn, 'kind' | 'choices'>

export const notReportedWords: Record<PrintLanguage, string> = { vi: 'chưa báo cáo', en: 'not reported' }

const canonicalNumber = /^-?\d+(\.\d+)?$/
export const isCanonicalNumber = (text: string): boolean => canonicalNumber.test(text)
export const isNumeric = (kind: CellKind): boolean =>
  kind === 'count' || kind === 'decimal' || kind === 'percent' || kind === 'money'

/** A canonical value as the reader writes it: "1081" → "1.081", "2.78" → "2,78%", "2024-01-05" → "05/01/2024". */
export function printValue(value: string, column: Printed, language: PrintLanguage): string {
  if (isNumeric(column.kind)) {
    if (!isCanonicalNumber(value)) return value
    const digits = printDigits(value, language)
    return column.kind === 'percent' ? `${digits}%` : digits
  }
  if (column.kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) ? printDate(value) : value
  if (column.kind !== 'choice') return value
  const choice = column.choices?.find((one) => one.code === value)
  return choice ? (language === 'vi' ? choice.label : choice.labelEn) : value
}

/** Every digit that is there, none more. */
function printDigits(value: string, language: PrintLanguage): string {
  const short = value.length <= 3 && !value.includes('.')
  if (short) return value
  const decimals = value.split('.')[1]?.length ?? 0
  const printed = printNumber(parseDecimal(value), { decimals })
  return language === 'vi' ? printed : printed.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
}

/** What stands in the cell on the screen; an empty cell is empty. */
export function printCell(cell: Cell, column: Printed, language: PrintLanguage): string {
  if (cell.state === 'value') return printValue(cell.value, column, language)
  return cell.state === 'not-reported' ? notReportedWords[language] : ''
}

/** What is copied: the reason of a missing value goes along. */
export function writeCell(cell: Cell, column: Printed, language: PrintLanguage): string {
  if (cell.state !== 'not-reported') return printCell(cell, column, language)
  const words = notReportedWords[language]
  return cell.reason && cell.reason !== notReportedWords.vi ? `${words}: ${cell.reason}` : words
}

/** What an editor starts with: numbers without signs between thousands, which get in the way of a changed digit. */
export function editCell(cell: Cell, column: Printed, language: PrintLanguage): string {
  if (cell.state !== 'value' || !isNumeric(column.kind) || !isCanonicalNumber(cell.value)) {
    return writeCell(cell, column, language)
  }
  const digits = language === 'vi' ? cell.value.replace('.', ',') : cell.value
  return column.kind === 'percent' ? `${digits}%` : digits
}
