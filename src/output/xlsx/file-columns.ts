import type { Sheet, SheetColumn } from '../../core/sheets/sheet.ts'
import { lastYearPrefix } from './sheet-marks.ts'

/** Left of the first column: the hidden key and the hidden revision. */
export const keysWide = 2

/** A column of the file: one of the sheet, or last year's values beside it. */
export interface FileColumn {
  key: string
  column: SheetColumn
  isLastYear: boolean
}

/** Where the rows of the sheet stand in the file. */
export interface Place {
  columns: readonly FileColumn[]
  firstRow: number
  lastRow: number
}

/** The columns of the file: those of the sheet, and last year's values beside those that have them. */
export function listFileColumns(sheet: Sheet): FileColumn[] {
  return sheet.columns.flatMap((column): FileColumn[] => {
    const own = { key: column.key, column, isLastYear: false }
    const hasLastYear = sheet.rows.some((row) => row.lastYear?.[column.key] !== undefined)
    const before = { key: lastYearPrefix + column.key, column, isLastYear: true }
    return hasLastYear ? [own, before] : [own]
  })
}

export const headsOf = ({ column, isLastYear }: FileColumn, { year }: Sheet): string[] => {
  const title = isLastYear ? `${column.title}, năm ${year - 1}` : column.title
  return [...(column.groups ?? []), column.measure ? `${title} (${column.measure})` : title]
}
