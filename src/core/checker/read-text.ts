import type { Block, ReadDocument, Span, TableCell, TableRow } from './document.ts'

/**
 * A plain text as a document: every line a paragraph, and two or more lines with bars or tabs a table.
 *
 * The text is kept as it is, so that offsets are those of the file; it should be in composed form (NFC).
 */
export function readText(text: string): ReadDocument {
  const blocks: Block[] = []
  let rows: TableRow[] = []
  const closeTable = () => {
    const [first, last] = [rows[0], rows.at(-1)]
    if (first && last && rows.length > 1)
      blocks.push({ kind: 'table', start: first.start, end: last.end, rows })
    else
      for (const row of rows) blocks.push({ kind: 'paragraph', role: 'body', start: row.start, end: row.end })
    rows = []
  }
  for (const line of splitLines(text)) {
    const cells = splitCells(text, line, rows[0]?.cells.length)
    if (cells.length > 1) {
      rows.push({ ...line, cells })
      continue
    }
    if (rows.length > 0 && isRuler(text.slice(line.start, line.end))) continue
    closeTable()
    if (line.end > line.start) blocks.push({ kind: 'paragraph', role: 'body', ...line })
  }
  closeTable()
  return { text, blocks, unread: [] }
}

function splitLines(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push(trim(text, start, end))
    start = end + 1
  }
  return lines
}

function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text.charAt(from)) && text.charAt(from) !== '\t') from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

/** The line between the head and the body of a Markdown table. */
const isRuler = (line: string): boolean => /^[|:\-\s+=]{3,}$/.test(line)

/** A bar at both ends frames a row, unless the rows above say that it parts an empty cell. */
function splitCells(text: string, line: Span, width?: number): TableCell[] {
  const written = text.slice(line.start, line.end)
  if (isRuler(written)) return []
  const separator = written.includes('|') ? '|' : written.includes('\t') ? '\t' : undefined
  if (!separator) return []
  const isFramed = separator === '|' && written.startsWith('|') && written.endsWith('|') && written.length > 2
  const inner = isFramed ? splitAt(text, { start: line.start + 1, end: line.end - 1 }, separator) : []
  if (isFramed && (width === undefined || inner.length === width)) return inner
  const outer = splitAt(text, line, separator)
  return isFramed && outer.length !== width ? inner : outer
}

function splitAt(text: string, { start, end }: Span, separator: string): TableCell[] {
  const cells: TableCell[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && text.charAt(at) !== separator) continue
    const span = trimCell(text, from, at)
    cells.push({ ...span, column: cells.length, columns: 1, rows: 1 })
    from = at + 1
  }
  return cells
}

function trimCell(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}
