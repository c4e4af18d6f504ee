import { compare, parseDecimal } from '../exact.ts'
import { isCanonicalNumber } from './print-cell.ts'
import type { Cell, SheetColumn } from './sheet.ts'
import type { CellTrouble } from './troubles.ts'

const longestText = 2000
const longestReason = 300
/** More digits than any budget of the country: a slip, or several numbers in one. */
const longestNumber = 18

/** What is wrong with a canonical cell of this column, or undefined; the same rule on the screen and at the server. */
export function checkCell(cell: Cell, column: SheetColumn, year: number): CellTrouble | undefined {
  if (cell.state === 'empty') return undefined
  if (cell.state === 'not-reported') return checkReason(cell.reason)
  switch (column.kind) {
    case 'text':
      return cell.value.length > longestText ? { code: 'too-long', most: longestText } : undefined
    case 'choice':
      return column.choices?.some((one) => one.code === cell.value) ? undefined : { code: 'unknown-choice' }
    case 'date':
      return checkDay(cell.value, column, year)
    default:
      return checkNumber(cell.value, column)
  }
}

function checkReason(reason: string): CellTrouble | undefined {
  if (reason.trim() === '') return { code: 'no-reason' }
  return reason.length > longestReason ? { code: 'too-long', most: longestReason } : undefined
}

function checkDay(value: string, column: SheetColumn, year: number): CellTrouble | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return { code: 'not-a-day' }
  const date = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value)) return { code: 'no-such-day' }
  const { from, to } = column.days ?? { from: `${year}-01-01`, to: `${year}-12-31` }
  return from <= value && value <= to ? undefined : { code: 'outside-days', from, to }
}

function checkNumber(value: string, column: SheetColumn): CellTrouble | undefined {
  if (!isCanonicalNumber(value)) return { code: 'not-a-number' }
  if (value.startsWith('-') && !column.mayBeNegative) return { code: 'negative' }
  const [integer = '', fraction = ''] = value.replace('-', '').split('.')
  if (fraction && (column.kind === 'count' || column.kind === 'money')) return { code: 'not-whole' }
  const decimals = column.decimals ?? 6
  if (fraction.length > decimals) return { code: 'too-many-decimals', decimals }
  if (integer.length > longestNumber) return { code: 'too-large', most: '9'.repeat(longestNumber) }
  if (column.most === undefined || integer.length < column.most.length) return undefined
  const isAbove = compare(parseDecimal(value), parseDecimal(column.most)) > 0
  return isAbove ? { code: 'too-large', most: column.most } : undefined
}
