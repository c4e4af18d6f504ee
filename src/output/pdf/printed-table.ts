import type { Cell, Table } from '../../core/report/model.ts'
import { plainText } from '../../core/report/model.ts'
import type { Placed } from '../grid.ts'
import { houseStyle } from '../house-style.ts'
import { layTable } from '../laid-table.ts'
import { breakPieces, type Lettering, type Piece, printInlines } from './printed-inlines.ts'

export interface PrintedCell {
  columns: number
  rows: number
  align: 'left' | 'center' | 'right'
  /** May go on on the next page. */
  breakable: boolean
  pieces: Piece[]
}

export interface PrintedTable {
  type: 'table'
  caption: string | null
  unitNote: string | null
  size: number
  /** Points. */
  widths: number[]
  header: PrintedCell[]
  cells: PrintedCell[]
}

interface Frame {
  widths: number[]
  size: number
}

/** A table in a column of the given width (points), its cells in reading order. */
export function printTable(table: Table, width: number): PrintedTable {
  const { size, widths, header, rows } = layTable(table, width)
  return {
    type: 'table',
    caption: table.caption ?? null,
    unitNote: table.unitNote ?? null,
    size,
    widths,
    header: printCells(header, { widths, size }),
    cells: printCells(rows, { widths, size }),
  }
}

function printCells(rows: readonly Placed[][], frame: Frame): PrintedCell[] {
  const lines = rows.map((row) => Math.max(0, ...row.map((placed) => linesOf(placed, frame))))
  return rows.flatMap((row, index) =>
    row
      .filter((placed) => placed.merge !== 'continue')
      .map((placed) => printCell(placed, frame, sum(lines.slice(index, index + placed.rowsBelow + 1)))),
  )
}

function printCell(placed: Placed, frame: Frame, linesOfRows: number): PrintedCell {
  const { cell, columns, rowsBelow } = placed
  const room = roomOf(placed, frame)
  return {
    columns,
    rows: rowsBelow + 1,
    align: cell.align ?? 'left',
    breakable: linesOfRows > tallestGroup,
    pieces: breakPieces(printInlines(cell.content, lettering(cell)), room, frame.size),
  }
}

/** Lines that are kept on one page; rows with more are let over the edge of it, or their end would be lost. */
const tallestGroup = 25

/** Lines a cell of one row will about take, a letter being half as wide as high. */
const linesOf = (placed: Placed, frame: Frame): number =>
  placed.merge
    ? 0
    : Math.ceil((plainText(placed.cell.content).length * frame.size) / 2 / roomOf(placed, frame))

const roomOf = ({ column, columns }: Placed, { widths }: Frame): number =>
  sum(widths.slice(column, column + columns)) - 2 * houseStyle.cellMarginPt

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const lettering = (cell: Cell): Lettering => ({
  ...(cell.bold ? { weight: 'bold' } : {}),
  ...(cell.italic ? { style: 'italic' } : {}),
})
