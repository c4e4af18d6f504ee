/**
 * A sheet: registers as people fill them in, many rows and columns at once. The grid on the screen, the
 * Excel file that goes out, and the one that comes back are drawn from this one description.
 */

/** What the cells of a column hold. `percent` is the number before the sign: 2.78 is "2,78%". */
export type CellKind = 'text' | 'count' | 'decimal' | 'percent' | 'money' | 'date' | 'choice'

/** A term that a cell of kind `choice` may hold. */
export interface Choice {
  code: string
  label: string
  labelEn: string
}

/** How a column that nobody types into comes from others of its row. */
export type Derivation =
  | { kind: 'sum'; of: readonly string[] }
  | { kind: 'difference'; from: string; take: string }
  | { kind: 'ratio'; numerator: string; denominator: string }

export interface SheetColumn {
  key: string
  title: string
  titleEn: string
  /** Titles of the merged heads above this one, outermost first. */
  groups?: readonly string[]
  groupsEn?: readonly string[]
  kind: CellKind
  /** Printed in the head: "hộ", "đồng". */
  measure?: string
  /** Most digits after the comma; none for counts and money. */
  decimals?: number
  choices?: readonly Choice[]
  /** A growth or a difference; everything else is refused below zero. */
  mayBeNegative?: boolean
  /** The largest number that can be right, canonical: "100" for a share that never exceeds the whole. */
  most?: string
  /** The days a date may be; without it those of the year of the sheet. */
  days?: { from: string; to: string }
  isEditable: boolean
  /** Stays in sight when the sheet is scrolled sideways. */
  isFrozen?: boolean
  /** In pixels of the screen. */
  width: number
  /** What the foot of the column shows. */
  total?: 'sum'
  derived?: Derivation
}

/**
 * What stands in a cell. A value is canonical text: digits for counts and money ("1081"), a decimal point
 * ("2.78"), an ISO date, the code of a choice; printing is the screen's affair.
 *
 * `empty` says nothing about the world; `not-reported` says that the office was asked and has no number yet.
 * Zero is a value.
 */
export type Cell =
  | { state: 'empty' }
  | { state: 'value'; value: string }
  | { state: 'not-reported'; reason: string }

export interface SheetRow {
  /** Permanent: what a file carries hidden so that it finds its row again. */
  key: string
  /** The state of the row that the reader saw; 0 for one that is not stored yet. */
  revision: number
  /** How deep the row stands under the one above, from 0. */
  depth: number
  /** A heading: nothing is typed here, sums of what stands below may be shown. */
  isHeading?: boolean
  cells: Readonly<Record<string, Cell>>
  /** Values of last year to compare with, canonical like those of cells. */
  lastYear?: Readonly<Record<string, string>>
  /** Columns that do not apply to this row. */
  closed?: readonly string[]
  /** Columns that apply, but nobody types into in this row: an indicator that follows from others. */
  locked?: readonly string[]
  /** The kind of single cells, where one column holds several: indicators of different measures. */
  kinds?: Readonly<Record<string, CellShape>>
  /** The figure that the row enters into, for those who ask "why?". */
  figure?: string
}

/** What one cell may be where it is not what its column says. */
export type CellShape = Pick<
  SheetColumn,
  'kind' | 'decimals' | 'choices' | 'measure' | 'mayBeNegative' | 'most' | 'days'
>

/** From when on a change against last year looks unusual; both must be passed. Thresholds come from policy. */
export interface UnusualRule {
  kind: CellKind
  /** Share of last year's value, as a decimal: "0.5" is half more or half less. */
  share: string
  /** The least difference worth a question, in the measure of the cell. */
  difference: string
}

export interface Sheet {
  key: string
  title: string
  titleEn: string
  year: number
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
  /** Rows may be added at the end. */
  mayGrow: boolean
  /** The reader may type at all. */
  isEditable: boolean
  /** When to ask whether a change is right. */
  unusual?: readonly UnusualRule[]
}

/** One cell as somebody wants it, with the state of the row they saw. */
export interface CellChange {
  row: string
  revision: number
  column: string
  cell: Cell
  /** Why a change that looks unusual is right; asked for, never forced. */
  reason?: string
}

/** What is wrong, or looks unusual, in one cell or row; sentences in the reader's language. */
export interface CellFault {
  row: string
  column?: string
  severity: 'error' | 'warning'
  message: string
}

/** A row that somebody else changed since it was read: both values, for the person to choose. */
export interface CellConflict {
  row: string
  column: string
  mine: Cell
  theirs: Cell
  /** The present state of the row. */
  revision: number
}
