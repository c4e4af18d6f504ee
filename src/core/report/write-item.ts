import { missingText } from '../figures/book.ts'
import type { Desk } from './desk.ts'
import type { Citation } from './environment.ts'
import type { Inline } from './model.ts'
import type { WrittenInline, WrittenItem } from './section-content.ts'
import type { OwnBlock } from './weave.ts'
import { citationOfRecord, printRun } from './write-inline.ts'

/** A paragraph somebody wrote, its figures printed as they are now and its documents cited. */
export function writeItem(desk: Desk, item: WrittenItem): OwnBlock {
  return {
    type: 'paragraph',
    style: item.style,
    content: item.content.flatMap((run) => writeRun(desk, run)),
    section: desk.section,
    block: item.block,
    origin: 'unit',
  }
}

function writeRun(desk: Desk, run: WrittenInline): Inline[] {
  if (run.type === 'text') return run.text === '' ? [] : [run]
  if (run.type === 'citation') return writeCitation(desk, run.symbols)
  const figure = desk.environment.book.find(run.key)
  if (figure) return [printRun(desk, figure, run.form)]
  // The record behind it was taken out: the place stays visible, and the desk names it.
  const { key, form } = run
  return [{ type: 'figure', key, form, text: missingText, state: 'missing', kind: 'actual', isGone: true }]
}

/** Registers a document may come from when the law does not know it. */
const documentLists = ['documents.own', 'documents.incoming', 'documents.earlier'] as const

function writeCitation(desk: Desk, symbols: readonly string[]): Inline[] {
  for (const symbol of symbols) {
    const citation = findCited(desk, symbol)
    if (citation) desk.notebook.citations.set(symbol, citation)
  }
  return [{ type: 'footnote', content: [], symbols: [...symbols] }]
}

function findCited({ notebook, environment }: Desk, symbol: string): Citation | undefined {
  const known = notebook.findCitation(symbol)
  if (known) return known
  const records = documentLists.flatMap((list) => environment.book.records(list))
  return records.flatMap(citationOfRecord).find((citation) => citation.symbol === symbol)
}
