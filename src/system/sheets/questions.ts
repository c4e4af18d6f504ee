import { shapeOf } from '../../core/sheets/columns.ts'
import { findOutlier, sayOutlier } from '../../core/sheets/like-communes.ts'
import type { CellChange, CellFault, SheetColumn, SheetRow } from '../../core/sheets/sheet.ts'
import { findUnusual, sayUnusual } from '../../core/sheets/unusual.ts'
import { listReasons } from '../../modules/sheets/index.ts'
import { listAncestorIds, listSubtreeIds } from '../../modules/units/index.ts'
import type { Db } from '../../platform/database/db.ts'
import { readWithin } from '../../platform/database/scope.ts'
import type { Changing } from './check-sheet.ts'

/** A changed cell that holds a number, with where it stands. */
export interface Numbered {
  change: CellChange
  value: string
  row: SheetRow
  column: SheetColumn
  /** What the cell is in this row. */
  shape: SheetColumn
}

/** Questions asked so far, and the numbers that may still be compared with those of other communes. */
export interface Asked {
  questions: CellFault[]
  open: readonly Numbered[]
}

/**
 * Numbers that a colleague would ask about and nobody has explained yet: a question each, never a refusal.
 *
 * `db` sees the changes. Other communes are asked afterwards, see {@link askLikeCommunes}: they are read on
 * another connection, and whoever holds one must not wait for a second.
 */
export async function askQuestions(
  db: Db,
  changing: Changing,
  changes: readonly CellChange[],
): Promise<Asked> {
  const { found, place, policy, writing } = changing
  const open = await listUnexplained(db, changing, changes)
  if (open.length === 0) return { questions: [], open }
  const legal = await found.provider.listQuestions?.(
    db,
    place,
    policy,
    open.map(({ change }) => change),
  )
  const own = (legal ?? []).map(({ vi, en, ...at }): CellFault => {
    return { ...at, severity: 'warning', message: writing.language === 'en' ? en : vi }
  })
  return { questions: [...askLastYear(changing, open), ...own], open }
}

async function listUnexplained(
  db: Db,
  { sheet, place }: Changing,
  changes: readonly CellChange[],
): Promise<Numbered[]> {
  const reasons = await listReasons(db, place)
  const rows = new Map(sheet.rows.map((row) => [row.key, row]))
  return changes.flatMap((change): Numbered[] => {
    const row = rows.get(change.row)
    const column = sheet.columns.find(({ key }) => key === change.column)
    if (!row || !column || change.cell.state !== 'value' || change.reason !== undefined) return []
    const { value } = change.cell
    const isExplained = reasons.some(
      (said) => said.rowKey === row.key && said.columnKey === column.key && said.value === value,
    )
    return isExplained ? [] : [{ change, value, row, column, shape: shapeOf(column, row) }]
  })
}

const question = ({ row, column }: Numbered, message: string): CellFault => ({
  row: row.key,
  column: column.key,
  severity: 'warning',
  message,
})

const askLastYear = ({ sheet, writing }: Changing, open: readonly Numbered[]): CellFault[] =>
  open.flatMap((one) => {
    const before = one.row.lastYear?.[one.column.key]
    const unusual = findUnusual(one.value, before, one.shape.kind, sheet.unusual ?? [])
    return unusual ? [question(one, sayUnusual(unusual, one.shape, sheet.year, writing.language))] : []
  })

/**
 * Questions about numbers far from those of the communes of the same province. Only the median of the others is
 * told; with too few of them nothing is asked.
 */
export async function askLikeCommunes(
  everything: Db,
  { found, place, policy, writing }: Changing,
  open: readonly Numbered[],
): Promise<CellFault[]> {
  const { readLike } = found.provider
  const rules = policy.files['sheets/like-communes'][0]?.value.likeCommunes
  if (!readLike || !rules || open.length === 0) return []
  const above = await listAncestorIds(everything, place.communeId, `${place.year}-12-31`)
  // The last one is the country, the one before it the province.
  const province = above.at(-2)
  if (!province) return []
  const communeIds = (await listSubtreeIds(everything, province)).filter((id) => id !== place.communeId)
  const cells = open.map(({ row, column }) => ({ row: row.key, column: column.key }))
  const like = await readWithin(everything, 'everything', (db) =>
    readLike(db, { year: place.year, communeIds, cells }),
  )
  return open.flatMap((one, at) => {
    const outlier = findOutlier(one.value, like[at]?.values ?? [], one.shape.kind, rules)
    return outlier ? [question(one, sayOutlier(outlier, one.shape, writing.language))] : []
  })
}
