import type { CellFault, Sheet } from '../../core/sheets/sheet.ts'
import type { BookCell, BookRow, BookSheet } from './book.ts'
import { type ChoiceList, listChoices, listDropDowns } from './choice-lists.ts'
import { type FileColumn, headsOf, keysWide, listFileColumns } from './file-columns.ts'
import { layHeads } from './heads.ts'
import { layRow, laySpare, layTotals } from './lay-cells.ts'
import { neutralise } from './safe-text.ts'
import { faultColumn, formatVersion, headRow, keyColumn, markSheet, revisionColumn } from './sheet-marks.ts'
import { writeBook } from './write-book.ts'

/** Where a sheet comes from. */
export interface SheetOrigin {
  communeId: string
  communeCode: string
  /** "xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn". */
  communeName: string
}

export interface SheetFileOptions {
  /** Sentences that go into a column of their own, beside the rows they are about. */
  faults?: readonly CellFault[]
  /** What stood in cells that could not be taken, as it was typed, by row and column. */
  typed?: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Rows offered below the last one where a sheet may grow. */
const spareRows = 100
/** Above the heads: the hidden keys, the title, where it is from. */
const headTop = 4

/**
 * The sheet as a file that can be filled in and brought back: keys and revisions hidden, only cells that take
 * typing unlocked, a hidden sheet that says which commune, year and sheet it is.
 */
export function renderSheetXlsx(
  sheet: Sheet,
  origin: SheetOrigin,
  options: SheetFileOptions = {},
): Promise<Uint8Array> {
  const choices = listChoices(sheet)
  const sheets = [layPage(sheet, origin, options, choices), layMarks(sheet, origin, choices)]
  return writeBook({ title: sheet.title, sheets })
}

function layPage(
  sheet: Sheet,
  origin: SheetOrigin,
  { faults, typed }: SheetFileOptions,
  choices: ReadonlyMap<string, ChoiceList>,
): BookSheet {
  const columns = listFileColumns(sheet)
  const heads = layHeads(
    columns.map((one) => ({ heads: headsOf(one, sheet) })),
    headTop,
    keysWide + 1,
  )
  const firstRow = headTop + heads.rows.length
  const spare = sheet.mayGrow && sheet.isEditable ? spareRows : 0
  const lastRow = firstRow + sheet.rows.length + spare - 1
  const wide = keysWide + columns.length + (faults ? 1 : 0)
  const place = { columns, firstRow, lastRow }
  const keys = [keyColumn, revisionColumn, ...columns.map((one) => one.key), ...(faults ? [faultColumn] : [])]
  const faultHead: BookCell = { value: 'Cần sửa', look: 'head' }
  const isHead: BookCell = { value: headRow, look: 'plain' }
  const headRows = heads.rows.map((cells) => [isHead, undefined, ...cells, ...(faults ? [faultHead] : [])])
  const rows: BookRow[] = [
    { cells: keys.map((value) => ({ value, look: 'plain' })), isHidden: true },
    { cells: [isHead, undefined, { value: neutralise(sheet.title), look: 'title' }], height: 24 },
    { cells: [isHead, undefined, { value: `${origin.communeName}. Năm ${sheet.year}.`, look: 'note' }] },
    ...headRows.map((cells) => ({ cells })),
    ...sheet.rows.map((row, at) => ({
      cells: layRow(sheet, row, { ...place, number: firstRow + at }, typed?.get(row.key), faults),
    })),
    ...Array.from({ length: spare }, (_, at) => ({
      cells: laySpare(place, firstRow + sheet.rows.length + at),
    })),
    ...layTotals(sheet, place),
  ]
  return {
    name: sheetName(sheet.title),
    columns: [
      { width: 10, isHidden: true },
      { width: 6, isHidden: true },
      ...columns.map(({ column }) => ({ width: Math.max(8, Math.round(column.width / 7)) })),
      ...(faults ? [{ width: 60 }] : []),
    ],
    rows,
    merges: [
      { top: 2, left: keysWide + 1, bottom: 2, right: wide },
      { top: 3, left: keysWide + 1, bottom: 3, right: wide },
      ...heads.merges,
    ],
    frozen: { rows: firstRow - 1, columns: keysWide + frozenWidth(columns) },
    lists: listDropDowns(sheet, place, choices),
    isProtected: true,
    printTitles: { from: headTop, to: firstRow - 1 },
  }
}

/** Spreadsheets take 31 signs and none of these. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim() || 'Biểu'

function frozenWidth(columns: readonly FileColumn[]): number {
  const first = columns.findIndex(({ column, isLastYear }) => isLastYear || !column.isFrozen)
  return Math.max(first, 0)
}

/** The hidden sheet: what the file is, and the lists of its drop-downs. */
function layMarks(sheet: Sheet, origin: SheetOrigin, lists: ReadonlyMap<string, ChoiceList>): BookSheet {
  const marks: [string, string | number][] = [
    ['sheet', sheet.key],
    ['commune', origin.communeId],
    ['code', origin.communeCode],
    ['year', sheet.year],
    ['format', formatVersion],
  ]
  const height = Math.max(marks.length, ...[...lists.values()].map((list) => list.labels.length))
  const rows = Array.from({ length: height }, (_, row): BookRow => {
    const cells: (BookCell | undefined)[] = (marks[row] ?? []).map((value) => ({ value, look: 'plain' }))
    for (const { labels, at } of lists.values()) {
      if (labels[row] !== undefined) cells[at - 1] = { value: neutralise(labels[row]), look: 'plain' }
    }
    return { cells: Array.from(cells) }
  })
  return { name: markSheet, isHidden: true, columns: [{ width: 12 }, { width: 40 }], rows }
}
