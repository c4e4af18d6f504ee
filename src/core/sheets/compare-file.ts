import { emptyCell, isSameCell, lockOf, shapeOf } from './columns.ts'
import type { FileCell, FileRow, SheetFile } from './file-cell.ts'
import { readFileCell } from './read-file-cell.ts'
import { findDecimalSign } from './read-number.ts'
import type { Cell, CellChange, CellFault, Sheet, SheetColumn, SheetRow } from './sheet.ts'
import { sayTrouble, type TroubleLanguage } from './troubles.ts'

export interface CompareManner {
  language: TroubleLanguage
  /** Blank cells erase what is stored; only when the person said so. */
  erases: boolean
  /** A key for a row that the file adds. */
  newKey: () => string
}

/** What a file would change, and what is wrong in it. */
export interface FileComparison {
  changes: CellChange[]
  faults: CellFault[]
  /** The rows of the file in its order, as they stand there, for writing the faults beside them. */
  rows: SheetRow[]
  /** Texts that could not be taken, by row and column. */
  typed: Map<string, Map<string, string>>
  /** Cells that are blank in the file and hold something here; they stay as they are. */
  blanks: number
}

const says = {
  stranger: {
    vi: (line: number) =>
      `Dòng ${line} của tệp không có trong biểu: khóa ẩn của dòng đã mất. Nhập vào đúng dòng có sẵn.`,
    en: (line: number) =>
      `Line ${line} of the file is not in the sheet: its hidden key is gone. Use the line that is there.`,
  },
  gone: {
    vi: (line: number) =>
      `Dòng ${line} của tệp đã bị xóa khỏi biểu sau khi xuất tệp. Xuất lại biểu rồi nhập.`,
    en: (line: number) =>
      `Line ${line} of the file was taken out of the sheet since. Export the sheet again.`,
  },
  twice: {
    vi: (line: number) =>
      `Dòng ${line} của tệp trùng một dòng ở trên (do chép cả dòng). Thêm dòng mới ở cuối biểu, không chép cả dòng.`,
    en: (line: number) =>
      `Line ${line} of the file repeats one above (a whole line was copied). Add new lines at the end.`,
  },
} as const

/** Compares a file that came back with the sheet as it is now. Nothing is decided here about who was first. */
export function compareSheetFile(sheet: Sheet, file: SheetFile, manner: CompareManner): FileComparison {
  const result: FileComparison = { changes: [], faults: [], rows: [], typed: new Map(), blanks: 0 }
  const stored = new Map(sheet.rows.map((row) => [row.key, row]))
  const texts = file.rows.flatMap((row) => [...row.cells.values()].map((cell) => cell.text))
  const sign = findDecimalSign(texts)
  const reader = createReader(sheet, file, manner, sign ? { decimalSign: sign } : {})
  const seen = new Set<string>()
  for (const row of file.rows) {
    const key = row.key ?? (sheet.mayGrow ? manner.newKey() : undefined)
    const known = row.key === undefined ? key && newRow(key) : stored.get(row.key)
    const why = row.key === undefined ? 'stranger' : seen.has(row.key) ? 'twice' : 'gone'
    if (!known || (row.key !== undefined && seen.has(row.key))) {
      if (row.cells.size > 0) refuse(result, row, says[why][manner.language](row.line))
      continue
    }
    seen.add(known.key)
    reader(row, known, result)
  }
  return result
}

const newRow = (key: string): SheetRow => ({ key, revision: 0, depth: 0, cells: {} })

/** A line that belongs to no row is shown again as it came, with the sentence beside it. */
function refuse({ faults, rows, typed }: FileComparison, row: FileRow, message: string): void {
  const key = `line:${row.line}`
  faults.push({ row: key, severity: 'error', message })
  rows.push({ key, revision: 0, depth: 0, cells: {} })
  typed.set(key, new Map([...row.cells].map(([column, cell]) => [column, cell.text])))
}

function createReader(
  sheet: Sheet,
  file: SheetFile,
  { language, erases }: CompareManner,
  sign: { decimalSign?: ',' | '.' },
) {
  const inFile = new Set(file.columns)
  const columns = sheet.columns.filter((column) => inFile.has(column.key))
  const manner = { year: sheet.year, ...sign }
  return (row: FileRow, stored: SheetRow, result: FileComparison): void => {
    const cells: Record<string, Cell> = { ...stored.cells }
    for (const column of columns) {
      const found = row.cells.get(column.key)
      const before = stored.cells[column.key] ?? emptyCell
      const lock = lockOf(column, stored, sheet.isEditable)
      if (lock !== undefined) {
        warnOfLock(result, { column, row: stored, found, before, lock, language, manner })
        continue
      }
      if (!found) {
        if (before.state === 'empty') continue
        if (erases) cells[column.key] = emptyCell
        else result.blanks += 1
        if (erases) push(result, row, stored.key, column.key, emptyCell)
        continue
      }
      const shape = shapeOf(column, stored)
      const read = readFileCell(found, shape, manner)
      if ('trouble' in read) {
        const message = sayTrouble(read.trouble, found.text, shape, language)
        result.faults.push({ row: stored.key, column: column.key, severity: 'error', message })
        keepTyped(result, stored.key, column.key, found.text)
        continue
      }
      cells[column.key] = read.cell
      if (!isSameCell(read.cell, before)) push(result, row, stored.key, column.key, read.cell)
    }
    result.rows.push({ ...stored, revision: row.revision, cells })
  }
}

const push = ({ changes }: FileComparison, { revision }: FileRow, row: string, column: string, cell: Cell) =>
  changes.push({ row, revision, column, cell })

function keepTyped({ typed }: FileComparison, row: string, column: string, text: string): void {
  const texts = typed.get(row) ?? new Map<string, string>()
  typed.set(row, texts.set(column, text))
}

interface Locked {
  column: SheetColumn
  row: SheetRow
  found: FileCell | undefined
  before: Cell
  lock: string
  language: TroubleLanguage
  manner: { year: number; decimalSign?: ',' | '.' }
}

/** What stands in a cell that takes no typing is left alone; a person who typed there is told. */
function warnOfLock(
  result: FileComparison,
  { column, row, found, before, lock, language, manner }: Locked,
): void {
  if (!found || lock === 'derived' || lock === 'heading' || lock === 'read-only') return
  const shape = shapeOf(column, row)
  const read = readFileCell(found, shape, manner)
  if ('cell' in read && isSameCell(read.cell, before)) return
  const message = sayTrouble({ code: 'locked' }, found.text, shape, language)
  result.faults.push({ row: row.key, column: column.key, severity: 'warning', message })
}
