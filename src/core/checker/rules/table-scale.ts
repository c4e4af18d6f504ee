import { divide, whole } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import { approximate } from '../layers/interval.ts'
import type { Grid, GridRow } from '../layers/tables.ts'
import { printPlain, report } from '../report.ts'

/** A cell in đồng among cells in triệu đồng: a thousand or a million times its neighbours. */
export function findScales(text: string, grid: Grid): CheckFinding[] {
  const amounts = grid.columns.filter(({ kind }) => kind === 'amount')
  const [largest, counts] = measureColumns(grid)
  return grid.rows.flatMap((row) =>
    amounts.flatMap(({ index }) => {
      const cell = row.cells[index]
      const value = cell?.amount && approximate(cell.amount.value)
      if (!cell?.amount || !value || value < 10_000) return []
      const neighbours = amounts.flatMap((other) =>
        other.index === index ? [] : (row.cells[other.index]?.amount ?? []),
      )
      const others = largest[index]?.filter((one) => one.row !== row) ?? []
      if ((counts[index] ?? 0) < 3 || !others[0] || others[0].value * 300 >= value) return []
      const factor = [1_000_000n, 1_000n].find((one) =>
        neighbours.some((other) => isNear(value / Number(one), approximate(other.value))),
      )
      if (factor === undefined) return []
      const right = printPlain(divide(cell.amount.value, whole(factor)) ?? cell.amount.value)
      return [
        report(text, 'unit-scale', 'error', cell, {
          message: `Ô này lớn gấp ${printNumber(whole(factor))} lần các ô cùng cột${grid.unit ? ` (bảng tính bằng ${grid.unit})` : ''}; có lẽ là ${right}.`,
          suggest: right,
        }),
      ]
    }),
  )
}

const isNear = (a: number, b: number): boolean => b > 0 && a / b > 0.4 && a / b < 2.5

/** The two largest values of every column outside of total rows, and how many values it has. */
function measureColumns(grid: Grid): [{ value: number; row: GridRow }[][], number[]] {
  const largest: { value: number; row: GridRow }[][] = grid.columns.map(() => [])
  const counts = grid.columns.map(() => 0)
  for (const row of grid.rows) {
    if (row.isTotal) continue
    for (const cell of row.cells) {
      if (!cell?.amount) continue
      const kept = [...(largest[cell.column] ?? []), { value: approximate(cell.amount.value), row }]
      largest[cell.column] = kept.sort((a, b) => b.value - a.value).slice(0, 2)
      counts[cell.column] = (counts[cell.column] ?? 0) + 1
    }
  }
  return [largest, counts]
}
