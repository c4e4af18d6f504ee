import { v7 as uuid } from 'uuid'
import type { CellChange } from '../../core/sheets/sheet.ts'
import type { Tx } from '../../platform/database/db.ts'
import { implementWrite, type WriteContext } from '../../platform/operations.ts'
import type { SheetPlace } from '../../platform/sheet-provider.ts'
import { saveSheet } from './sheets.contract.ts'
import { putReason, type UnusualReason } from './sheets.queries.ts'

/**
 * Saves a sheet by a function that turns changes into the registers' own operations, inside the transaction.
 *
 * Those leave their own audit lines; the sheet itself leaves one only for the reasons that were given.
 */
export function createSaveOperation(
  write: (tx: Tx, place: SheetPlace, changes: readonly CellChange[], context: WriteContext) => Promise<void>,
) {
  return implementWrite(saveSheet, async (tx, { changes, ...place }, context) => {
    await write(tx, place, changes, context)
    const reasons = changes.flatMap(({ row, column, cell, reason }): UnusualReason[] =>
      reason !== undefined && cell.state === 'value'
        ? [{ rowKey: row, columnKey: column, value: cell.value, reason }]
        : [],
    )
    const said = { saidBy: context.actor.name, saidAt: context.now }
    for (const reason of reasons) await putReason(tx, place, { id: uuid(), ...reason, ...said })
    const after = reasons.length > 0 ? { year: place.year, sheet: place.sheet, reasons } : null
    return { entity: 'sheet', entityId: `${place.year}.${place.sheet}`, before: null, after }
  })
}
