import type { ReadDocument, Span } from '../checker/document.ts'
import { DocumentComposer } from '../checker/reading/compose-document.ts'
import type { CheckedSection } from './findings.ts'
import { type Cell, plainText, type Table } from './model.ts'
import type { DeskItem } from './section-content.ts'

/** A block of the report and where it stands in the text that is checked. */
export interface Placed extends Span {
  section: string
  blockKey: string
  kind: DeskItem['kind']
}

/** The printed sections of a report as the checker reads documents. */
export function toCheckedDocument(
  sections: readonly CheckedSection[],
  tables: readonly Table[],
): { document: ReadDocument; placed: Placed[] } {
  const composer = new DocumentComposer()
  const placed: Placed[] = []
  for (const { key: section, number, title, items } of sections) {
    // The first and the last sentences have no heading.
    if (number) composer.addParagraph(oneLine(`${number}. ${title}`), { role: 'heading' })
    for (const { kind, text, blockKey } of items) {
      const start = composer.length
      const table = tables.find((one) => one.section === section && one.block === blockKey)
      if (kind !== 'table') composer.addParagraph(oneLine(text), { role: 'body' })
      else if (table) putTable(composer, table)
      placed.push({ section, blockKey, kind, start, end: composer.length })
    }
  }
  return { document: composer.finish(), placed }
}

/** A table below its caption and its unit. */
function putTable(composer: DocumentComposer, { caption, unitNote, header, rows }: Table): void {
  for (const line of [caption, unitNote]) composer.addParagraph(oneLine(line ?? ''), { role: 'body' })
  composer.startTable()
  const above = new Map<number, Reach>()
  for (const row of [...header, ...rows]) putRow(composer, row, above)
  composer.endTable()
}

/** A cell of a row above that reaches further down. */
interface Reach {
  columns: number
  rowsLeft: number
}

function putRow(composer: DocumentComposer, row: readonly Cell[], above: Map<number, Reach>): void {
  let column = 0
  const passCovered = () => {
    for (let reach = above.get(column); reach && reach.rowsLeft > 0; reach = above.get(column)) {
      composer.extendCell(column)
      reach.rowsLeft -= 1
      column += reach.columns
    }
  }
  composer.startRow()
  for (const { content, colspan: columns = 1, rowspan = 1 } of row) {
    passCovered()
    composer.addCell(oneLine(plainText(content)), { column, columns })
    above.set(column, { columns, rowsLeft: rowspan - 1 })
    column += columns
  }
  passCovered()
  composer.endRow()
}

const oneLine = (text: string): string => text.normalize('NFC').replace(/[\n\t]/g, ' ')
