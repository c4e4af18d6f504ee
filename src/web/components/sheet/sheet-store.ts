import { emptyCell, findLabelColumn, isSameCell, lockOf } from '../../../core/sheets/columns.ts'
import { deriveCell } from '../../../core/sheets/derive.ts'
import {
  type Draft,
  type Drafts,
  dropSaved,
  eachDraft,
  listChanges,
  type PlacedDraft,
  putDrafts,
  rebaseDrafts,
  settle,
  type Typed,
} from '../../../core/sheets/drafts.ts'
import { emptyHistory, type History, redo, remember, takeBack } from '../../../core/sheets/history.ts'
import type {
  Cell,
  CellChange,
  CellConflict,
  CellFault,
  Sheet,
  SheetColumn,
  SheetRow,
} from '../../../core/sheets/sheet.ts'
import { Sums } from './sums.ts'
import { Topics } from './topics.ts'

/** What became of one cell, to be taken back. */
interface Step {
  row: string
  column: string
  before: Typed
  after: Typed
}

/** What to put into a cell. */
export interface Edit {
  row: string
  column: string
  typed: Typed
}

/**
 * The sheet somebody works on: what is stored, what they typed over it, and what is wrong.
 *
 * It lives outside of React, so that typing and moving redraw single rows and never the grid. Listeners subscribe
 * to a topic: `rows` (which rows there are), `row:KEY`, `sums`, `drafts`, `conflicts`.
 */
export class SheetStore {
  readonly topics = new Topics()
  sheet: Sheet
  drafts: Drafts
  conflicts: readonly CellConflict[] = []
  /** The rows that are shown; all of them unless only those with faults are wanted. */
  shown: readonly SheetRow[] = []
  onlyFaults = false
  private rows: readonly SheetRow[] = []
  /** Rows of this page that are not stored yet. */
  private added: readonly SheetRow[]
  private history: History<readonly Step[]> = emptyHistory
  private readonly reasons = new Map<string, string>()
  private faults = new Map<string, readonly CellFault[]>()
  private queued = new WeakSet<Draft>()
  private readonly columnByKey = new Map<string, SheetColumn>()
  private readonly versions = new Map<string, number>()
  private readonly sums: Sums

  constructor(sheet: Sheet, kept: Drafts = {}) {
    this.sheet = sheet
    this.added = []
    this.drafts = kept
    for (const column of sheet.columns) this.columnByKey.set(column.key, column)
    this.sums = new Sums(
      () => this.rows,
      () => this.sheet.columns,
      (row, column) => this.cellAt(row, column),
    )
    this.accept(sheet)
  }

  // What is there.

  column(key: string): SheetColumn | undefined {
    return this.columnByKey.get(key)
  }

  /** The valid cell: typed, stored or computed. Wrong text counts as nothing in sums. */
  cellAt(row: SheetRow, key: string): Cell {
    const column = this.columnByKey.get(key)
    if (column?.derived && !row.isHeading) return deriveCell(column, row, (part) => this.cellAt(row, part))
    const typed = this.drafts[row.key]?.[key]?.typed
    if (!typed) return row.cells[key] ?? emptyCell
    return 'cell' in typed ? typed.cell : emptyCell
  }

  findRow(key: string): SheetRow | undefined {
    return this.rows.find((row) => row.key === key)
  }

  draftAt(row: string, column: string): Draft | undefined {
    return this.drafts[row]?.[column]
  }

  /** Why a change is right, as the person said while this page is open. */
  reasonAt(row: string, column: string): string | undefined {
    return this.draftAt(row, column)?.reason ?? this.reasons.get(`${row} ${column}`)
  }

  /** What the server found about the cell; faults of the whole row stand at its name. */
  faultAt(row: string, column: string): CellFault | undefined {
    const name = findLabelColumn(this.sheet.columns)?.key
    const found = this.faults.get(row)?.filter((fault) => (fault.column ?? name) === column)
    return found?.find((fault) => fault.severity === 'error') ?? found?.[0]
  }

  /** What the server found about the row as a whole. */
  rowFault(row: string): CellFault | undefined {
    return this.faults.get(row)?.find((fault) => fault.column === undefined)
  }

  lockAt(row: SheetRow, key: string): ReturnType<typeof lockOf> {
    const column = this.columnByKey.get(key)
    return column ? lockOf(column, row, this.sheet.isEditable) : 'locked'
  }

  total(key: string): ReturnType<Sums['total']> {
    return this.sums.total(key)
  }

  headingSum(row: SheetRow, key: string): string | undefined {
    return this.sums.below(row, key)
  }

  versionOf(row: string): number {
    return this.versions.get(row) ?? 0
  }

  countFaults(): number {
    let count = 0
    for (const { draft } of eachDraft(this.drafts)) if ('trouble' in draft.typed) count += 1
    for (const found of this.faults.values()) {
      count += found.filter((fault) => fault.severity === 'error').length
    }
    return count
  }

  get canUndo(): boolean {
    return this.history.done.length > 0
  }
  get canRedo(): boolean {
    return this.history.undone.length > 0
  }

  // What people do.

  /** Puts text and values into cells as one step that can be taken back. */
  edit(edits: readonly Edit[]): void {
    const steps = edits
      .map(({ row, column, typed }) => ({ row, column, before: this.typedAt(row, column), after: typed }))
      .filter(({ before, after }) => !isSameTyped(before, after))
    if (steps.length === 0) return
    this.history = remember(this.history, steps)
    this.write(steps.map(({ row, column, after }) => ({ row, column, typed: after })))
  }

  undo(): readonly Step[] | undefined {
    const found = takeBack(this.history)
    if (!found) return undefined
    this.history = found.history
    this.write(found.step.map(({ row, column, before }) => ({ row, column, typed: before })))
    return found.step
  }

  redo(): readonly Step[] | undefined {
    const found = redo(this.history)
    if (!found) return undefined
    this.history = found.history
    this.write(found.step.map(({ row, column, after }) => ({ row, column, typed: after })))
    return found.step
  }

  /** Says why a change is right; it is saved with the value. */
  explain(row: string, column: string, reason: string): void {
    this.reasons.set(`${row} ${column}`, reason)
    const typed = this.typedAt(row, column)
    const draft = { base: this.baseOf(row, column), typed, ...(reason ? { reason } : {}) }
    this.put([{ row, column, draft }])
  }

  /** Rows at the end, with keys that the caller made. */
  addRows(keys: readonly string[]): void {
    const made = keys.map((key): SheetRow => ({ key, revision: 0, depth: 0, cells: {} }))
    this.added = [...this.added, ...made]
    this.arrange()
  }

  showOnlyFaults(only: boolean): void {
    this.onlyFaults = only
    this.arrange()
  }

  // What the server says.

  /** The sheet as it is stored now; what was typed meanwhile is carried over. */
  accept(sheet: Sheet): void {
    this.sheet = sheet
    const { drafts, conflicts } = rebaseDrafts(this.drafts, sheet)
    this.drafts = drafts
    this.conflicts = conflicts
    const stored = new Set(sheet.rows.map((row) => row.key))
    const known = new Set(this.added.map((row) => row.key))
    const lost = Object.keys(drafts).filter((key) => !stored.has(key) && !known.has(key))
    const kept = sheet.mayGrow ? lost.map((key): SheetRow => ({ key, revision: 0, depth: 0, cells: {} })) : []
    this.added = [...this.added.filter((row) => !stored.has(row.key)), ...kept]
    this.arrange()
    this.topics.tell('conflicts', 'drafts')
  }

  /** These changes are stored; until the sheet is read again they count as what is stored. */
  markSaved(changes: readonly CellChange[]): void {
    const byRow = new Map<string, Record<string, Cell>>()
    for (const { row, column, cell } of changes) byRow.set(row, { ...byRow.get(row), [column]: cell })
    const withCells = (row: SheetRow): SheetRow => {
      const cells = byRow.get(row.key)
      return cells ? { ...row, cells: { ...row.cells, ...cells } } : row
    }
    this.sheet = { ...this.sheet, rows: this.sheet.rows.map(withCells) }
    this.added = this.added.map(withCells)
    this.drafts = dropSaved(this.drafts, changes)
    this.arrange()
    this.topics.tell('drafts')
  }

  /** These changes wait on the device; they are not sent from here again. */
  markQueued(changes: readonly CellChange[]): void {
    for (const { row, column } of changes) {
      const draft = this.draftAt(row, column)
      if (draft) this.queued.add(draft)
    }
    this.topics.tell('drafts')
  }

  setFaults(found: readonly CellFault[], checked: readonly CellChange[]): void {
    const rows = new Set(checked.map((change) => change.row))
    for (const row of rows) this.faults.delete(row)
    for (const fault of found) {
      this.faults.set(fault.row, [...(this.faults.get(fault.row) ?? []), fault])
      rows.add(fault.row)
    }
    for (const row of rows) this.bump(row)
    this.topics.tell('drafts', ...[...rows].map((row) => `row:${row}`))
  }

  setConflicts(conflicts: readonly CellConflict[]): void {
    this.conflicts = conflicts
    this.topics.tell('conflicts')
  }

  resolve(choices: ReadonlyMap<CellConflict, 'mine' | 'theirs'>): void {
    for (const [conflict, choice] of choices) this.drafts = settle(this.drafts, conflict, choice)
    const seen = [...choices.keys()]
    this.conflicts = this.conflicts.filter((conflict) => !seen.includes(conflict))
    this.arrange()
    this.topics.tell('conflicts', 'drafts')
  }

  /** Nothing of this sheet waits on the device any more: what is still not stored is sent from here again. */
  releaseQueued(): void {
    this.queued = new WeakSet()
  }

  /**
   * What can be sent: valid, not in a conflict, and not behind a change of the same row that waits on the device;
   * sent later it would bear an older state of its row than that one makes.
   */
  listUnsent(): CellChange[] {
    const revisions = new Map(this.rows.map((row) => [row.key, row.revision]))
    const disputed = new Set(this.conflicts.map(({ row, column }) => `${row} ${column}`))
    return listChanges(this.drafts, (row) => revisions.get(row) ?? 0).filter(
      ({ row, column }) => !this.isWaiting(row) && !disputed.has(`${row} ${column}`),
    )
  }

  private isWaiting(row: string): boolean {
    return Object.values(this.drafts[row] ?? {}).some((draft) => this.queued.has(draft))
  }

  typedAt(row: string, column: string): Typed {
    return this.draftAt(row, column)?.typed ?? { cell: this.baseOf(row, column) }
  }

  private baseOf(row: string, column: string): Cell {
    const draft = this.draftAt(row, column)
    if (draft) return draft.base
    return this.rows.find((one) => one.key === row)?.cells[column] ?? emptyCell
  }

  private write(edits: readonly Edit[]): void {
    const stored = edits.length > 50 ? new Map(this.rows.map((row) => [row.key, row])) : undefined
    const baseOf = (row: string, column: string) => {
      if (!stored) return this.baseOf(row, column)
      return this.draftAt(row, column)?.base ?? stored.get(row)?.cells[column] ?? emptyCell
    }
    this.put(
      edits.map(({ row, column, typed }) => ({ row, column, draft: { base: baseOf(row, column), typed } })),
    )
  }

  private put(placed: readonly PlacedDraft[]): void {
    this.drafts = putDrafts(this.drafts, placed)
    const rows = new Set(placed.map(({ row }) => row))
    for (const row of rows) {
      this.faults.delete(row)
      this.bump(row)
    }
    this.sums.forget(new Set(placed.map(({ column }) => column)))
    this.topics.tell(...[...rows].map((row) => `row:${row}`), 'sums', 'drafts')
  }

  private bump(row: string): void {
    this.versions.set(row, this.versionOf(row) + 1)
  }

  private arrange(): void {
    this.rows = this.added.length > 0 ? [...this.sheet.rows, ...this.added] : this.sheet.rows
    this.shown = this.onlyFaults ? this.rows.filter((row) => this.hasFault(row.key)) : this.rows
    this.sums.forget()
    for (const row of this.rows) this.bump(row.key)
    this.topics.tell('rows', 'sums')
  }

  private hasFault(row: string): boolean {
    const isWrong = Object.values(this.drafts[row] ?? {}).some(({ typed }) => 'trouble' in typed)
    return isWrong || (this.faults.get(row) ?? []).length > 0
  }
}

const isSameTyped = (a: Typed, b: Typed): boolean =>
  'cell' in a ? 'cell' in b && isSameCell(a.cell, b.cell) : !('cell' in b) && a.text === b.text
