/** One cell of a copied block. */
export interface CopiedCell {
  text: string
  /** The number behind what is shown, where the clipboard tells (`x:num`). */
  number?: string
  /** Covered by a merged cell that begins further left or above; it has the text of that one. */
  isCovered?: boolean
}

/** Rows of cells, all of one length. */
export type CopiedBlock = readonly (readonly CopiedCell[])[]

/**
 * Text between tabs and line ends, as spreadsheets put it on the clipboard: cells with a tab, a line end or a
 * quote in them stand in quotes, and quotes in them are doubled.
 */
export function parseTabText(text: string): CopiedBlock {
  const rows: CopiedCell[][] = []
  let row: CopiedCell[] = []
  let at = 0
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (at <= source.length) {
    const { cell, end } = takeCell(source, at)
    row.push({ text: cell })
    if (source[end] !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return squared(rows)
}

/** The cell that begins here, and where its tab or line end stands. */
function takeCell(source: string, at: number): { cell: string; end: number } {
  const quoted = source[at] === '"' ? takeQuoted(source, at) : undefined
  if (quoted) return quoted
  let end = at
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1
  return { cell: source.slice(at, end), end }
}

/** A cell in quotes, or undefined when the quote is just a letter of the text: `"Xã" Thụy Hùng`. */
function takeQuoted(source: string, at: number): { cell: string; end: number } | undefined {
  let end = at + 1
  for (;;) {
    end = source.indexOf('"', end)
    if (end < 0) return undefined
    if (source[end + 1] !== '"') break
    end += 2
  }
  const next = source[end + 1]
  if (next !== undefined && next !== '\t' && next !== '\n') return undefined
  return { cell: source.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 }
}

/** The block as text for the clipboard, as Excel reads it. */
export function writeTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteCell).join('\t')).join('\r\n')
}

const quoteCell = (text: string): string =>
  /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** Every row as long as the longest. */
export function squared(rows: readonly CopiedCell[][]): CopiedCell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) =>
    row.length === width
      ? row
      : [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))],
  )
}

/** Without the rows and columns of nothing at the end that whole-column copies bring. */
export function trimBlock(block: CopiedBlock): CopiedBlock {
  const isBlank = (cell: CopiedCell | undefined) => !cell || cell.text.trim() === ''
  let height = block.length
  while (height > 0 && block[height - 1]?.every(isBlank)) height -= 1
  const rows = block.slice(0, height)
  const width = rows.reduce((most, row) => {
    let last = row.length
    while (last > most && isBlank(row[last - 1])) last -= 1
    return Math.max(most, last)
  }, 0)
  return rows.map((row) => row.slice(0, width))
}
