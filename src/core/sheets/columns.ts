import { type PrintLanguage, printCell } from './print-cell.ts'
import type { Cell, Sheet, SheetColumn, SheetRow } from './sheet.ts'

/** What a cell of this column may be in this row. */
export function shapeOf(column: SheetColumn, row: SheetRow): SheetColumn {
  const own = row.kinds?.[column.key]
  return own ? { ...column, ...own } : column
}

export const emptyCell: Cell = { state: 'empty' }

/** Why a cell takes no typing: a heading, not applying to the row, kept by others, computed, or a reader without the right. */
export type CellLock = 'heading' | 'closed' | 'locked' | 'derived' | 'read-only'

/** Why nobody types into a cell; undefined when one may. */
export function lockOf(column: SheetColumn, row: SheetRow, isSheetEditable = true): CellLock | undefined {
  if (row.isHeading) return 'heading'
  if (row.closed?.includes(column.key)) return 'closed'
  if (column.derived) return 'derived'
  if (!column.isEditable || row.locked?.includes(column.key)) return 'locked'
  return isSheetEditable ? undefined : 'read-only'
}

/** The column that names the rows: the first that stays in sight, else the first of text. */
export const findLabelColumn = (columns: readonly SheetColumn[]): SheetColumn | undefined =>
  columns.find((column) => column.isFrozen && (column.kind === 'text' || column.kind === 'choice')) ??
  columns.find((column) => column.kind === 'text')

/** How a row is called in a sentence: what stands in its naming column. */
export function nameRow(
  sheet: Pick<Sheet, 'columns'>,
  row: SheetRow,
  language: PrintLanguage = 'vi',
): string {
  const column = findLabelColumn(sheet.columns)
  const cell = column && row.cells[column.key]
  return column && cell ? printCell(cell, shapeOf(column, row), language) : ''
}

/** True when both say the same; reasons count. */
export function isSameCell(a: Cell, b: Cell): boolean {
  if (a.state === 'value') return b.state === 'value' && a.value === b.value
  if (a.state === 'not-reported') return b.state === 'not-reported' && a.reason === b.reason
  return b.state === 'empty'
}
