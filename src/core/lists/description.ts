import type { Occurrence } from '../registers/occurrence.ts'

/**
 * What a list of a register looks like and what its records are made of: the page on the screen, the Excel
 * file and the history are drawn from this one description.
 */

/** What a field holds. `component` is the code of a programme node, `symbols` are symbols of documents, `lines` are texts of one line each. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'count'
  | 'money'
  | 'date'
  | 'year'
  | 'choice'
  | 'choices'
  | 'programmes'
  | 'component'
  | 'village'
  | 'document'
  | 'symbols'
  | 'lines'
  | 'occurrence'
  | 'yes-no'
  | 'code'
  | 'list'

/** A term that a field may hold. */
export interface Choice {
  code: string
  label: string
  labelEn: string
  /** The programmes it may stand under, where it depends on them. */
  programmes?: readonly string[]
}

/** One field of a record, by the name its contract gives it. */
export interface Field {
  key: string
  label: string
  labelEn: string
  kind: FieldKind
  isRequired?: boolean
  choices?: readonly Choice[]
  /** What is counted: "người", "cuộc". */
  measure?: string
  /** The fields of one entry, for a `list`. */
  fields?: readonly Field[]
}

/** One column of a list; `key` names the cell. */
export interface Column {
  key: string
  label: string
  labelEn: string
  kind: FieldKind
  choices?: readonly Choice[]
  measure?: string
  isSortable: boolean
}

/** A way to narrow a list. */
export interface Filter {
  key: string
  label: string
  labelEn: string
  choices: readonly Choice[]
}

export interface ListDescription {
  name: string
  title: string
  titleEn: string
  columns: readonly Column[]
  filters: readonly Filter[]
  fields: readonly Field[]
  /** How it is sorted when nobody asked: a column key, with a minus for the last first. */
  sort: string
  /** The list shows the year of the address unless all years are asked for. */
  isByYear: boolean
  /** How many years after that of the address its records are of. */
  yearsAhead: number
}

/** What a cell or a field holds, as JSON carries it; money is a string of digits. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[]
  | Occurrence
  | readonly Entry[]

/** A record, or one entry of a `list` field, by field keys. */
export type Entry = { readonly [key: string]: FieldValue }

export interface ListRow {
  id: string
  revision: number
  cells: Entry
}

export interface ListPage {
  rows: readonly ListRow[]
  total: number
  page: number
  pageSize: number
}

/** One record as its form takes it, with names of the villages and documents it points to. */
export interface OpenRecord {
  id: string
  revision: number
  record: Entry
  names: Readonly<Record<string, string>>
}

/** One line of a record's history. */
export interface HistoryLine {
  at: string
  who: string
  door: string
  /** What was done, in Vietnamese, as the operation is called. */
  label: string
  kind: 'entered' | 'changed' | 'removed'
  changes: readonly FieldChange[]
}

/** A field before and after, printed; empty where there was nothing. */
export interface FieldChange {
  key: string
  label: string
  before: string
  after: string
}
