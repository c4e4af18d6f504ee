import type { Cell } from '../core/report/model.ts'

/** A cell where it stands in the grid, or the part of a tall cell that reaches into a later row. */
export interface Placed {
  cell: Cell
  column: number
  columns: number
  /** How a tall cell goes on downwards. */
  merge?: 'start' | 'continue'
  /** Rows below that the cell still reaches into. */
  rowsBelow: number
}

interface Hanging {
  cell: Cell
  columns: number
  rows: number
}

/**
 * Rows with every place of the grid taken, the way a Word table wants them.
 *
 * The model leaves out what a tall or wide cell covers; Word wants a cell in every row. Whatever does not
 * fit (too wide, too tall, a row too short) is cut or filled, so that a table is never malformed.
 */
export function placeCells(rows: readonly (readonly Cell[])[], columns: number): Placed[][] {
  const hanging: (Hanging | undefined)[] = []
  return rows.map((row, index) => placeRow(row, columns, hanging, rows.length - index))
}

function placeRow(
  row: readonly Cell[],
  columns: number,
  hanging: (Hanging | undefined)[],
  rowsLeft: number,
): Placed[] {
  const placed: Placed[] = []
  let next = 0
  for (let column = 0; column < columns; ) {
    const tall = hanging[column]
    const taken = tall
      ? continued(tall, column)
      : started(row[next++] ?? { content: [] }, column, columns, hanging)
    const rows = tall ? tall.rows - 1 : Math.min(taken.cell.rowspan ?? 1, rowsLeft) - 1
    if (!tall && rows > 0) taken.merge = 'start'
    taken.rowsBelow = rows
    hanging[column] = rows > 0 ? { cell: taken.cell, columns: taken.columns, rows } : undefined
    placed.push(taken)
    column += taken.columns
  }
  return placed
}

const continued = (tall: Hanging, column: number): Placed => ({
  cell: tall.cell,
  column,
  columns: tall.columns,
  merge: 'continue',
  rowsBelow: 0,
})

function started(cell: Cell, column: number, columns: number, hanging: (Hanging | undefined)[]): Placed {
  const wanted = Math.max(1, cell.colspan ?? 1)
  let free = 1
  while (free < wanted && column + free < columns && !hanging[column + free]) free += 1
  return { cell, column, columns: free, rowsBelow: 0 }
}
