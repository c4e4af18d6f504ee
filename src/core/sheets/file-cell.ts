/** What a cell of a spreadsheet file holds, before anybody knows which column it belongs to. */
export interface FileCell {
  /** Text as it stands there; for numbers a plain decimal, for truths "TRUE". */
  text: string
  kind: 'text' | 'number' | 'truth' | 'error'
  /** The cell shows its number as a percentage, so 0.0278 is meant as 2.78. */
  isPercent?: boolean
  /** The cell shows its number as a day: `day` is that day. */
  day?: string
  /** It was computed by a formula; what the spreadsheet last showed is taken. */
  isComputed?: boolean
  /** A formula that was never computed: there is nothing to take. */
  isUncomputed?: boolean
}

/** A row of a file, as far as the sheet is concerned. */
export interface FileRow {
  /** Where a person finds it in the file, counted from 1. */
  line: number
  /** The hidden key; absent in rows that people added. */
  key?: string
  /** The state of the row when the file was written; 0 for a new one. */
  revision: number
  /** By column of the sheet. */
  cells: ReadonlyMap<string, FileCell>
}

/** A file that came back, and what its hidden marks say about it. */
export interface SheetFile {
  sheet: string
  communeId: string
  year: number
  /** Keys of the columns that are in the file. */
  columns: readonly string[]
  rows: readonly FileRow[]
}
