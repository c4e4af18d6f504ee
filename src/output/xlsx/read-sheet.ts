import { Problem } from '../../core/problem.ts'
import type { FileCell, FileRow, SheetFile } from '../../core/sheets/file-cell.ts'
import { type Page, readBook, UnreadableBook } from './read-book.ts'
import { restore } from './safe-text.ts'
import { formatVersion, headRow, keyColumn, markSheet, revisionColumn, totalRow } from './sheet-marks.ts'

/** A cell of Excel holds no more; a file that says otherwise was not written by it. */
const longestText = 32_767

/**
 * The rows of a file that {@link renderSheetXlsx} wrote and a person filled in. Rows may be sorted, columns
 * inserted: both are found by their hidden keys, wherever they stand.
 *
 * @throws Problem `sheet-file.unreadable`, `sheet-file.unmarked`, `sheet-file.newer` or `sheet-file.too-long`.
 */
export function readSheetXlsx(bytes: Uint8Array, name: string): SheetFile {
  const pages = open(bytes, name)
  const marks = readMarks(pages.find((page) => page.name === markSheet))
  const [year, format] = ['year', 'format'].map((mark) => Number(marks.get(mark) ?? 0))
  const sheet = marks.get('sheet')
  const communeId = marks.get('commune')
  if (!sheet || !communeId || !year || !format) throw new Problem('sheet-file.unmarked', { name })
  if (format > formatVersion) throw new Problem('sheet-file.newer', { name })
  const found = pages.filter((page) => page.name !== markSheet).map(findKeys)
  const keyed = found.find((one) => one !== undefined)
  if (!keyed) throw new Problem('sheet-file.unmarked', { name })
  return { sheet, communeId, year, ...readRows(keyed, name) }
}

function open(bytes: Uint8Array, name: string): Page[] {
  try {
    return readBook(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableBook)) throw error
    throw new Problem(error.why === 'broken' ? 'sheet-file.unreadable' : 'sheet-file.too-large', { name })
  }
}

const readMarks = (page: Page | undefined): Map<string, string> =>
  new Map([...(page?.rows.values() ?? [])].map((row) => [row.get(1)?.text ?? '', row.get(2)?.text ?? '']))

interface KeyedPage {
  page: Page
  /** The line that holds the hidden keys. */
  line: number
  columnOfKey: Map<string, number>
}

/** The line of keys is the first in the file; a line somebody put above it does no harm. */
function findKeys(page: Page): KeyedPage | undefined {
  for (const [line, cells] of page.rows) {
    const keys = [...cells].map(([column, cell]) => [cell.text, column] as const)
    if (keys.some(([key]) => key === keyColumn)) return { page, line, columnOfKey: new Map(keys) }
  }
  return undefined
}

function readRows(
  { page, line: top, columnOfKey }: KeyedPage,
  name: string,
): Pick<SheetFile, 'columns' | 'rows'> {
  const columns = [...columnOfKey.keys()].filter((key) => !key.startsWith('mtqg:'))
  const at = (cells: ReadonlyMap<number, FileCell>, key: string) => cells.get(columnOfKey.get(key) ?? 0)
  const all = [...page.rows].filter(([line]) => line > top).sort(([a], [b]) => a - b)
  const heads = all.filter(([, cells]) => at(cells, keyColumn)?.text === headRow)
  const lastHead = heads.at(-1)?.[0] ?? top
  const rows = all.flatMap(([line, cells]): FileRow[] => {
    const key = at(cells, keyColumn)?.text.trim() || undefined
    const own = new Map(
      columns.flatMap((column) => {
        const cell = at(cells, column)
        return cell && (cell.text.trim() !== '' || cell.isUncomputed)
          ? [[column, asMeant(cell)] as const]
          : []
      }),
    )
    if (line <= lastHead || key === totalRow || (key === undefined && own.size === 0)) return []
    for (const cell of own.values()) {
      if (cell.text.length > longestText) throw new Problem('sheet-file.too-long', { name, line })
    }
    return [{ line, key, revision: Number(at(cells, revisionColumn)?.text ?? 0) || 0, cells: own }]
  })
  return { columns, rows }
}

const asMeant = (cell: FileCell): FileCell =>
  cell.kind === 'text' ? { ...cell, text: restore(cell.text) } : cell
