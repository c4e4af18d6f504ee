import type { Policy } from '../core/policy/index.ts'
import type { Right } from '../core/rights/rights.ts'
import type { CellChange, Sheet, SheetRow } from '../core/sheets/sheet.ts'
import type { Db } from './database/db.ts'

/** Which sheet of which commune and year. */
export interface SheetPlace {
  communeId: string
  year: number
  sheet: string
}

/** A sheet as lists name it. */
export interface SheetEntry {
  key: string
  title: string
  titleEn: string
  /** What it takes to fill it in. */
  right: Right
}

/** A sheet as its module lays it out; who may type, revisions and questions are added for all sheets alike. */
export interface LaidSheet extends Pick<Sheet, 'columns' | 'mayGrow'> {
  rows: readonly Omit<SheetRow, 'revision'>[]
}

/** One of the module's own operations with its input; the commune is filled in. */
export interface SheetWrite {
  operation: string
  input: Record<string, unknown>
}

/** Why a change cannot be turned into an operation. */
export interface PlanFault {
  row: string
  column?: string
  vi: string
  en: string
}

export interface SheetPlan {
  writes: SheetWrite[]
  faults: PlanFault[]
}

/** What planning may look at. */
export interface PlanGround {
  db: Db
  place: SheetPlace
  policy: Policy
  /** The sheet as it is stored now. */
  sheet: Sheet
  newId: () => string
}

/**
 * What a module offers to sheets: how its records lie in one, and which of its operations a change of cells
 * comes to. Rights, checks and audit stay with those operations.
 */
export interface SheetProvider {
  name: string
  list: (policy: Policy, year: number) => readonly SheetEntry[]
  read: (db: Db, place: SheetPlace, policy: Policy) => Promise<LaidSheet>
  /** The row as rights see it, by the names its record's fields have: a programme's node, a field's key, a village. */
  subjectOf: (row: Pick<SheetRow, 'key' | 'cells'>, sheet: string) => Record<string, unknown>
  plan: (ground: PlanGround, changes: readonly CellChange[]) => Promise<SheetPlan>
  /** What is legal and still worth a reason, once the changes are in. */
  listQuestions?: (
    db: Db,
    place: SheetPlace,
    policy: Policy,
    changes: readonly CellChange[],
  ) => Promise<PlanFault[]>
  /** The same cells in other communes, one list of values a cell; `db` sees those communes. */
  readLike?: (
    db: Db,
    at: { year: number; communeIds: readonly string[]; cells: readonly { row: string; column: string }[] },
  ) => Promise<{ row: string; column: string; values: string[] }[]>
}
