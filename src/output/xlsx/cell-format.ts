import { writeCell } from '../../core/sheets/print-cell.ts'
import type { Cell, SheetColumn } from '../../core/sheets/sheet.ts'
import { shiftPoint } from '../../core/sheets/shift-point.ts'
import { neutralise } from './safe-text.ts'

type Shape = Pick<SheetColumn, 'kind' | 'decimals' | 'choices'>

/** More digits than a double keeps: such a number is written as text. */
const mostDigits = 15
const dayZero = Date.UTC(1899, 11, 30)

/** A cell as a spreadsheet keeps it: numbers and days as numbers, so that people can reckon with them. */
export function toBookValue(cell: Cell, shape: Shape): string | number | undefined {
  if (cell.state === 'empty') return undefined
  if (cell.state === 'not-reported') return neutralise(writeCell(cell, shape, 'vi'))
  const { value } = cell
  if (shape.kind === 'date') return toSerial(value) ?? value
  if (shape.kind === 'text' || shape.kind === 'choice') return neutralise(writeCell(cell, shape, 'vi'))
  if (!/^-?\d+(\.\d+)?$/.test(value) || value.replace(/\D/g, '').length > mostDigits) return value
  return Number(shape.kind === 'percent' ? shiftPoint(value, -2) : value)
}

/** Days since 30/12/1899. */
function toSerial(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : (time - dayZero) / 86_400_000
}

/** The day of a serial number; hours fall away. */
export const fromSerial = (serial: number, is1904 = false): string =>
  new Date(dayZero + Math.floor(serial + (is1904 ? 1462 : 0)) * 86_400_000).toISOString().slice(0, 10)

/** How the spreadsheet shows the cell; text stays the text it is typed as. */
export function formatOf(shape: Shape): string {
  const decimals = shape.decimals ?? 2
  switch (shape.kind) {
    case 'count':
    case 'money':
      return '#,##0'
    case 'decimal':
      return decimals > 0
        ? `#,##0.${'0'.repeat(Math.min(2, decimals))}${'#'.repeat(Math.max(0, decimals - 2))}`
        : '#,##0'
    case 'percent':
      return decimals > 0
        ? `0.${'0'.repeat(Math.min(2, decimals))}${'#'.repeat(Math.max(0, decimals - 2))}%`
        : '0%'
    case 'date':
      return 'dd/mm/yyyy'
    default:
      return '@'
  }
}
