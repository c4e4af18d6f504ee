import type { Paragraph } from '../../../core/checker/document.ts'
import type { DocxPiece, DocxRun, ParagraphLook } from '../../../core/checker/original.ts'
import type { DocumentComposer } from '../../../core/checker/reading/compose-document.ts'
import { type Look, overlay } from './looks.ts'
import { findPrevailing, listPieces, type ParagraphText, sliceText } from './paragraph-text.ts'
import type { ListCounter } from './read-numbering.ts'
import type { SectionFacts } from './read-section.ts'
import type { Styles } from './read-styles.ts'

/** What the whole file shares while its parts are read. */
export interface Reading {
  composer: DocumentComposer
  styles: Styles
  lists: ListCounter
  runs: DocxRun[]
  pieces: DocxPiece[]
  looks: ParagraphLook[]
  sections: SectionFacts[]
  /** Marks of notes in the order they stand, with the run of the mark. */
  notes: { kind: 'footnote' | 'endnote'; id: string; run: number }[]
  /** True when time or room is used up. */
  isSpent: () => boolean
}

/** A paragraph that is being heard. */
export interface OpenParagraph extends ParagraphText {
  style?: string
  own: Look
  /** Style and own properties together, once asked for. */
  look?: Look
  /** Deleted with tracked changes: the next paragraph goes on here. */
  isMarkDeleted: boolean
  endsSection: boolean
}

/** Puts what was heard into the document, with the way back and the looks. */
export class ParagraphWriter {
  private readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
  }

  lookOf(paragraph: OpenParagraph): Look {
    paragraph.look ??= overlay(this.reading.styles.ofParagraph(paragraph.style), paragraph.own)
    return paragraph.look
  }

  /** Adds a paragraph; one with line breaks inside comes to stand as several. */
  writeParagraph(paragraph: OpenParagraph, given: Paragraph['role']): void {
    const { composer, styles } = this.reading
    const look = this.lookOf(paragraph)
    const label = this.nextLabel(look)
    const name = styles.nameOf(paragraph.style)
    const heading = Number(/^heading (\d)/.exec(name)?.[1] ?? 0) || (look.outline ?? 9) + 1
    const isHeading = given === 'body' && heading < 10
    const role = /^toc \d/.test(name)
      ? 'running'
      : isHeading
        ? 'heading'
        : given === 'body' && label
          ? 'list'
          : given
    const level =
      role === 'heading' ? heading : role === 'list' ? (look.numbering?.level ?? 0) + 1 : undefined
    let first = label
    for (const { 0: line, index } of paragraph.raw.matchAll(/[^\n]+/g)) {
      const slice = sliceText(paragraph, index, index + line.length)
      const more = {
        role,
        ...(level === undefined ? {} : { level }),
        ...(first ? { label: first } : {}),
      } as const
      const span = composer.addParagraph(slice.text, more)
      if (!span) continue
      first = undefined
      this.keep(paragraph, slice, span.start)
    }
  }

  private nextLabel(look: Look): string | undefined {
    const { list, level = 0 } = look.numbering ?? {}
    return list === undefined || list === '0' ? undefined : this.reading.lists.next(list, level)?.trim()
  }

  /** Adds a cell of the outermost table; its paragraphs stand on one line. */
  writeCell(
    said: readonly OpenParagraph[],
    at: { column: number; columns: number },
    tableColumns: number,
  ): void {
    // Tables number their rows by lists, too: a label may be all that a cell shows.
    const texts = said.flatMap((paragraph) => {
      const label = this.nextLabel(this.lookOf(paragraph)) ?? ''
      const slice = sliceText(paragraph, 0, paragraph.raw.length)
      const text = slice.text.replaceAll('\n', ' ')
      const before = label && text ? `${label} ` : label
      return before || text ? [{ paragraph, slice, before, text }] : []
    })
    const span = this.reading.composer.addCell(texts.map(({ before, text }) => before + text).join(' '), at)
    let { start } = span
    for (const { paragraph, slice, before, text } of texts) {
      this.keep(paragraph, slice, start + before.length, { column: at.column, columns: tableColumns })
      start += before.length + text.length + 1
    }
  }

  /** Remembers where a stretch stands in the file and how it looks. */
  private keep(
    paragraph: OpenParagraph,
    slice: ReturnType<typeof sliceText>,
    start: number,
    inTable?: { column: number; columns: number },
  ): void {
    const { pieces, runs, looks } = this.reading
    for (const piece of listPieces(paragraph, slice, start)) {
      pieces.push(piece)
      const run = runs[piece.run]
      if (run && slice.isConverted) run.isConverted = true
    }
    const shown = overlay(this.lookOf(paragraph), findPrevailing(paragraph))
    looks.push({
      start,
      end: start + slice.text.length,
      align: shown.align ?? 'left',
      sizePt: shown.sizePt,
      isBold: shown.isBold ?? false,
      isItalic: shown.isItalic ?? false,
      font: shown.font,
      isInTable: inTable !== undefined,
      ...inTable,
    })
  }
}
