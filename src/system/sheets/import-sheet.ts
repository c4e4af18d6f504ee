import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { shapeOf } from '../../core/sheets/columns.ts'
import { compareSheetFile, type FileComparison } from '../../core/sheets/compare-file.ts'
import { writeCell } from '../../core/sheets/print-cell.ts'
import type { CellChange, CellConflict, CellFault, Sheet } from '../../core/sheets/sheet.ts'
import { readSheetXlsx, renderSheetXlsx, type SheetOrigin } from '../../output/xlsx/index.ts'
import type { Tx } from '../../platform/database/db.ts'
import { applyChanges, type Changing } from './check-sheet.ts'
import { type Asked, askQuestions } from './questions.ts'

/** A file that somebody filled in. */
export interface BroughtFile {
  name: string
  bytes: Uint8Array
  /** Blank cells erase what is stored. */
  erases: boolean
}

/** What a file would do, before anything is done. */
export interface DryRun {
  /** Sound changes, also those a register refuses: they are shown and mended on the screen. */
  changes: CellChange[]
  faults: CellFault[]
  conflicts: CellConflict[]
  /** Blank cells beside something stored, which stays. */
  blanks: number
}

/** What was found out about a file. */
export interface TriedFile extends Pick<Asked, 'open'> {
  run: DryRun
  comparison: FileComparison
}

/**
 * Compares the file with what is stored and tries its changes on the registers. The transaction is one that
 * will be taken back.
 *
 * @throws Problem `sheet-file.other-sheet` for a file of another sheet, commune or year.
 */
export async function tryFile(tx: Tx, changing: Changing, file: BroughtFile): Promise<TriedFile> {
  const { sheet, place, writing } = changing
  const found = readSheetXlsx(file.bytes, file.name)
  if (found.sheet !== place.sheet || found.communeId !== place.communeId || found.year !== place.year) {
    const expected = `biểu "${sheet.title}" năm ${place.year} của xã này`
    throw new Problem('sheet-file.other-sheet', {
      name: file.name,
      found: nameOrigin(found, place),
      expected,
    })
  }
  const manner = { language: writing.language, erases: file.erases, newKey: () => uuid() }
  const comparison = compareSheetFile(sheet, found, manner)
  const { faults, conflicts } = await applyChanges(tx, changing, comparison.changes)
  const isContested = ({ row, column }: CellChange) =>
    conflicts.some((conflict) => conflict.row === row && conflict.column === column)
  const changes = comparison.changes.filter((change) => !isContested(change))
  const { questions, open } = await askQuestions(tx, changing, changes)
  const run = {
    changes,
    faults: [...comparison.faults, ...faults, ...questions],
    conflicts,
    blanks: comparison.blanks,
  }
  return { run, comparison, open }
}

function nameOrigin(
  found: { sheet: string; communeId: string; year: number },
  place: Changing['place'],
): string {
  if (found.communeId !== place.communeId) return 'biểu của xã khác'
  return found.sheet === place.sheet ? `biểu năm ${found.year}` : `biểu khác (${found.sheet})`
}

/** The file once more, rows in its own order, with everything that stands against them written beside. */
export function renderWithFaults(
  sheet: Sheet,
  origin: SheetOrigin,
  { run, comparison }: Pick<TriedFile, 'run' | 'comparison'>,
): Promise<Uint8Array> {
  const faults = [...run.faults, ...run.conflicts.map((conflict) => sayConflict(sheet, conflict))]
  const { rows, typed } = comparison
  return renderSheetXlsx({ ...sheet, rows }, origin, { faults, typed })
}

function sayConflict(sheet: Sheet, { row, column, theirs }: CellConflict): CellFault {
  const [at, stored] = [
    sheet.columns.find(({ key }) => key === column),
    sheet.rows.find(({ key }) => key === row),
  ]
  const shown = at && stored ? writeCell(theirs, shapeOf(at, stored), 'vi') : ''
  const message = `Đã có người khác sửa từ khi xuất tệp; hiện đang là "${shown || 'để trống'}". Chọn giá trị đúng khi nhập trên màn hình.`
  return { row, column, severity: 'warning', message }
}
