/**
 * What the checker reads, whatever the file was: one string, and what its stretches are.
 *
 * Offsets are UTF-16 units of `text`, which is NFC, with `\n` between paragraphs and between table rows and
 * a tab between table cells. The reader that made the document keeps, beside it, the way from these offsets
 * back into the original file; rules know only this.
 */
export interface ReadDocument {
  text: string
  blocks: Block[]
  /** What was not read, in Vietnamese, for the person: pages without text, a table that was cut. */
  unread: string[]
}

/** A stretch of the text: `end` is the offset behind its last unit. */
export interface Span {
  start: number
  end: number
}

export type Block = Paragraph | Table

export interface Paragraph extends Span {
  kind: 'paragraph'
  /** Body text unless the file says otherwise; `running` is a head or page number repeated on pages. */
  role: 'body' | 'heading' | 'list' | 'footnote' | 'text-box' | 'running'
  /** 1 for the outermost heading or list level; absent when the file does not say. */
  level?: number
  /** A number the file generates and does not hold as text, as shown ("1.2.", "a)"); it is also part of `text`. */
  label?: Span
}

export interface Table extends Span {
  kind: 'table'
  rows: TableRow[]
}

export interface TableRow extends Span {
  cells: TableCell[]
}

/** Covers `columns` columns from `column`, `rows` rows downward; a merged cell stands once, in its first row. */
export interface TableCell extends Span {
  column: number
  columns: number
  rows: number
}
