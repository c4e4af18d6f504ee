import { gather } from '../../gather.ts'
import type { Column } from './find-tables.ts'
import type { Line } from './page.ts'

export interface LaidCell {
  text: string
  column: number
  columns: number
}

/** The rows of a table from its lines: a line that goes on in the cells above it is taken up by them. */
export function layRows(lines: readonly Line[], columns: readonly Column[]): LaidCell[][] {
  const gaps = lines.slice(1).map((line, place) => line.y - (lines[place]?.y ?? 0))
  const tight = Math.min(...gaps.filter((gap) => gap > 1), Number.POSITIVE_INFINITY)
  const rows: LaidCell[][] = []
  lines.forEach((line, place) => {
    const cells = layCells(line, columns)
    const above = rows.at(-1)
    const gap = place === 0 ? Number.POSITIVE_INFINITY : (gaps[place - 1] ?? 0)
    if (above && goesOn(cells, above, gap, tight, line.size)) takeUp(above, cells)
    else rows.push(cells)
  })
  return rows.map((row) => row.sort((a, b) => a.column - b.column))
}

const isNumber = (text: string) => /^[-–]?[\d.,]+%?$/.test(text)

/** Goes on: close below, no number of its own, nothing in a column that the row above left empty. */
function goesOn(
  cells: readonly LaidCell[],
  above: readonly LaidCell[],
  gap: number,
  tight: number,
  size: number,
): boolean {
  if (gap > Math.min(tight * 1.25, size * 1.6) + 0.5) return false
  if (cells.some(({ text }) => isNumber(text))) return false
  const first = cells[0]?.column ?? 0
  const isFullAbove = above.some((cell) => cell.column === 0)
  return isFullAbove ? first > 0 || cells.length < above.length : cells.length <= above.length
}

function takeUp(above: LaidCell[], cells: readonly LaidCell[]): void {
  for (const cell of cells) {
    const same = above.find((one) => one.column <= cell.column && cell.column < one.column + one.columns)
    if (same) same.text = `${same.text} ${cell.text}`.trim()
    else above.push(cell)
  }
}

function layCells(line: Line, columns: readonly Column[]): LaidCell[] {
  const cells: LaidCell[] = []
  for (const { text, left, right } of line.segments) {
    const covered = gather(columns, (column, place) =>
      right > column.left && left < column.right ? [place] : [],
    )
    const nearest = columns.reduce(
      (best, column, place) => {
        const distance = Math.abs((column.left + column.right - left - right) / 2)
        return distance < best.distance ? { place, distance } : best
      },
      { place: 0, distance: Number.POSITIVE_INFINITY },
    )
    const column = covered[0] ?? nearest.place
    const same = cells.find((cell) => cell.column === column)
    if (same) same.text += ` ${text}`
    else cells.push({ text, column, columns: Math.max(1, covered.length) })
  }
  return cells
}
