/** A workbook as plain data: what is to stand in each cell and how it looks. Who writes the file is another matter. */
export interface Book {
  title: string
  sheets: readonly BookSheet[]
}

export interface BookSheet {
  name: string
  /** Nobody finds it by the menus. */
  isHidden?: boolean
  columns: readonly { width: number; isHidden?: boolean }[]
  rows: Iterable<BookRow>
  /** Rectangles that become one cell, counted from 1. */
  merges?: readonly Rectangle[]
  /** Rows and columns that stay in sight. */
  frozen?: { rows: number; columns: number }
  /** Cells that offer a list; the list stands elsewhere in the book. */
  lists?: readonly { where: Rectangle; source: string }[]
  /** Only cells that are not locked take typing; there is no password, it is a rail and no wall. */
  isProtected?: boolean
  /** The heads repeated on each printed page; absent on sheets that nobody prints. */
  printTitles?: { from: number; to: number }
}

export interface Rectangle {
  top: number
  left: number
  bottom: number
  right: number
}

export interface BookRow {
  cells: readonly (BookCell | undefined)[]
  isHidden?: boolean
  /** In points. */
  height?: number
}

export interface BookCell {
  value: string | number | undefined
  /** Computed by the spreadsheet; `value` is shown until it does. */
  formula?: string
  /** Number format as the spreadsheet spells it. */
  format?: string
  look: BookLook
  /** Levels the text stands in from the left. */
  indent?: number
  isOpen?: boolean
}

/** The few looks there are. */
export type BookLook =
  | 'plain'
  | 'title'
  | 'note'
  | 'head'
  | 'label'
  | 'value'
  | 'group'
  | 'total'
  | 'quiet'
  | 'fault'
  | 'faulty'
