import type { Page, Route } from 'playwright-core'
import type { CellChange, CellConflict, Sheet, SheetRow } from '../../src/core/sheets/sheet.ts'

/** A sheet kept in memory in place of the server's, for what the grid itself does. */
export interface PretendSheet {
  sheet: Sheet
  /** Every save, as it came. */
  saves: CellChange[][]
  /** What another person does meanwhile. */
  change: (row: string, column: string, value: string) => void
}

/** Answers this page's questions about sheets from memory. */
export async function pretendSheet(page: Page, sheet: Sheet): Promise<PretendSheet> {
  const pretend: PretendSheet = {
    sheet,
    saves: [],
    change: (row, column, value) => store(pretend, [{ row, column, cell: { state: 'value', value } }]),
  }
  const entry = { key: sheet.key, title: sheet.title, titleEn: sheet.titleEn }
  await page.route('**/years/*/sheets', (route) => route.fulfill({ json: { sheets: [entry] } }))
  await page.route(`**/sheets/${sheet.key}`, (route) => route.fulfill({ json: pretend.sheet }))
  await page.route(`**/sheets/${sheet.key}/check`, (route) => {
    const { changes } = route.request().postDataJSON() as { changes: CellChange[] }
    return route.fulfill({
      json: { faults: [], unusual: [], conflicts: findConflicts(pretend.sheet, changes) },
    })
  })
  await page.route('**/api/operations/sheets.save', (route: Route) => {
    const { changes } = route.request().postDataJSON() as { changes: CellChange[] }
    pretend.saves.push(changes)
    store(pretend, changes)
    return route.fulfill({ json: { entity: 'sheet', id: sheet.key } })
  })
  return pretend
}

type Put = Pick<CellChange, 'row' | 'column' | 'cell'>

function store(pretend: PretendSheet, changes: readonly Put[]): void {
  const byRow = new Map<string, Put[]>()
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change])
  const known = new Set(pretend.sheet.rows.map((row) => row.key))
  const added = [...byRow.keys()]
    .filter((key) => !known.has(key))
    .map((key): SheetRow => ({ key, revision: 0, depth: 0, cells: {} }))
  const rows = [...pretend.sheet.rows, ...added].map((row) => {
    const own = byRow.get(row.key)
    if (!own) return row
    const cells = Object.fromEntries(own.map(({ column, cell }) => [column, cell]))
    return { ...row, revision: row.revision + 1, cells: { ...row.cells, ...cells } }
  })
  pretend.sheet = { ...pretend.sheet, rows }
}

function findConflicts(sheet: Sheet, changes: readonly CellChange[]): CellConflict[] {
  const rows = new Map(sheet.rows.map((row) => [row.key, row]))
  return changes.flatMap(({ row, column, cell, revision }) => {
    const stored = rows.get(row)
    if (!stored || stored.revision === revision) return []
    const theirs = stored.cells[column] ?? { state: 'empty' as const }
    return [{ row, column, mine: cell, theirs, revision: stored.revision }]
  })
}
