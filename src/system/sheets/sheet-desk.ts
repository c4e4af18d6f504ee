import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import type { Right } from '../../core/rights/rights.ts'
import { rowRevision } from '../../core/sheets/row-revision.ts'
import type { Sheet } from '../../core/sheets/sheet.ts'
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

/** The sheet as it is stored now, for somebody with these rights. */
export async function readSheet(
  db: Db,
  { provider, entry }: FoundSheet,
  place: SheetPlace,
  { policy, may }: { policy: Policy; may: readonly Right[] },
): Promise<Sheet> {
  const { columns, rows, mayGrow } = await provider.read(db, place, policy)
  const isEditable = may.includes(entry.right)
  const entered = columns.filter((column) => column.isEditable && !column.derived).map(({ key }) => key)
  return {
    key: entry.key,
    title: entry.title,
    titleEn: entry.titleEn,
    year: place.year,
    columns,
    rows: rows.map((row) => ({ ...row, revision: rowRevision(row, entered) })),
    mayGrow: mayGrow && isEditable,
    isEditable,
    unusual: policy.files['sheets/unusual-changes'].flatMap(({ value }) => value.unusualChanges),
  }
}
