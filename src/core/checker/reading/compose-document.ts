import type { Block, Paragraph, ReadDocument, Span, Table, TableCell, TableRow } from '../document.ts'

/** Puts a document together from its beginning to its end; every method answers where the text came to stand. */
export interface DocumentComposer {
  readonly length: number
  /** A paragraph, with a label that the file generates. Nothing is added for an empty one. */
  addParagraph: (
    text: string,
    more: Pick<Paragraph, 'role' | 'level'> & { label?: string },
  ) => Span | undefined
  startTable: () => void
  startRow: () => void
  /** A cell; a tab parts it from the one before. */
  addCell: (text: string, place: Pick<TableCell, 'column' | 'columns'>) => Span
  /** The cell above the given column reaches one row further down. */
  extendCell: (column: number) => void
  endRow: () => void
  endTable: () => void
  note: (unread: string) => void
  finish: () => ReadDocument
}

/** Starts an empty document. */
export function composeDocument(): DocumentComposer {
  const parts: string[] = []
  const blocks: Block[] = []
  const unread = new Set<string>()
  let length = 0
  let table: Table | undefined
  let row: TableRow | undefined
  /** The cell that covers each column, from whichever row it began in. */
  let above = new Map<number, TableCell>()

  const put = (text: string): Span => {
    const start = length
    parts.push(text)
    length += text.length
    return { start, end: length }
  }
  const breakLine = () => {
    if (length > 0) put('\n')
  }
  return {
    get length() {
      return length
    },
    addParagraph(text, { label, ...more }) {
      if (text.trim() === '') return undefined
      breakLine()
      const start = length
      const labelSpan = label ? put(label) : undefined
      if (labelSpan) put(' ')
      const span = put(text)
      blocks.push({
        kind: 'paragraph',
        start,
        end: length,
        ...more,
        ...(labelSpan ? { label: labelSpan } : {}),
      })
      return span
    },
    startTable() {
      table = { kind: 'table', start: -1, end: -1, rows: [] }
      above = new Map()
    },
    startRow() {
      row = { start: -1, end: -1, cells: [] }
    },
    addCell(text, place) {
      if (!row) return { start: length, end: length }
      if (row.start < 0) {
        breakLine()
        row.start = length
      } else put('\t')
      const span = put(text)
      const cell: TableCell = { ...span, ...place, rows: 1 }
      row.cells.push(cell)
      above.set(place.column, cell)
      return span
    },
    extendCell(column) {
      const cell = above.get(column)
      if (cell) cell.rows += 1
    },
    endRow() {
      if (row && table && row.start >= 0) {
        row.end = length
        if (table.start < 0) table.start = row.start
        table.rows.push(row)
      }
      row = undefined
    },
    endTable() {
      if (table && table.rows.length > 0) blocks.push({ ...table, end: length })
      table = undefined
    },
    note: (sentence) => unread.add(sentence),
    finish() {
      // Reading may have stopped inside of a table.
      this.endRow()
      this.endTable()
      return { text: parts.join(''), blocks, unread: [...unread] }
    },
  }
}
