import { emptyCell, isSameCell } from './columns.ts'
import type { Cell, CellChange, CellConflict, Sheet, SheetRow } from './sheet.ts'
import type { CellTrouble } from './troubles.ts'

/** What was typed into a cell: a cell, or text that is wrong and stays to be mended. */
export type Typed = { cell: Cell } | { text: string; trouble: CellTrouble }

/** A cell that differs from what is stored. */
export interface Draft {
  /** What was stored when the typing began. */
  base: Cell
  typed: Typed
  /** Why an unusual change is right. */
  reason?: string
}

/** Drafts by row and column; a plain object, so that they can be kept on this machine. */
export type Drafts = Readonly<Record<string, Readonly<Record<string, Draft>>>>

/** A draft with its place; undefined takes the draft of the cell away. */
export interface PlacedDraft {
  row: string
  column: string
  draft: Draft | undefined
}

/** The drafts with these; typing what is stored already leaves no draft, unless a reason goes with it. */
export function putDrafts(drafts: Drafts, placed: Iterable<PlacedDraft>): Drafts {
  const next: Record<string, Readonly<Record<string, Draft>>> = { ...drafts }
  const own = new Map<string, Record<string, Draft>>()
  for (const { row, column, draft } of placed) {
    const columns = own.get(row) ?? { ...drafts[row] }
    own.set(row, columns)
    if (draft && !isAsStored(draft)) columns[column] = draft
    else delete columns[column]
  }
  for (const [row, columns] of own) {
    if (Object.keys(columns).length > 0) next[row] = columns
    else delete next[row]
  }
  return next
}

const isAsStored = ({ typed, base, reason }: Draft): boolean =>
  'cell' in typed && !reason && isSameCell(typed.cell, base)

/** Every draft with its place. */
export function* eachDraft(drafts: Drafts): Iterable<{ row: string; column: string; draft: Draft }> {
  for (const [row, columns] of Object.entries(drafts)) {
    for (const [column, draft] of Object.entries(columns)) yield { row, column, draft }
  }
}

/** What can be saved now; what is wrong stays behind. */
export function listChanges(drafts: Drafts, revisionOf: (row: string) => number): CellChange[] {
  const changes: CellChange[] = []
  for (const { row, column, draft } of eachDraft(drafts)) {
    if (!('cell' in draft.typed)) continue
    const { reason } = draft
    changes.push({
      row,
      revision: revisionOf(row),
      column,
      cell: draft.typed.cell,
      ...(reason ? { reason } : {}),
    })
  }
  return changes
}

export interface Rebased {
  drafts: Drafts
  /** Cells that somebody else changed to something else meanwhile. */
  conflicts: CellConflict[]
}

/**
 * Carries drafts over to the sheet as it is stored now.
 *
 * A draft that is stored by now is done. One whose cell nobody touched stays, whatever else changed in its row. A
 * cell that somebody changed to another value is a conflict, and stays a draft until the person has chosen.
 */
export function rebaseDrafts(drafts: Drafts, stored: Pick<Sheet, 'rows'>): Rebased {
  const rows = new Map<string, SheetRow>(stored.rows.map((row) => [row.key, row]))
  const conflicts: CellConflict[] = []
  const kept: Record<string, Record<string, Draft>> = {}
  for (const { row, column, draft } of eachDraft(drafts)) {
    const theirs = rows.get(row)?.cells[column] ?? emptyCell
    const mine = 'cell' in draft.typed ? draft.typed.cell : undefined
    if (mine && !draft.reason && isSameCell(mine, theirs)) continue
    kept[row] = { ...kept[row], [column]: draft }
    if (mine && !isSameCell(mine, theirs) && !isSameCell(draft.base, theirs)) {
      conflicts.push({ row, column, mine, theirs, revision: rows.get(row)?.revision ?? 0 })
    }
  }
  return { drafts: kept, conflicts }
}

/** The drafts after the person has chosen in a conflict. */
export function settle(drafts: Drafts, conflict: CellConflict, choice: 'mine' | 'theirs'): Drafts {
  const { row, column, theirs } = conflict
  const draft = drafts[row]?.[column]
  if (!draft) return drafts
  return putDrafts(drafts, [
    { row, column, draft: choice === 'theirs' ? undefined : { ...draft, base: theirs } },
  ])
}

/** The drafts without those that were saved as they are now; what was typed since stays. */
export function dropSaved(drafts: Drafts, saved: readonly CellChange[]): Drafts {
  const done = saved.filter(({ row, column, cell, reason }) => {
    const draft = drafts[row]?.[column]
    return draft && 'cell' in draft.typed && isSameCell(draft.typed.cell, cell) && draft.reason === reason
  })
  return putDrafts(
    drafts,
    done.map(({ row, column }) => ({ row, column, draft: undefined })),
  )
}

/** Conflicts in which somebody else really changed the cell; the others only had an older state of the row. */
export function realConflicts(drafts: Drafts, conflicts: readonly CellConflict[]): CellConflict[] {
  return conflicts.filter(({ row, column, mine, theirs }) => {
    const base = drafts[row]?.[column]?.base
    return !isSameCell(mine, theirs) && !(base && isSameCell(base, theirs))
  })
}
