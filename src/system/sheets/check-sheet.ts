import { v7 as uuid } from 'uuid'
import type { Policy } from '../../core/policy/index.ts'
import { examineChanges } from '../../core/sheets/examine-changes.ts'
import type { CellChange, CellConflict, CellFault, Sheet } from '../../core/sheets/sheet.ts'
import type { Tx } from '../../platform/database/db.ts'
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
