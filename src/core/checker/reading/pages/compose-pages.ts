import type { ReadDocument } from '../../document.ts'
import { gather } from '../../gather.ts'
import type { PdfBack } from '../../original.ts'
import { DocumentComposer } from '../compose-document.ts'
import { composeText } from '../composed.ts'
import { type FilledCell, fillGrid, isInside } from './fill-grid.ts'
import { findFootnoteStart, isUnfinished, startsFootnote, withoutMark } from './find-footnotes.ts'
import { findGrids, type Grid } from './find-grids.ts'
import { findTables } from './find-tables.ts'
import { groupLines, textOfLine } from './group-lines.ts'
import { type Edges, joinLines, startsParagraph } from './join-lines.ts'
import { layRows } from './lay-rows.ts'
import type { Line, Page } from './page.ts'
import { findRunning } from './running-lines.ts'

/** What stands on a page, from top to bottom. */
type Thing = { line: Line } | { table: LaidTable }

interface LaidTable {
  y: number
  rows: FilledCell[][]
  /** Where its columns are, for a table that goes on on the next page. */
  columns: readonly number[]
}

/** A document from the words of pages: heads and page numbers out, lines joined to paragraphs, columns to tables. */
export function composePages(pages: readonly Page[]): { document: ReadDocument; back: PdfBack } {
  const read = pages.map((page) => {
    const grids = findGrids(page)
    const items = page.items.filter((item) => !grids.some((grid) => isInside(item, grid)))
    return { page, grids, lines: groupLines({ ...page, items }) }
  })
  const running = findRunning(read)
  const bodySize = findBodySize(gather(read, ({ lines }) => lines))
  const writer = createWriter(new DocumentComposer())
  const notes: Line[] = []
  for (const { page, grids, lines } of read) {
    const kept = lines.filter((line) => !running.has(line) && line.segments.length > 0)
    const notesFrom = findFootnoteStart(kept, bodySize, isUnfinished(notes.at(-1)))
    notes.push(...kept.slice(notesFrom))
    writer.startPage(page.number, findEdges(kept.slice(0, notesFrom)))
    for (const thing of listThings(page, grids, kept.slice(0, notesFrom))) writer.add(thing)
  }
  return writer.finish(notes)
}

function listThings(page: Page, grids: readonly Grid[], lines: readonly Line[]): Thing[] {
  const drawn = grids.map((grid) => ({
    y: grid.top,
    rows: fillGrid(page, grid),
    columns: grid.columns,
  }))
  const regions = findTables(lines)
  const aligned = regions
    .map(({ start, end, columns: found }) => ({
      start,
      end,
      columns: halvesOf(lines.slice(start, end)) ?? found,
    }))
    .map(({ start, end, columns }) => ({
      y: lines[start]?.y ?? 0,
      rows: layRows(lines.slice(start, end), columns).map((row) => row.map((cell) => ({ ...cell, rows: 1 }))),
      columns: columns.map(({ left }) => left),
    }))
  const free = lines.filter((_, at) => !regions.some(({ start, end }) => start <= at && at < end))
  return [
    ...[...drawn, ...aligned].map((table) => ({ y: table.y, thing: { table } })),
    ...free.map((line) => ({ y: line.y, thing: { line } })),
  ]
    .sort((a, b) => a.y - b.y)
    .map(({ thing }) => thing)
}

const nationalName = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA/u

/** The letterhead stands in two halves, whatever gaps its lines have for number and date. */
function halvesOf(lines: readonly Line[]): { left: number; right: number }[] | undefined {
  const name = gather(lines, ({ segments }) => segments).find(({ text }) =>
    nationalName.test(text.normalize('NFC')),
  )
  const beside = gather(lines, ({ segments }) => segments).filter(({ right }) => name && right < name.left)
  if (!name || beside.length === 0) return undefined
  const border = Math.max(...beside.map(({ right }) => right))
  return [
    { left: 0, right: border },
    { left: border + 0.1, right: Number.MAX_SAFE_INTEGER },
  ]
}

/** Writes things one after the other; a paragraph or a table may go on over the edge of a page. */
function createWriter(composer: DocumentComposer) {
  const starts: { number: number; start: number }[] = []
  let edges: Edges = { left: 0, right: 0, gap: 0 }
  let open: Line[] = []
  let table: LaidTable | undefined
  let waiting: number | undefined

  const endTable = () => {
    if (table) composer.endTable()
    table = undefined
  }
  const endParagraph = () => {
    addParagraph(composer, open, 'body')
    open = []
  }
  const notePage = () => {
    const before = composer.length === 0 ? 0 : composer.length + 1
    const start = open.length === 0 ? before : before + joinLines(open).length + 1
    if (waiting !== undefined) starts.push({ number: waiting, start })
    waiting = undefined
  }
  return {
    startPage(number: number, found: Edges) {
      waiting = number
      edges = found
    },
    add(thing: Thing) {
      if ('table' in thing) {
        endParagraph()
        const goesOn = table && waiting !== undefined && hasSameColumns(table, thing.table)
        if (!goesOn) endTable()
        notePage()
        if (!goesOn) composer.startTable()
        addRows(composer, goesOn && table ? withoutHead(thing.table.rows, table.rows) : thing.table.rows)
        table = goesOn && table ? table : thing.table
        return
      }
      endTable()
      if (open.length > 0 && startsParagraph(thing.line, open.at(-1), edges)) endParagraph()
      notePage()
      open.push(thing.line)
    },
    finish(notes: readonly Line[]) {
      endTable()
      endParagraph()
      addNotes(composer, notes)
      return { document: composer.finish(), back: { pages: starts } }
    },
  }
}

const hasSameColumns = (a: LaidTable, b: LaidTable): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every((place, at) => Math.abs(place - (b.columns[at] ?? 0)) < 4)

/** The rows without the head that is printed again on each page. */
function withoutHead(rows: FilledCell[][], first: readonly FilledCell[][]): FilledCell[][] {
  const said = (row: readonly FilledCell[] | undefined) => row?.map(({ text }) => text).join('\t')
  let repeated = 0
  while (repeated < rows.length && repeated < first.length && said(rows[repeated]) === said(first[repeated]))
    repeated += 1
  return rows.slice(repeated)
}

function addParagraph(composer: DocumentComposer, lines: readonly Line[], role: 'body' | 'footnote'): void {
  const text = flat(joinLines(lines))
  if (lines.length > 0) composer.addParagraph(role === 'footnote' ? withoutMark(text) : text, { role })
}

const flat = (text: string): string => composeText(text).text.replaceAll('\n', ' ')

function addRows(composer: DocumentComposer, rows: readonly FilledCell[][]): void {
  for (const row of rows) {
    composer.startRow()
    for (const { text, column, columns, rows: high } of row) {
      composer.addCell(flat(text), { column, columns })
      for (let more = 1; more < high; more += 1) composer.extendCell(column)
    }
    composer.endRow()
  }
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
function findEdges(lines: readonly Line[]): Edges {
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
