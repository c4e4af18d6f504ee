import { checkCell } from './check-cell.ts'
import { emptyCell, isSameCell, lockOf, shapeOf } from './columns.ts'
import { writeCell } from './print-cell.ts'
import type { CellChange, CellConflict, CellFault, Sheet, SheetColumn, SheetRow } from './sheet.ts'
import { sayTrouble, type TroubleLanguage } from './troubles.ts'

/** What stands against changes before any register is asked. */
export interface Examined {
  /** Changes that say something new and are sound in themselves. */
  wanted: CellChange[]
  faults: CellFault[]
  conflicts: CellConflict[]
}

/** Looks at each change beside the sheet as it is stored now: does the cell exist, may it change, who was first. */
export function examineChanges(
  sheet: Sheet,
  changes: readonly CellChange[],
  language: TroubleLanguage,
): Examined {
  const examined: Examined = { wanted: [], faults: [], conflicts: [] }
  const rows = new Map(sheet.rows.map((row) => [row.key, row]))
  const columns = new Map(sheet.columns.map((column) => [column.key, column]))
  for (const change of changes) {
    const stored = rows.get(change.row)
    const row = stored ?? (sheet.mayGrow ? newRow(change.row) : undefined)
    const column = columns.get(change.column)
    if (!row || !column) {
      examined.faults.push({ ...placeOf(change, column), severity: 'error', message: unknown[language] })
      continue
    }
    examine(examined, { sheet, change, row, column, isStored: stored !== undefined, language })
  }
  return examined
}

const unknown = {
  vi: 'Biểu không còn dòng hoặc cột này. Tải lại biểu rồi nhập lại.',
  en: 'The sheet has no such row or column any more. Load it again and enter anew.',
}

const newRow = (key: string): SheetRow => ({ key, revision: 0, depth: 0, cells: {} })
const placeOf = ({ row, column }: CellChange, known: SheetColumn | undefined) => ({
  row,
  ...(known ? { column } : {}),
})

interface Case {
  sheet: Sheet
  change: CellChange
  row: SheetRow
  column: SheetColumn
  isStored: boolean
  language: TroubleLanguage
}

function examine(examined: Examined, { sheet, change, row, column, isStored, language }: Case): void {
  const theirs = row.cells[column.key] ?? emptyCell
  if (isSameCell(change.cell, theirs)) return
  const shape = shapeOf(column, row)
  const lock = lockOf(column, row, sheet.isEditable)
  const trouble =
    lock === undefined ? checkCell(change.cell, shape, sheet.year) : ({ code: 'locked' } as const)
  if (trouble) {
    const typed = writeCell(change.cell, shape, language)
    const message = sayTrouble(trouble, typed, shape, language)
    examined.faults.push({ row: row.key, column: column.key, severity: 'error', message })
  } else if (isStored && change.revision !== row.revision) {
    const { row: key, column: at, cell: mine } = change
    examined.conflicts.push({ row: key, column: at, mine, theirs, revision: row.revision })
  } else {
    examined.wanted.push(change)
  }
}
