import type { ReadDocument } from '../../document.ts'
import type { PdfBack } from '../../original.ts'
import { composeDocument, type DocumentComposer } from '../compose-document.ts'
import { composeText } from '../composed.ts'
import { findFootnoteStart, startsFootnote } from './find-footnotes.ts'
import { findTables } from './find-tables.ts'
import { groupLines, textOfLine } from './group-lines.ts'
import { joinLines, startsParagraph } from './join-lines.ts'
import { layRows } from './lay-rows.ts'
import type { Line, Page } from './page.ts'
import { findRunning } from './running-lines.ts'

/** A document from the words of pages: heads and page numbers out, lines joined to paragraphs, columns to tables. */
export function composePages(pages: readonly Page[]): { document: ReadDocument; back: PdfBack } {
  const read = pages.map((page) => ({ page, lines: groupLines(page) }))
  const running = findRunning(read)
  const bodySize = findBodySize(read.flatMap(({ lines }) => lines))
  const composer = composeDocument()
  const starts: { number: number; start: number }[] = []
  const notes: Line[] = []
  /** The paragraph that may go on with the next line. */
  let open: Line[] = []
  const flush = () => {
    addParagraph(composer, open, 'body')
    open = []
  }
  for (const { page, lines } of read) {
    const kept = lines.filter((line) => !running.has(line) && line.segments.length > 0)
    const notesFrom = findFootnoteStart(kept, bodySize)
    notes.push(...kept.slice(notesFrom))
    const body = kept.slice(0, notesFrom)
    const edges = findEdges(body)
    const tables = findTables(body)
    let isFirst = true
    for (let at = 0; at < body.length; at += 1) {
      const table = tables.find((one) => one.start === at)
      const line = body[at]
      if (!line) continue
      if (isFirst) {
        // A paragraph that runs over the edge of the page began on the one before.
        if (table || startsParagraph(line, open.at(-1), edges)) flush()
        starts.push({ number: page.number, start: composer.length + joinLines(open).length })
        isFirst = false
      }
      if (table) {
        flush()
        addTable(composer, body.slice(table.start, table.end), table.columns)
        at = table.end - 1
      } else {
        if (open.length > 0 && startsParagraph(line, open.at(-1), edges)) flush()
        open.push(line)
      }
    }
  }
  flush()
  addNotes(composer, notes)
  return { document: composer.finish(), back: { pages: starts } }
}

function addParagraph(composer: DocumentComposer, lines: readonly Line[], role: 'body' | 'footnote'): void {
  if (lines.length > 0)
    composer.addParagraph(composeText(joinLines(lines)).text.replaceAll('\n', ' '), { role })
}

function addTable(
  composer: DocumentComposer,
  lines: readonly Line[],
  columns: Parameters<typeof layRows>[1],
): void {
  composer.startTable()
  for (const row of layRows(lines, columns)) {
    composer.startRow()
    for (const { text, column, columns: span } of row) {
      composer.addCell(composeText(text).text.replaceAll('\n', ' '), { column, columns: span })
    }
    composer.endRow()
  }
  composer.endTable()
}

function addNotes(composer: DocumentComposer, lines: readonly Line[]): void {
  let open: Line[] = []
  for (const line of lines) {
    if (startsFootnote(line)) {
      addParagraph(composer, open, 'footnote')
      open = []
    }
    open.push(line)
  }
  addParagraph(composer, open, 'footnote')
}

/** The size most letters have. */
function findBodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    counts.set(size, (counts.get(size) ?? 0) + textOfLine(line).length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

/** Left and right edge of the text of a page, ignoring single outliers. */
function findEdges(lines: readonly Line[]): { left: number; right: number; gap: number } {
  const at = (numbers: number[], share: number) =>
    numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0
  const gaps = lines.slice(1).map((line, place) => line.y - (lines[place]?.y ?? 0))
  return {
    left: at(
      lines.map((line) => line.left),
      0.1,
    ),
    right: at(
      lines.map((line) => line.right),
      0.9,
    ),
    gap: at(gaps, 0.4),
  }
}
