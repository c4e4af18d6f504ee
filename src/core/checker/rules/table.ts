import { add, compare, divide, type Exact, subtract } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { point } from '../layers/interval.ts'
import { judgeRate } from '../layers/rates.ts'
import {
  type Fault,
  findColumnFaults,
  findRowFaults,
  findShareFaults,
  ruleOf,
} from '../layers/table-faults.ts'
import { findRelations } from '../layers/table-relations.ts'
import type { GridCell } from '../layers/tables.ts'
import { findSlip, printLike, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'
import { findWrongHeads } from './table-head.ts'
import { findScales } from './table-scale.ts'

/** Tables: rows and columns that do not add up, rates, and cells in another unit than the table. */
export function checkTables({ text, grids, agree }: Understanding): CheckFinding[] {
  return grids.flatMap((grid) => {
    if (grid.rows.length === 0) return []
    const scales = findScales(text, grid)
    const off = new Set(scales.map(({ start }) => start))
    const relations = findRelations(grid)
    const columns = findColumnFaults(grid, agree).filter(
      ({ cells }) => !cells.some((cell) => off.has(cell.start)),
    )
    const rows = [
      ...findRowFaults(grid, relations, agree),
      ...findShareFaults(grid, relations, agree),
    ].filter(({ cells }) => !cells.some((cell) => off.has(cell.start)))
    return [...scales, ...settle(text, rows, columns), ...findWrongHeads(text, grid, relations)]
  })
}

/** One wrong cell may break a row and a column: it is told once, where both put it right. */
function settle(text: string, rows: readonly Fault[], columns: readonly Fault[]): CheckFinding[] {
  const explained = new Set<Fault>()
  const findings: CheckFinding[] = []
  const sums = rows.filter(({ relation }) => relation?.kind === 'sum')
  for (const row of sums) {
    for (const column of columns) {
      const shared = [row.cell, ...row.cells].find(
        (cell) => column.cell === cell || column.cells.includes(cell),
      )
      if (!shared?.amount || explained.has(column) || explained.has(row)) continue
      const byRow = shared === row.cell ? row.right : correct(row, shared)
      const byColumn = shared === column.cell ? column.right : correct(column, shared)
      if (!byRow || !byColumn || compare(byRow, byColumn) !== 0) continue
      explained.add(row).add(column)
      findings.push(
        say(text, {
          ...row,
          cell: shared,
          amount: shared.amount,
          right: byRow,
          cells: [row.cell, column.cell, ...row.cells].filter((cell) => cell !== shared),
        }),
      )
    }
  }
  const rest = [...rows, ...columns].filter((fault) => !explained.has(fault))
  const corrected = new Map<GridCell, Exact>()
  for (const { cell, right, relation } of rest) if (relation?.kind !== 'rate') corrected.set(cell, right)
  const told = new Set(findings.map(({ start }) => start))
  const open = rest.filter((fault) => !followsFrom(fault, corrected, told))
  return [...findings, ...open.map((fault) => say(text, fault))]
}

/** A rate over a cell already told wrong says nothing new when the right value makes it right. */
function followsFrom(
  fault: Fault,
  corrected: ReadonlyMap<GridCell, Exact>,
  told: ReadonlySet<number>,
): boolean {
  if (fault.cells.some(({ start }) => told.has(start))) return true
  const [top, bottom] = fault.cells
  if (fault.relation?.kind !== 'rate' || !top?.amount || !bottom?.amount) return false
  if (!corrected.has(top) && !corrected.has(bottom)) return false
  const [a, b] = [corrected.get(top) ?? top.amount.value, corrected.get(bottom) ?? bottom.amount.value]
  const ratio = divide(a, b)
  return ratio !== undefined && judgeRate(fault.amount, point({ n: ratio.n * 100n, d: ratio.d })) !== 'wrong'
}

/** What one of the parts must be for the result to be right. */
function correct(fault: Fault, part: GridCell): Exact | undefined {
  if (!part.amount) return undefined
  const off = subtract(fault.amount.value, fault.right)
  return fault.relation?.minus.includes(part.column)
    ? subtract(part.amount.value, off)
    : add(part.amount.value, off)
}

function say(text: string, { cell, amount, right, cells, relation, words, arithmetic }: Fault): CheckFinding {
  if (relation?.kind === 'rate') return sayRate(text, cell, amount, right, cells, words, arithmetic)
  const printed = printLike(amount, right)
  const slip = findSlip(amount.number.text, printed)
  return report(text, relation ? ruleOf(relation) : 'sum', 'error', cell, {
    message: `${words}: ghi ${printLike(amount, amount.value)}, tính ra ${printed}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic,
    suggest: printed,
    related: cells,
  })
}

function sayRate(
  text: string,
  cell: GridCell,
  amount: Amount,
  right: Exact,
  cells: readonly GridCell[],
  words: string,
  arithmetic: string,
): CheckFinding {
  const printed = `${printNumber(right, { decimals: amount.decimals })}${amount.kind === 'percent' ? '%' : ''}`
  const isClose = judgeRate(amount, point(right)) === 'last-digit'
  return report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', cell, {
    message: `${words}: tỷ lệ ghi ${cell.text}, tính ra ${printed}.`,
    arithmetic,
    suggest: printed,
    related: cells,
  })
}
