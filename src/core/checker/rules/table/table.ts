import { add, compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { point, zero } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findRelations } from '../../layers/tables/find-relations.ts'
import {
  type Fault,
  findColumnFaults,
  findRowFaults,
  findShareFaults,
  ruleOf,
} from '../../layers/tables/table-faults.ts'
import type { GridCell } from '../../layers/tables/tables.ts'
import { findSlip, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { findWrongHeads } from './table-head.ts'
import { findHiddenScales, findProductScales, findRateScales } from './table-hidden-scale.ts'
import { findImpliedFaults } from './table-implied.ts'
import { findScales } from './table-scale.ts'

/** Tables: rows and columns that do not add up, rates, and cells in another unit than the table. */
export function checkTables({ text, grids, agree }: Understanding): CheckFinding[] {
  return gather(grids, (grid) => {
    if (grid.rows.length === 0) return []
    const relations = findRelations(grid)
    const totals = findColumnFaults(grid, agree)
    const sums = findRowFaults(grid, relations, agree)
    const hidden = [
      ...findHiddenScales(text, grid, [...totals, ...sums]),
      ...findRateScales(text, grid, sums),
      ...findProductScales(text, grid, sums),
    ]
    const told = new Set(hidden.map(({ start }) => start))
    const scales = [...hidden, ...findScales(text, grid).filter(({ start }) => !told.has(start))]
    const off = new Set(scales.map(({ start }) => start))
    const isOpen = ({ cell, cells }: Fault) => ![cell, ...cells].some(({ start }) => off.has(start))
    const columns = totals.filter((fault) => fault.isTrusted && isOpen(fault))
    const rows = [...sums, ...findShareFaults(grid, relations, agree)].filter(isOpen)
    return [
      ...scales,
      ...settle(text, rows, columns),
      ...findWrongHeads(text, grid, relations),
      ...findImpliedFaults(text, grid, relations),
    ]
  })
}

/** A total row that is off by as much as one row above it only adds up what that row says. */
function listConsequences(rows: readonly Fault[], columns: readonly Fault[]): Fault[] {
  const excess = ({ amount, right }: Fault) => subtract(amount.value, right)
  return rows.filter((fault) => {
    if (!fault.isTotal || columns.some(({ cell }) => cell === fault.cell)) return false
    const causes = rows.filter((one) => one.relation === fault.relation && !one.isTotal)
    const all = causes.map(excess).reduce(add, zero)
    return causes.length > 0 && compare(all, excess(fault)) === 0
  })
}

/** One wrong cell may break a row and a column: it is told once, where both put it right. */
function settle(text: string, rows: readonly Fault[], columns: readonly Fault[]): CheckFinding[] {
  const explained = new Set<Fault>()
  const findings: CheckFinding[] = []
  const sums = rows.filter(({ relation }) => relation?.kind !== 'rate')
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
  const silent = new Set(listConsequences(rows, columns))
  const open = rest.filter((fault) => !silent.has(fault) && !followsFrom(fault, corrected, told))
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
  if (fault.relation?.kind === 'product') return correctFactor(fault, part)
  const off = subtract(fault.amount.value, fault.right)
  return fault.relation?.minus.includes(part.column)
    ? subtract(part.amount.value, off)
    : add(part.amount.value, off)
}

/** The factor that makes the product right. */
function correctFactor({ amount, cells, relation }: Fault, part: GridCell): Exact | undefined {
  const other = cells.find((cell) => cell !== part)?.amount
  return other && divide(amount.value, multiply(other.value, relation?.factor ?? whole(1)))
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
