import { derive } from './derive.ts'
import { isCanonicalNumber } from './print-cell.ts'
import { trimDecimal } from './read-number.ts'
import type { Cell, SheetColumn, SheetRow } from './sheet.ts'

/** The foot of a column: what is there, and how many rows say nothing. A sum of what is missing is no zero. */
export interface Total {
  value?: string
  missing: number
}

/** The sum over these cells; with nothing reported there is no sum. */
export function sumCells(cells: Iterable<Cell | undefined>): Total {
  let [sum, scale, missing, count] = [0n, 0, 0, 0]
  for (const cell of cells) {
    if (cell?.state !== 'value' || !isCanonicalNumber(cell.value)) {
      missing += 1
      continue
    }
    const [integer = '', fraction = ''] = cell.value.split('.')
    if (fraction.length > scale) {
      sum *= 10n ** BigInt(fraction.length - scale)
      scale = fraction.length
    }
    sum += BigInt(integer + fraction.padEnd(scale, '0'))
    count += 1
  }
  return count === 0 ? { missing } : { value: placePoint(sum, scale), missing }
}

function placePoint(sum: bigint, scale: number): string {
  if (scale === 0) return sum.toString()
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0')
  return trimDecimal(`${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`)
}

/** The foot of the column over all its rows; headings and rows it does not apply to are left out. */
export function totalOf(
  column: SheetColumn,
  rows: readonly SheetRow[],
  cellOf: (row: SheetRow, column: string) => Cell | undefined,
): Total {
  return sumCells(counted(column, rows).map((row) => cellOf(row, column.key)))
}

const counted = (column: SheetColumn, rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.filter((row) => !row.isHeading && !row.closed?.includes(column.key) && !row.kinds?.[column.key])

/** The foot of a ratio is the ratio of the feet, never a sum or a mean of ratios. */
export function totalOfRatio(column: SheetColumn, totalOfKey: (key: string) => Total | undefined): Total {
  if (column.derived?.kind !== 'ratio') return { missing: 0 }
  const value = derive(column.derived, column, (key) => totalOfKey(key)?.value)
  return value === undefined ? { missing: 0 } : { value, missing: 0 }
}

/** The rows that stand below a heading: those after it until one that is not deeper. */
export function listBelow(rows: readonly SheetRow[], heading: number): readonly SheetRow[] {
  const depth = rows[heading]?.depth ?? 0
  let end = heading + 1
  while (end < rows.length && (rows[end]?.depth ?? 0) > depth) end += 1
  return rows.slice(heading + 1, end)
}
