import type { Grid } from './find-grids.ts'
import { groupLines } from './group-lines.ts'
import { joinLines } from './join-lines.ts'
import type { Page, PageItem } from './page.ts'

export interface FilledCell {
  text: string
  column: number
  columns: number
  rows: number
}

/** Whether the middle of the words lies in the table. */
export const isInside = (item: PageItem, { left, right, top, bottom }: Grid): boolean => {
  const x = item.x + item.width / 2
  const y = item.y - item.size * 0.35
  return x > left && x < right && y > top && y < bottom
}

/** The rows of a drawn table with the words of each cell, lines of a cell joined. */
export function fillGrid(page: Page, grid: Grid): FilledCell[][] {
  const said = new Map<string, PageItem[]>()
  for (const item of page.items) {
    if (!isInside(item, grid)) continue
    const cell = `${placeIn(grid.rows, item.y - item.size * 0.35)}/${placeIn(grid.columns, item.x + item.width / 2)}`
    const there = said.get(cell)
    if (there) there.push(item)
    else said.set(cell, [item])
  }
  const rows: FilledCell[][] = grid.rows.slice(1).map(() => [])
  for (const cell of grid.cells) {
    const items: PageItem[] = []
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
        items.push(...(said.get(`${row}/${column}`) ?? []))
      }
    }
    const text = items.length === 0 ? '' : joinLines(groupLines({ ...page, items }))
    rows[cell.row]?.push({ text, column: cell.column, columns: cell.columns, rows: cell.rows })
  }
  return rows.filter((row) => row.length > 0)
}

/** Which stretch between two lines a place lies in. */
function placeIn(lines: readonly number[], at: number): number {
  let place = 0
  while (place + 2 < lines.length && (lines[place + 1] ?? 0) <= at) place += 1
  return place
}
