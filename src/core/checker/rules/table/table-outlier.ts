import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import type { Grid, GridCell } from '../../layers/tables/tables.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const thousand = 1000

/** "6.420" in a column of 3,85 and 2,10 beside 6,38 of the same row: written in another unit than its column. */
export function checkTableOutliers({ text, grids }: Understanding): CheckFinding[] {
  return gather(grids.slice(0, 30), (grid) =>
    gather(
      grid.columns.filter(({ kind }) => kind === 'amount'),
      ({ index }) => findOutlier(text, grid, index),
    ),
  )
}

function findOutlier(text: string, grid: Grid, column: number): CheckFinding[] {
  const cells = gather(grid.rows, ({ cells: row, isTotal }) =>
    isTotal || !row[column]?.amount ? [] : [row[column]],
  )
  const dotted = cells.filter((cell) => cell && /^\d{1,3}\.\d{3}$/.test(cell.text))
  const [cell] = dotted
  if (!cell || dotted.length > 1 || cells.length < 3) return []
  const sized = sizeOf(cell) / thousand
  const others = cells.filter((one): one is GridCell => one !== undefined && one !== cell).map(sizeOf)
  const isLike = others.every((value) => value > 0 && sized > value / 20 && sized < value * 20)
  const hasDecimals = cells.some((one) => one?.text.includes(','))
  const own = grid.rows.find(({ cells: row }) => row[column] === cell)?.cells ?? []
  const hasBeside = (size: number) =>
    own.some((one) => one && one !== cell && one.amount && isNear(sizeOf(one), size))
  // "48.200 | 50.000 | 50.610 | 101,2": its row is written in thousands as well.
  if (!isLike || !hasDecimals || !hasBeside(sized) || hasBeside(sizeOf(cell))) return []
  const suggest = cell.text.replace('.', ',').replace(/0+$/, '')
  return [
    report(text, 'unit-scale', 'error', cell, {
      message: `Ô này lớn gấp khoảng nghìn lần các ô khác cùng cột và ô bên cạnh; có lẽ là ${suggest}.`,
      suggest,
    }),
  ]
}

const sizeOf = (cell: GridCell): number => (cell.amount ? approximate(cell.amount.value) : 0)
const isNear = (a: number, b: number): boolean => a > b / 2 && a < b * 2
