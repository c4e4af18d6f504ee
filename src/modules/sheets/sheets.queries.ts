import type { Db, Tx } from '../../platform/database/db.ts'
import type { SheetPlace } from '../../platform/sheet-provider.ts'

/** Why an unusual number of a cell is right. */
export interface UnusualReason {
  rowKey: string
  columnKey: string
  value: string
  reason: string
}

/** The reasons given for numbers of a sheet. */
export const listReasons = (db: Db, { communeId, year, sheet }: SheetPlace): Promise<UnusualReason[]> =>
  db
    .selectFrom('unusualReasons')
    .select(['rowKey', 'columnKey', 'value', 'reason'])
    .where('communeId', '=', communeId)
    .where('year', '=', year)
    .where('sheet', '=', sheet)
    .execute()

/** Keeps the reason; one for an earlier number of the same cell gives way. */
export async function putReason(
  tx: Tx,
  { communeId, year, sheet }: SheetPlace,
  said: UnusualReason & { id: string; saidBy: string; saidAt: Date },
): Promise<void> {
  const { value, reason, saidBy, saidAt } = said
  await tx
    .insertInto('unusualReasons')
    .values({ communeId, year, sheet, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['communeId', 'year', 'sheet', 'rowKey', 'columnKey'])
        .doUpdateSet({ value, reason, saidBy, saidAt }),
    )
    .execute()
}
