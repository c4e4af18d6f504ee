import { Problem } from '../../core/problem.ts'
import type { CellChange, CellFault } from '../../core/sheets/sheet.ts'
import type { TroubleLanguage } from '../../core/sheets/troubles.ts'
import type { Tx } from '../../platform/database/db.ts'
import { inSavepoint } from '../../platform/database/savepoint.ts'
import type { RunWrite, WriteOperation } from '../../platform/operations.ts'
import type { PlanGround, SheetProvider } from '../../platform/sheet-provider.ts'

/** How changes are written: which operations there are, and who asks. */
export interface Writing {
  operations: ReadonlyMap<string, WriteOperation>
  run: RunWrite
  call: Omit<Parameters<RunWrite>[2], 'tx'>
  language: TroubleLanguage
}

/**
 * Writes changes through the operations of their register, inside the transaction, and says what was refused.
 *
 * All together first: rows that lean on each other, such as a part and its whole, are then judged as one. Only
 * when that fails is each row tried for itself, again as long as one more goes through, so that a fault is
 * said where it is and not where it was noticed.
 */
export async function writeChanges(
  tx: Tx,
  provider: SheetProvider,
  ground: Omit<PlanGround, 'db'>,
  changes: readonly CellChange[],
  writing: Writing,
): Promise<CellFault[]> {
  if (changes.length === 0) return []
  const attempt = (group: readonly CellChange[]) =>
    inSavepoint(tx, () => write(tx, provider, { ...ground, db: tx }, group, writing)).then(
      () => [],
      (error: unknown) => sayFaults(error, group, writing.language),
    )
  const together = await attempt(changes)
  if (together.length === 0) return []
  let left = groupByRow(changes)
  if (left.length === 1) return together
  for (;;) {
    const refused: { group: CellChange[]; faults: CellFault[] }[] = []
    for (const group of left) {
      const faults = await attempt(group)
      if (faults.length > 0) refused.push({ group, faults })
    }
    if (refused.length === 0 || refused.length === left.length) return refused.flatMap(({ faults }) => faults)
    left = refused.map(({ group }) => group)
  }
}

function groupByRow(changes: readonly CellChange[]): CellChange[][] {
  const groups = new Map<string, CellChange[]>()
  for (const change of changes) groups.set(change.row, [...(groups.get(change.row) ?? []), change])
  return [...groups.values()]
}

/** What stopped a plan before anything was written. */
class PlanRefused extends Error {
  constructor(readonly faults: CellFault[]) {
    super('plan refused')
  }
}

async function write(
  tx: Tx,
  provider: SheetProvider,
  ground: PlanGround,
  changes: readonly CellChange[],
  { operations, run, call, language }: Writing,
): Promise<void> {
  const { writes, faults } = await provider.plan(ground, changes)
  if (faults.length > 0) {
    throw new PlanRefused(
      faults.map(({ row, column, vi, en }) => ({
        row,
        ...(column ? { column } : {}),
        severity: 'error',
        message: language === 'en' ? en : vi,
      })),
    )
  }
  for (const { operation: name, input } of writes) {
    const operation = operations.get(name)
    if (!operation) throw new Error(`sheet ${ground.place.sheet} plans ${name}, which does not exist`)
    await run(operation, { communeId: ground.place.communeId, ...input }, { ...call, tx })
  }
}

/** An expected failure, said beside the row; everything else is a bug and goes on. */
function sayFaults(error: unknown, group: readonly CellChange[], language: TroubleLanguage): CellFault[] {
  if (error instanceof PlanRefused) return error.faults
  if (!(error instanceof Problem)) throw error
  const rows = [...new Set(group.map((change) => change.row))]
  const column = group.length === 1 ? group[0]?.column : undefined
  return rows.map((row) => ({
    row,
    ...(column ? { column } : {}),
    severity: 'error',
    message: error.say(language),
  }))
}
