import { plainText, type Table } from '../core/report/model.ts'
import { type ColumnWords, fitColumns } from './column-widths.ts'
import { type Placed, placeCells } from './grid.ts'
import { houseStyle } from './house-style.ts'

/** A table with every decision about its size taken; lengths in points. */
export interface LaidTable {
  size: number
  widths: number[]
  header: Placed[][]
  rows: Placed[][]
}

/** Lays a table in a column of the given width: the same lettering and column widths in Word and in PDF. */
export function layTable(table: Table, width: number): LaidTable {
  const columns = table.widths.length
  const size = columns > houseStyle.wideTableColumns ? houseStyle.wideTableSizePt : houseStyle.tableSizePt
  const header = placeCells(table.header, columns)
  const rows = placeCells(table.rows, columns)
  const widths = fitColumns(table.widths, width, [...header, ...rows].flatMap(columnWords), size)
  return { size, widths, header, rows }
}

const columnWords = (row: readonly Placed[]): ColumnWords[] =>
  row
    .filter((placed) => placed.columns === 1 && placed.merge !== 'continue')
    .map(({ cell, column }) => ({ column, words: plainText(cell.content), bold: cell.bold ?? false }))
