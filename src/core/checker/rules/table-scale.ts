import { divide, whole } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import { approximate } from '../layers/interval.ts'
import type { Grid } from '../layers/tables.ts'
import { printPlain, report } from '../report.ts'

/** A cell in đồng among cells in triệu đồng: a thousand or a million times its neighbours. */
export function findScales(text: string, grid: Grid): CheckFinding[] {
  const amounts = grid.columns.filter(({ kind }) => kind === 'amount')
  return grid.rows.flatMap((row) =>
    amounts.flatMap(({ index }) => {
      const cell = row.cells[index]
      const value = cell?.amount && approximate(cell.amount.value)
      if (!cell?.amount || !value || value < 10_000) return []
      const neighbours = amounts.flatMap((other) =>
        other.index === index ? [] : (row.cells[other.index]?.amount ?? []),
      )
      const column = grid.rows.flatMap((other) =>
        other === row || other.isTotal ? [] : (other.cells[index]?.amount ?? []),
      )
      if (column.length < 2 || !column.every((other) => approximate(other.value) * 300 < value)) return []
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
