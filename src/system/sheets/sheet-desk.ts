import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { findReach, isAllowed, type Place } from '../../core/rights/evaluate.ts'
import type { Actor } from '../../core/rights/rights.ts'
import { readSubject } from '../../core/rights/subject.ts'
import { rowRevision } from '../../core/sheets/row-revision.ts'
import type { Sheet, SheetRow } from '../../core/sheets/sheet.ts'
import type { Db } from '../../platform/database/db.ts'
import type { SheetEntry, SheetPlace, SheetProvider } from '../../platform/sheet-provider.ts'

/** A sheet with the module it belongs to. */
export interface FoundSheet {
  provider: SheetProvider
  entry: SheetEntry
}

/** Every sheet of a year, in the order of the modules. */
export const listSheets = (providers: readonly SheetProvider[], policy: Policy, year: number): SheetEntry[] =>
  providers.flatMap((provider) => provider.list(policy, year))

/** The sheet of that key. @throws Problem `sheet.unknown`. */
export function getSheet(
  providers: readonly SheetProvider[],
  policy: Policy,
  { year, sheet }: Pick<SheetPlace, 'year' | 'sheet'>,
): FoundSheet {
  for (const provider of providers) {
    const entry = provider.list(policy, year).find((one) => one.key === sheet)
    if (entry) return { provider, entry }
  }
  throw new Problem('sheet.unknown', { sheet })
}

/** Who asks for a sheet, and where. */
export interface SheetReader {
  policy: Policy
  actor: Actor
  /** The commune among the units, for rights held above or below it. */
  standing: Place
}

/** The sheet as it is stored now. Whoever has the right only in part finds the rows of others locked. */
export async function readSheet(
  db: Db,
  { provider, entry }: FoundSheet,
  place: SheetPlace,
  { policy, actor, standing }: SheetReader,
): Promise<Sheet> {
  const { columns, rows, mayGrow } = await provider.read(db, place, policy)
  const reach = findReach(policy.rights, actor, entry.right, standing)
  const field = policy.rights.findRight(entry.right)?.field
  const isTheirs = (row: Pick<SheetRow, 'key' | 'cells'>) =>
    reach !== 'part' ||
    isAllowed(
      policy.rights,
      actor,
      entry.right,
      standing,
      readSubject(provider.subjectOf(row, entry.key), field),
    )
  const entered = columns.filter((column) => column.isEditable && !column.derived).map(({ key }) => key)
  const isEditable = reach !== 'none'
  return {
    key: entry.key,
    title: entry.title,
    titleEn: entry.titleEn,
    year: place.year,
    columns,
    rows: rows.map((row) => ({
      ...row,
      revision: rowRevision(row, entered),
      ...(isTheirs(row) ? {} : { locked: entered }),
    })),
    mayGrow: mayGrow && isEditable,
    isEditable,
    unusual: policy.files['sheets/unusual-changes'].flatMap(({ value }) => value.unusualChanges),
  }
}
