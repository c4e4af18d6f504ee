import { parseDecimal, round } from '../exact.ts'
import { printDate } from '../vietnamese/numbers.ts'
import { checkCell } from './check-cell.ts'
import type { FileCell } from './file-cell.ts'
import { isCanonicalNumber, isNumeric } from './print-cell.ts'
import { type ReadCell, type ReadingManner, readCell } from './read-cell.ts'
import { readDay } from './read-date.ts'
import { trimDecimal } from './read-number.ts'
import type { Cell, SheetColumn } from './sheet.ts'
import { shiftPoint } from './shift-point.ts'

/**
 * A cell of a file as a cell of the sheet. Numbers are taken as the numbers they are, without guessing what a
 * dot means; texts are read as if somebody had typed them.
 */
export function readFileCell(cell: FileCell, column: SheetColumn, manner: ReadingManner): ReadCell {
  if (cell.isUncomputed) return { trouble: { code: 'uncomputed' } }
  if (cell.kind === 'error') return { trouble: { code: 'excel-error' } }
  const value = cell.kind === 'number' ? takeNumber(cell, column, manner.year) : takeDay(cell, column)
  if (value === undefined) return readCell(cell.text, column, manner)
  const taken: Cell = { state: 'value', value }
  const trouble = checkCell(taken, column, manner.year)
  return trouble ? { trouble } : { cell: taken }
}

const takeDay = (cell: FileCell, column: SheetColumn): string | undefined =>
  column.kind === 'date' ? cell.day : undefined

/** Undefined for a number in a column of texts: it is read like a text. */
function takeNumber(cell: FileCell, column: SheetColumn, year: number): string | undefined {
  if (column.kind === 'date') {
    const read = cell.day === undefined ? readDay(cell.text, year) : { value: cell.day }
    return 'value' in read ? read.value : undefined
  }
  if (column.kind === 'text') return cell.day === undefined ? cell.text : printDate(cell.day)
  if (!isNumeric(column.kind) || !isCanonicalNumber(cell.text)) return undefined
  const isShare = cell.isPercent && column.kind === 'percent'
  const value = isShare ? shiftPoint(cell.text, 2) : cell.text
  return cell.isComputed ? trimDecimal(round(parseDecimal(value), decimalsOf(column))) : value
}

/** What a formula leaves behind the last digit that is shown was never meant. */
function decimalsOf({ kind, decimals }: SheetColumn): number {
  if (kind === 'count' || kind === 'money') return 0
  return decimals ?? (kind === 'percent' ? 2 : 6)
}
