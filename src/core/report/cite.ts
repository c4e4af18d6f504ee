import type { Notebook } from './desk.ts'
import type { FootnoteRun, Inline } from './model.ts'
import type { OwnBlock } from './weave.ts'

/**
 * Writes the footnotes once it is known which of them print, and in which order: each document in full the
 * first time the report cites it, by kind and number after that. Sentences that do not print cite in full.
 */
export function fillNotes({ sections, citations }: Notebook): void {
  const cited = new Set<string>()
  const write = (note: FootnoteRun, known: Set<string>) => {
    const texts = (note.symbols ?? []).map((symbol) => {
      const citation = citations.get(symbol)
      const isRepeated = known.has(symbol)
      known.add(symbol)
      return (isRepeated ? citation?.short : citation?.full) ?? symbol
    })
    note.content = [{ type: 'text', text: `${texts.join('; ')}.` }]
  }
  for (const { items } of sections) {
    for (const { block } of items) for (const note of notesOf(block)) write(note, cited)
  }
  for (const { items, leftOut } of sections) {
    const unprinted = [...leftOut, ...items.flatMap(({ original }) => original ?? [])]
    for (const block of unprinted) for (const note of notesOf(block)) write(note, new Set())
  }
}

function notesOf(block: OwnBlock | { type: 'paragraph'; content: Inline[] }): FootnoteRun[] {
  const content = block.type === 'table' ? block.rows.flat().flatMap((cell) => cell.content) : block.content
  return content.flatMap((run) => (run.type === 'footnote' ? [run] : []))
}
