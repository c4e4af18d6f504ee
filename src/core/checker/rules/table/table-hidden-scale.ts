import { add, compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { absolute, approximate, point } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import type { Fault } from '../../layers/tables/table-faults.ts'
import { roundingOf } from '../../layers/tables/table-relations.ts'
import type { Grid, GridCell } from '../../layers/tables/tables.ts'
import { printPlain, report } from '../../report.ts'

/** Thousands and millions, and the square metres of a hectare. */
const factors: readonly Exact[] = gather([1_000n, 10_000n, 1_000_000n], (size) => [
  whole(size),
  { n: 1n, d: size },
])

/** "22,4" among thousands, where the total is right with 22.400: one cell in another unit than its column. */
export function findHiddenScales(text: string, grid: Grid, faults: readonly Fault[]): CheckFinding[] {
  const told = new Set<number>()
  return gather(faults, (fault) => {
    if (fault.relation && (fault.relation.kind !== 'sum' || fault.relation.minus.length > 0)) return []
    const fitting = gather([fault.cell, ...fault.cells], (cell) =>
      gather(factors, (factor) => (makesRight(fault, cell, factor) ? [{ cell, factor }] : [])),
    )
    const [only] = fitting
    if (!only || fitting.length > 1 || told.has(only.cell.start)) return []
    told.add(only.cell.start)
    return [say(text, grid, only.cell, only.factor)]
  })
}

/** "200.000 | 185 | 92,5%" among 64.000 and 60.800: the rate is right, one of its cells stands in another unit. */
export function findRateScales(text: string, grid: Grid, faults: readonly Fault[]): CheckFinding[] {
  return gather(faults, ({ amount, cells, relation }) => {
    const [top, bottom] = cells
    if (relation?.kind !== 'rate' || relation.isGrowth || !top?.amount || !bottom?.amount) return []
    const ratio = divide(multiply(top.amount.value, whole(100)), bottom.amount.value)
    const factor = ratio && factors.find((one) => judgeRate(amount, point(multiply(ratio, one))) === 'right')
    if (!factor) return []
    const inverse = { n: factor.d, d: factor.n }
    // The cell that is like the others of its column once it is put right.
    const isUsual = (cell: GridCell, by: Exact) =>
      isLikeColumn(grid, cell, by) && !isLikeColumn(grid, cell, whole(1))
    if (isUsual(top, factor)) return [say(text, grid, top, factor, 'tỷ lệ')]
    return isUsual(bottom, inverse) ? [say(text, grid, bottom, inverse, 'tỷ lệ')] : []
  })
}

/** "9 | 700.000 | 6.300" among 300 and 500: the product is right with one factor a thousandth. */
export function findProductScales(text: string, grid: Grid, faults: readonly Fault[]): CheckFinding[] {
  return gather(faults, ({ amount, right, cells, relation }) => {
    const ratio = relation?.kind === 'product' ? divide(amount.value, right) : undefined
    const factor = ratio && factors.find((one) => compare(one, ratio) === 0)
    if (!factor) return []
    const wrong = cells.filter(
      (cell) => isLikeColumn(grid, cell, factor) && !isLikeColumn(grid, cell, whole(1)),
    )
    const [only, ...others] = wrong
    return only && others.length === 0 ? [say(text, grid, only, factor, 'tích')] : []
  })
}

/** Whether a value, so many times as large, is within thirty times some other cell of its column. */
function isLikeColumn({ rows }: Grid, cell: GridCell, factor: Exact): boolean {
  const size = approximate(multiply(cell.amount?.value ?? whole(0), factor))
  const others = gather(rows, ({ cells, isTotal }) => {
    const one = cells[cell.column]
    return !isTotal && one !== cell && one?.amount ? [approximate(one.amount.value)] : []
  })
  return others.length > 1 && others.some((other) => size < other * 30 && size > other / 30)
}

/** Whether the total is right once one cell is so many times as large. */
function makesRight({ cell: total, amount, right, cells }: Fault, cell: GridCell, factor: Exact): boolean {
  if (!cell.amount || cell.amount.value.n === 0n) return false
  const { value } = cell.amount
  const sized = multiply(value, factor)
  const gap =
    cell === total ? subtract(sized, right) : subtract(amount.value, add(subtract(right, value), sized))
  const own = multiply(roundingOf([cell.amount]), factor)
  const others = gather([total, ...cells], (one) => (one !== cell && one.amount ? [one.amount] : []))
  const slack = add(own, roundingOf(others))
  return compare(absolute(gap), slack) <= 0 && compare(multiply(slack, whole(20)), absolute(sized)) < 0
}

function say(
  text: string,
  { unit }: Grid,
  cell: GridCell,
  factor: Exact,
  by: 'tổng' | 'tỷ lệ' | 'tích' = 'tổng',
): CheckFinding {
  const right = printPlain(multiply(cell.amount?.value ?? whole(0), factor))
  const [size, word] = factor.d === 1n ? [factor.n, 'nhỏ'] : [factor.d, 'lớn']
  return report(text, 'unit-scale', 'error', cell, {
    message: `Ô này ${word} gấp ${printNumber(whole(size))} lần số mà ${by} cho thấy${unit ? ` (bảng tính bằng ${unit})` : ''}; đúng ra là ${right}.`,
    suggest: right,
  })
}
