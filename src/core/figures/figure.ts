import type { IsoDate } from '../contract.ts'
import type { Exact } from '../exact.ts'
import type { Bound } from './bounds.ts'

export type { Bound }

/** Planned, done, or expected: never mixed in one figure. */
export type FigureKind = 'plan' | 'actual' | 'estimate'

/**
 * What sort of value a figure holds. `rate` is a share printed in percent, `points` the difference of two
 * rates, `status` a word of the law ("đạt chuẩn", "mức độ 3").
 */
export type ValueType = 'count' | 'decimal' | 'money' | 'rate' | 'points' | 'status'

/** Where the truth of a statement about the law was seen. */
export interface Reference {
  text: string
  /** False when the official text has not been compared yet; the reader sees that. */
  verified: boolean
}

/** How a derived figure is computed from other figures. */
export type Formula =
  | { ratio: readonly [numerator: string, denominator: string] }
  | { sum: readonly string[] }
  | { difference: readonly [minuend: string, subtrahend: string] }
  /** This year minus last year. */
  | { change: string }
  /** Last year's value of another figure. */
  | { lastYear: string }

/** The permanent meaning of a figure. */
export interface FigureDefinition {
  key: string
  label: string
  labelEn: string
  /** "hộ", "người", "lượt người", "đồng", "%": printed after the number. */
  measure: string
  valueType: ValueType
  kind: FigureKind
  /** Digits printed after the comma; two for rates unless the law says otherwise. */
  decimals?: number
  formula?: Formula
  /** One Vietnamese sentence: what it counts or how it is computed. */
  rule: string
  reference?: Reference
  /** Where a person enters what is behind it, as the menu calls it. */
  enteredIn: string
  /** A rate above 100% is legal here, with the reason. */
  mayExceed?: string
}

/** One row of a register behind a figure. */
export interface SourceRow {
  /** The module and table in words: "Giải ngân", "Rà soát hộ nghèo". */
  register: string
  id: string
  label: string
  on?: IsoDate
  /** What this row adds, printed. */
  value?: string
  /** The decision or document it rests on. */
  document?: string
  synthetic?: boolean
}

/** What a module knows about one entered figure: a value with its rows, or why there is none. */
export interface Measurement {
  key: string
  state: 'reported' | 'zero' | 'missing'
  value?: Exact
  /** The word, for `status` figures. */
  text?: string
  bound?: Bound
  /** The last day whose rows are counted. */
  asOf?: IsoDate
  /** Why nothing is reported, in Vietnamese. */
  reason?: string
  synthetic?: boolean
  /** A rate that was reported as a percentage, its parts unknown. */
  partsUnknown?: boolean
  rows: SourceRow[]
}

/** A figure of one unit, one year, one cut-off date. */
export interface Figure {
  key: string
  definition: FigureDefinition
  year: number
  asOf: IsoDate
  state: 'reported' | 'zero' | 'missing'
  value?: Exact
  text?: string
  bound?: Bound
  reason?: string
  synthetic: boolean
  partsUnknown: boolean
  /** The figures it is computed from, in the order of the formula. */
  inputs: Figure[]
  rows: readonly SourceRow[]
}

/** One record of a register as the report sees it: words, and the keys of its figures. */
export interface ListRecord {
  id: string
  /** Words for sentences: `name`, `village`, `document`. Absent words are absent, never empty. */
  words: Record<string, string>
  /** Local name → figure key. */
  figures: Record<string, string>
  /** What a report may filter by: `programme: 'NTM'`, `form: 'training-class'`. Lists use one entry a value. */
  tags: Record<string, string | readonly string[]>
}

/** Everything one module contributes to a commune-year. */
export interface Contribution {
  measurements: Measurement[]
  /** Definitions of figures that belong to single records. */
  definitions?: FigureDefinition[]
  lists?: Record<string, ListRecord[]>
}

/** Which commune, year and cut-off date is asked for. */
export interface FigureScope {
  communeId: string
  year: number
  asOf: IsoDate
}
