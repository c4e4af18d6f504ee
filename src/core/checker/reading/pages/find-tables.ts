import { gather } from '../../gather.ts'
import { groupLines } from './group-lines.ts'
import type { Line, Page } from './page.ts'

export interface Column {
  left: number
  right: number
}

/** Lines that stand in columns, from `start` to before `end`. */
export interface TableRegion {
  start: number
  end: number
  columns: Column[]
}

/** A cell with more lines than this is no cell but text between two tables. */
const mostContinued = 4

/** The tables of a page: at least two lines of at least two columns below each other. */
export function findTables(lines: readonly Line[]): TableRegion[] {
  const regions: TableRegion[] = []
  for (let at = 0; at < lines.length; ) {
    const region = growRegion(lines, at)
    if (region) {
      regions.push(region)
      at = region.end
    } else at += 1
  }
  return regions
}

function growRegion(lines: readonly Line[], start: number): TableRegion | undefined {
  const first = lines[start]
  if (!first || first.segments.length < 2) return undefined
  let end = start + 1
  let rows = 1
  let between = 0
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at]
    const before = lines[at - 1]
    if (!line || !before || line.y - before.y > before.size * 3) break
    if (line.segments.length >= 2) {
      rows += 1
      between = 0
      end = at + 1
    } else {
      between += 1
      if (between > mostContinued) break
    }
  }
  const columns = findColumns(lines.slice(start, end))
  if (rows < 3 || columns.length < 2) return undefined
  // What goes on in a single column below the last full row belongs to its last cell.
  while (end < lines.length && isWithinColumn(lines[end], lines[end - 1], columns)) end += 1
  return { start, end, columns }
}

const isWithinColumn = (
  line: Line | undefined,
  before: Line | undefined,
  columns: readonly Column[],
): boolean =>
  line !== undefined &&
  before !== undefined &&
  line.segments.length === 1 &&
  line.y - before.y < before.size * 1.45 &&
  columns.some(({ left, right }) => line.left >= left - 2 && line.right <= right + 2 && right - left < 300)

/** Columns: stretches of the width that hold words, parted where no line of at least two columns has any. */
export function findColumns(lines: readonly Line[]): Column[] {
  const most = Math.max(...lines.map((line) => line.segments.length))
  const full = lines.filter((line) => line.segments.length >= Math.max(2, most * 0.6))
  const spans = gather(full, (line) => line.segments.map(({ left, right }) => ({ left, right }))).sort(
    (a, b) => a.left - b.left,
  )
  const columns: Column[] = []
  for (const span of spans) {
    const last = columns.at(-1)
    if (last && span.left < last.right - 1) last.right = Math.max(last.right, span.right)
    else columns.push({ ...span })
  }
  return columns
}

/** Whether some lines of the page stand in columns. */
export const hasColumns = (page: Page): boolean =>
  groupLines(page).filter((line) => line.segments.length >= 2).length >= 2
