import { add, divide, type Exact, multiply, parseDecimal, round, subtract, whole } from '../exact.ts'
import { emptyCell } from './columns.ts'
import { isCanonicalNumber } from './print-cell.ts'
import { trimDecimal } from './read-number.ts'
import type { Cell, Derivation, SheetColumn, SheetRow } from './sheet.ts'

/** What stands in a column of the row in question; undefined where there is no number. */
type NumberOf = (column: string) => string | undefined

/** The number of a computed column from others of its row. A part that nobody gave leaves it without a number. */
export function derive(
  derivation: Derivation,
  column: Pick<SheetColumn, 'kind' | 'decimals'>,
  numberOf: NumberOf,
): string | undefined {
  const exact = calculate(derivation, (key) => {
    const value = numberOf(key)
    return value !== undefined && isCanonicalNumber(value) ? parseDecimal(value) : undefined
  })
  if (!exact) return undefined
  const scaled =
    derivation.kind === 'ratio' && column.kind === 'percent' ? multiply(exact, whole(100)) : exact
  const decimals = column.decimals ?? (column.kind === 'percent' ? 2 : column.kind === 'decimal' ? 6 : 0)
  return trimDecimal(round(scaled, decimals))
}

function calculate(derivation: Derivation, exactOf: (key: string) => Exact | undefined): Exact | undefined {
  if (derivation.kind === 'sum') {
    const parts = derivation.of.map(exactOf)
    return parts.every((part) => part !== undefined) ? parts.reduce(add, whole(0)) : undefined
  }
  const [left, right] =
    derivation.kind === 'difference'
      ? [exactOf(derivation.from), exactOf(derivation.take)]
      : [exactOf(derivation.numerator), exactOf(derivation.denominator)]
  if (!left || !right) return undefined
  return derivation.kind === 'difference' ? subtract(left, right) : divide(left, right)
}

/** The cell of a computed column in this row; columns that do not apply to the row are no parts of its sums. */
export function deriveCell(column: SheetColumn, row: SheetRow, cellOf: (column: string) => Cell): Cell {
  if (!column.derived) return cellOf(column.key)
  const closed = new Set(row.closed)
  const derivation: Derivation =
    column.derived.kind === 'sum'
      ? { kind: 'sum', of: column.derived.of.filter((key) => !closed.has(key)) }
      : column.derived
  if (derivation.kind === 'sum' && derivation.of.length === 0) return emptyCell
  const value = derive(derivation, column, (key) => {
    const cell = cellOf(key)
    return cell.state === 'value' ? cell.value : undefined
  })
  return value === undefined ? emptyCell : { state: 'value', value }
}

/** Which columns must be computed anew when one of these changed, each after its parts. */
export function listDependents(columns: readonly SheetColumn[], changed: ReadonlySet<string>): string[] {
  const stale = new Set(changed)
  for (let before = -1; before !== stale.size; ) {
    before = stale.size
    for (const { key, derived } of columns) {
      if (derived && partsOf(derived).some((part) => stale.has(part))) stale.add(key)
    }
  }
  return columns.filter((column) => column.derived && stale.has(column.key)).map((column) => column.key)
}

export const partsOf = (derivation: Derivation): readonly string[] => {
  if (derivation.kind === 'sum') return derivation.of
  if (derivation.kind === 'difference') return [derivation.from, derivation.take]
  return [derivation.numerator, derivation.denominator]
}
