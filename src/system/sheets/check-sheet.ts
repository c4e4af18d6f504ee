import { v7 as uuid } from 'uuid'
import type { Policy } from '../../core/policy/index.ts'
import { shapeOf } from '../../core/sheets/columns.ts'
import { examineChanges } from '../../core/sheets/examine-changes.ts'
import type { CellChange, CellConflict, CellFault, Sheet } from '../../core/sheets/sheet.ts'
import { findUnusual, sayUnusual } from '../../core/sheets/unusual.ts'
import { listReasons } from '../../modules/sheets/index.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { SheetPlace } from '../../platform/sheet-provider.ts'
import type { FoundSheet } from './sheet-desk.ts'
import { type Writing, writeChanges } from './write-changes.ts'

/** A sheet that somebody wants to change. */
export interface Changing {
  found: FoundSheet
  /** As it is stored now. */
  sheet: Sheet
  place: SheetPlace
  policy: Policy
  writing: Writing
}

/**
 * Writes what can be written of the changes and says what cannot, all faults at once. The transaction is the
 * caller's: one that is taken back makes a dry run of it.
 */
export async function applyChanges(
  tx: Tx,
  { found, sheet, place, policy, writing }: Changing,
  changes: readonly CellChange[],
): Promise<{ faults: CellFault[]; conflicts: CellConflict[] }> {
  const { wanted, faults, conflicts } = examineChanges(sheet, changes, writing.language)
  const ground = { place, policy, sheet, newId: uuid }
  const refused = await writeChanges(tx, found.provider, ground, wanted, writing)
  return { faults: [...faults, ...refused], conflicts }
}

/** Numbers that a colleague would ask about and nobody has explained yet: a question each, never a refusal. */
export async function askUnusual(
  db: Db,
  { sheet, place, writing: { language } }: Changing,
  changes: readonly CellChange[],
): Promise<CellFault[]> {
  const reasons = await listReasons(db, place)
  const isExplained = ({ row, column, reason }: CellChange, value: string) =>
    reason !== undefined ||
    reasons.some((said) => said.rowKey === row && said.columnKey === column && said.value === value)
  const rows = new Map(sheet.rows.map((row) => [row.key, row]))
  return changes.flatMap((change): CellFault[] => {
    const row = rows.get(change.row)
    const column = sheet.columns.find(({ key }) => key === change.column)
    if (!row || !column || change.cell.state !== 'value' || isExplained(change, change.cell.value)) return []
    const shape = shapeOf(column, row)
    const unusual = findUnusual(
      change.cell.value,
      row.lastYear?.[column.key],
      shape.kind,
      sheet.unusual ?? [],
    )
    if (!unusual) return []
    const message = sayUnusual(unusual, shape, sheet.year, language)
    return [{ row: row.key, column: column.key, severity: 'warning', message }]
  })
}
