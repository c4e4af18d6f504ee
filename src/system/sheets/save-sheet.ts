import { Problem } from '../../core/problem.ts'
import { createSaveOperation } from '../../modules/sheets/index.ts'
import { findPlace } from '../../modules/units/index.ts'
import type { RunWrite, WriteOperation } from '../../platform/operations.ts'
import type { SheetProvider } from '../../platform/sheet-provider.ts'
import { applyChanges } from './check-sheet.ts'
import { getSheet, readSheet } from './sheet-desk.ts'

interface SavingParts {
  providers: readonly SheetProvider[]
  operations: ReadonlyMap<string, WriteOperation>
  run: RunWrite
}

/**
 * The operation `sheets.save`, which writes through the operations of the registers: all changes or none.
 *
 * @throws Problem `sheet.changed` when somebody else was first, `sheet.refused` naming every fault.
 */
export function createSheetSaving({ providers, operations, run }: SavingParts) {
  return createSaveOperation(async (tx, place, changes, { actor, now, door, policy }) => {
    const found = getSheet(providers, policy, place)
    const standing = await findPlace(tx, place.communeId)
    const sheet = await readSheet(tx, found, place, { policy, actor, standing })
    const writing = { operations, run, call: { actor, now, door }, language: 'vi' } as const
    const { faults, conflicts } = await applyChanges(tx, { found, sheet, place, policy, writing }, changes)
    if (conflicts.length > 0) throw new Problem('sheet.changed', { conflicts })
    if (faults.length > 0) throw new Problem('sheet.refused', { faults })
  })
}
