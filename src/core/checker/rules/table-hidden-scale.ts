import { add, compare, type Exact, multiply, subtract, whole } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import { absolute } from '../layers/interval.ts'
import type { Fault } from '../layers/table-faults.ts'
import { roundingOf } from '../layers/table-relations.ts'
import type { Grid, GridCell } from '../layers/tables.ts'
import { printPlain, report } from '../report.ts'

/** Thousands and millions, and the square metres of a hectare. */
const factors: readonly Exact[] = [1_000n, 10_000n, 1_000_000n].flatMap((size) => [
  whole(size),
  { n: 1n, d: size },
])

/** "22,4" among thousands, where the total is right with 22.400: one cell in another unit than its column. */
export function findHiddenScales(text: string, grid: Grid, faults: readonly Fault[]): CheckFinding[] {
  const told = new Set<number>()
  return faults.flatMap((fault) => {
    if (fault.relation && (fault.relation.kind !== 'sum' || fault.relation.minus.length > 0)) return []
    const fitting = [fault.cell, ...fault.cells].flatMap((cell) =>
      factors.flatMap((factor) => (makesRight(fault, cell, factor) ? [{ cell, factor }] : [])),
    )
    const [only] = fitting
    if (!only || fitting.length > 1 || told.has(only.cell.start)) return []
    told.add(only.cell.start)
    return [say(text, grid, only.cell, only.factor)]
  })
}

/** Whether the total is right once one cell is so many times as large. */
function makesRight({ cell: total, amount, right, cells }: Fault, cell: GridCell, factor: Exact): boolean {
  if (!cell.amount || cell.amount.value.n === 0n) return false
  const { value } = cell.amount
  const sized = multiply(value, factor)
  const gap =
    cell === total ? subtract(sized, right) : subtract(amount.value, add(subtract(right, value), sized))
  const own = multiply(roundingOf([cell.amount]), factor)
  const others = [total, ...cells].flatMap((one) => (one !== cell && one.amount ? [one.amount] : []))
  const slack = add(own, roundingOf(others))
  return compare(absolute(gap), slack) <= 0 && compare(multiply(slack, whole(20)), absolute(sized)) < 0
}

function say(text: string, { unit }: Grid, cell: GridCell, factor: Exact): CheckFinding {
  const right = printPlain(multiply(cell.amount?.value ?? whole(0), factor))
  const [size, word] = factor.d === 1n ? [factor.n, 'nhỏ'] : [factor.d, 'lớn']
  return report(text, 'unit-scale', 'error', cell, {
    message: `Ô này ${word} gấp ${printNumber(whole(size))} lần số mà tổng cho thấy${unit ? ` (bảng tính bằng ${unit})` : ''}; đúng ra là ${right}.`,
    suggest: right,
  })
}
