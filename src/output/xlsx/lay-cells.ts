import { lockOf, shapeOf } from '../../core/sheets/columns.ts'
import { deriveCell } from '../../core/sheets/derive.ts'
import type { Cell, CellFault, Sheet, SheetColumn, SheetRow } from '../../core/sheets/sheet.ts'
import { totalOf, totalOfRatio } from '../../core/sheets/totals.ts'
import type { BookCell, BookRow } from './book.ts'
import { formatOf, toBookValue } from './cell-format.ts'
import { keysWide, type Place } from './file-columns.ts'
import { formulaOf } from './formulas.ts'
import { neutralise } from './safe-text.ts'
import { totalRow } from './sheet-marks.ts'
import { columnName } from './write-book.ts'

/** A row of the sheet, with the sentences about it at its end. */
export function layRow(
  sheet: Sheet,
  row: SheetRow,
  place: Place & { number: number },
  typed: ReadonlyMap<string, string> | undefined,
  faults: readonly CellFault[] | undefined,
): BookCell[] {
  const own = faults?.filter((fault) => fault.row === row.key)
  const said = own?.map((fault) => sayFault(sheet, fault)).join('\n')
  const cells = place.columns.map((one) => {
    if (one.isLastYear) return layLastYear(one.column, row)
    const cell = layCell(sheet, row, one.column, place)
    const text = typed?.get(one.key)
    const isFaulty = own?.some((fault) => fault.column === one.key && fault.severity === 'error')
    return {
      ...cell,
      ...(text === undefined ? {} : { value: neutralise(text), formula: undefined }),
      ...(isFaulty ? ({ look: 'faulty' } as const) : {}),
    }
  })
  const keys: BookCell[] = [
    { value: row.key, look: 'plain' },
    { value: row.revision, look: 'plain' },
  ]
  return [
    ...keys,
    ...cells,
    ...(said === undefined ? [] : [{ value: neutralise(said), look: 'fault' } as const]),
  ]
}

function sayFault(sheet: Sheet, { column, message }: CellFault): string {
  const title = sheet.columns.find((one) => one.key === column)?.title
  return title ? `${title}: ${message}` : message
}

function layCell(
  sheet: Sheet,
  row: SheetRow,
  column: SheetColumn,
  place: Place & { number: number },
): BookCell {
  const shape = shapeOf(column, row)
  const cellOf = (key: string): Cell => row.cells[key] ?? { state: 'empty' }
  const cell = column.derived ? deriveCell(column, row, cellOf) : cellOf(column.key)
  const lock = lockOf(column, row, sheet.isEditable)
  const isLabel = column === sheet.columns[0]
  const formula = lock === 'derived' ? formulaOf(column, row, place) : undefined
  return {
    value: toBookValue(cell, shape),
    ...(formula ? { formula } : {}),
    format: formatOf(shape),
    look: row.isHeading ? 'group' : lock === undefined ? 'value' : isLabel ? 'label' : 'quiet',
    ...(isLabel && row.depth > 0 ? { indent: row.depth } : {}),
    isOpen: lock === undefined,
  }
}

function layLastYear(column: SheetColumn, row: SheetRow): BookCell {
  const shape = shapeOf(column, row)
  const value = row.lastYear?.[column.key]
  const cell: Cell = value === undefined ? { state: 'empty' } : { state: 'value', value }
  return { value: toBookValue(cell, shape), format: formatOf(shape), look: 'quiet' }
}

/** A row that is not there yet. */
export const laySpare = (place: Place, number: number): BookCell[] => [
  { value: undefined, look: 'plain' },
  { value: undefined, look: 'plain' },
  ...place.columns.map(({ column, isLastYear }): BookCell => {
    const isOpen = column.isEditable && !column.derived && !isLastYear
    const formula = column.derived && formulaOf(column, undefined, { ...place, number })
    return {
      value: undefined,
      ...(formula ? { formula } : {}),
      format: formatOf(column),
      look: isOpen ? 'value' : 'quiet',
      isOpen,
    }
  }),
]

/** Sums under the columns that have one; computed by the spreadsheet where no heading would be counted twice. */
export function layTotals(sheet: Sheet, { columns, firstRow, lastRow }: Place): BookRow[] {
  if (!sheet.columns.some((column) => column.total)) return []
  const totalOfKey = (key: string) => {
    const column = sheet.columns.find((one) => one.key === key)
    return column && totalOf(column, sheet.rows, (row, at) => row.cells[at])
  }
  const cells = columns.map(({ column, isLastYear }, at): BookCell => {
    if (at === 0) return { value: 'Tổng số', look: 'total' }
    const isRatio = column.derived?.kind === 'ratio'
    if ((!column.total && !isRatio) || isLastYear) return { value: undefined, look: 'total' }
    const { value } = isRatio ? totalOfRatio(column, totalOfKey) : (totalOfKey(column.key) ?? {})
    const cell: Cell = value === undefined ? { state: 'empty' } : { state: 'value', value }
    const letter = columnName(keysWide + 1 + at)
    const hasHeadings = sheet.rows.some((row) => row.isHeading && row.cells[column.key]?.state === 'value')
    const formula = isRatio || hasHeadings ? {} : { formula: `SUM(${letter}${firstRow}:${letter}${lastRow})` }
    return { value: toBookValue(cell, column), ...formula, format: formatOf(column), look: 'total' }
  })
  return [{ cells: [{ value: totalRow, look: 'plain' }, undefined, ...cells] }]
}
