import type { Block, Paragraph, ReadDocument, Span, Table, TableCell, TableRow } from '../document.ts'

/** Puts a document together from its beginning to its end; every method answers where the text came to stand. */
export class DocumentComposer {
  private readonly parts: string[] = []
  private readonly blocks: Block[] = []
  private readonly unread = new Set<string>()
  private table: Table | undefined
  private row: TableRow | undefined
  /** The cell that covers each column, from whichever row it began in. */
  private above = new Map<number, TableCell>()
  length = 0

  /** A paragraph, with a label that the file generates. Nothing is added for an empty one. */
  addParagraph(
    text: string,
    { label, ...more }: Pick<Paragraph, 'role' | 'level'> & { label?: string },
  ): Span | undefined {
    if (text.trim() === '') return undefined
    this.breakLine()
    const start = this.length
    const labelSpan = label ? this.put(label) : undefined
    if (labelSpan) this.put(' ')
    const span = this.put(text)
    const labelled = labelSpan ? { label: labelSpan } : {}
    this.blocks.push({ kind: 'paragraph', start, end: this.length, ...more, ...labelled })
    return span
  }

  startTable(): void {
    this.table = { kind: 'table', start: -1, end: -1, rows: [] }
    this.above = new Map()
  }

  startRow(): void {
    this.row = { start: -1, end: -1, cells: [] }
  }

  /** A cell; a tab parts it from the one before. */
  addCell(text: string, place: Pick<TableCell, 'column' | 'columns'>): Span {
    const { row } = this
    if (!row) return { start: this.length, end: this.length }
    if (row.start < 0) {
      this.breakLine()
      row.start = this.length
    } else this.put('\t')
    const span = this.put(text)
    const cell: TableCell = { ...span, ...place, rows: 1 }
    row.cells.push(cell)
    this.above.set(place.column, cell)
    return span
  }

  /** The cell above the given column reaches one row further down. */
  extendCell(column: number): void {
    const cell = this.above.get(column)
    if (cell) cell.rows += 1
  }

  endRow(): void {
    const { row, table } = this
    this.row = undefined
    if (!row || !table || row.start < 0) return
    row.end = this.length
    if (table.start < 0) table.start = row.start
    table.rows.push(row)
  }

  endTable(): void {
    const { table } = this
    this.table = undefined
    if (table && table.rows.length > 0) this.blocks.push({ ...table, end: this.length })
  }

  note(sentence: string): void {
    this.unread.add(sentence)
  }

  finish(): ReadDocument {
    // Reading may have stopped inside of a table.
    this.endRow()
    this.endTable()
    return { text: this.parts.join(''), blocks: this.blocks, unread: [...this.unread] }
  }

  private put(text: string): Span {
    const start = this.length
    this.parts.push(text)
    this.length += text.length
    return { start, end: this.length }
  }

  private breakLine(): void {
    if (this.length > 0) this.put('\n')
  }
}
