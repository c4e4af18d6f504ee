import type { SheetColumn } from '../../core/sheets/sheet.ts'
import type { BookCell, BookRow, BookSheet } from './book.ts'
import { formatOf, toBookValue } from './cell-format.ts'
import { layHeads } from './heads.ts'
import { neutralise } from './safe-text.ts'
import { writeBook } from './write-book.ts'

/** A column of a list; `width` is in signs. */
export interface ListColumn
  extends Pick<SheetColumn, 'key' | 'title' | 'groups' | 'kind' | 'decimals' | 'choices' | 'measure'> {
  width?: number
}

/** A list of records as people print and pass it on; values are canonical as in the cells of a sheet. */
export interface List {
  title: string
  /** Below the title: which commune, which year, which filter. */
  note?: string
  columns: readonly ListColumn[]
  rows: Iterable<Readonly<Record<string, string | undefined>>>
}

const widths: Record<SheetColumn['kind'], number> = {
  text: 40,
  choice: 24,
  count: 12,
  decimal: 14,
  percent: 12,
  money: 18,
  date: 13,
}
const headTop = 4

/** A list as an .xlsx file, to read and to print: numbers are numbers, days are days, heads stay in sight. */
export const renderListXlsx = (list: List): Promise<Uint8Array> =>
  renderListsXlsx([{ ...list, name: 'Danh sách' }])

/** Several lists in one .xlsx file, a sheet each. */
export function renderListsXlsx(lists: readonly (List & { name: string })[]): Promise<Uint8Array> {
  return writeBook({ title: lists[0]?.title ?? '', sheets: lists.map(layList) })
}

function layList({ name, title, note, columns, rows }: List & { name: string }): BookSheet {
  const heads = layHeads(
    columns.map((column) => ({ heads: [...(column.groups ?? []), headOf(column)] })),
    headTop,
    1,
  )
  function* lay(): Iterable<BookRow> {
    yield { cells: [{ value: neutralise(title), look: 'title' }], height: 24 }
    yield { cells: [{ value: neutralise(note ?? ''), look: 'note' }] }
    yield { cells: [] }
    for (const cells of heads.rows) yield { cells }
    for (const row of rows) yield { cells: columns.map((column) => layCell(column, row[column.key])) }
  }
  const headEnd = headTop + heads.rows.length - 1
  const right = columns.length
  return {
    name,
    columns: columns.map(({ kind, width }) => ({ width: width ?? widths[kind] })),
    rows: lay(),
    merges: [
      ...(right > 1 ? [1, 2].map((row) => ({ top: row, bottom: row, left: 1, right })) : []),
      ...heads.merges,
    ],
    frozen: { rows: headEnd, columns: 0 },
    printTitles: { from: headTop, to: headEnd },
  }
}

const headOf = ({ title, measure }: ListColumn) => (measure ? `${title} (${measure})` : title)

const layCell = (column: ListColumn, value: string | undefined): BookCell => ({
  value: value === undefined || value === '' ? undefined : toBookValue({ state: 'value', value }, column),
  format: formatOf(column),
  look: 'label',
})
