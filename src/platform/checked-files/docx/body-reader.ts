import type { Paragraph } from '../../../core/checker/document.ts'
import type { DocxPiece, DocxRun, ParagraphLook } from '../../../core/checker/original.ts'
import type { DocumentComposer } from '../../../core/checker/reading/compose-document.ts'
import { convertOld, encodingOfFont } from '../../../core/checker/reading/old-encodings.ts'
import { type Look, learn, overlay } from './looks.ts'
import {
  addBit,
  emptyText,
  findPrevailing,
  listPieces,
  type ParagraphText,
  sliceText,
} from './paragraph-text.ts'
import type { ListCounter } from './read-numbering.ts'
import { readSection, type SectionFacts } from './read-section.ts'
import type { Styles } from './read-styles.ts'
import { type Attributes, Enough, type XmlListener } from './walk-xml.ts'

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

/** The part that is read. */
export interface PartPlace {
  part: number
  xml: string
  role: Paragraph['role']
  /** The run that a comment on a note hangs on; a note without one is not read. Absent for the main part. */
  hostOfNote?: (id: string) => number | undefined
}

interface OpenParagraph extends ParagraphText {
  style?: string
  own: Look
  /** Style and own properties together, once asked for. */
  look?: Look
  /** Deleted with tracked changes: the next paragraph goes on here. */
  isMarkDeleted: boolean
  endsSection: boolean
}

interface OpenRun {
  index: number
  own: Look
  look?: Look
  inProperties: boolean
  propertiesStart: number
}

/** The outermost table; tables inside its cells are read as words of the cell. */
interface OpenTable {
  column: number
  span: number
  columns: number
  goesOn: boolean
  isRowDeleted: boolean
  said: OpenParagraph[]
}

/** Elements whose content is no part of the text as it reads with all changes accepted. */
const skipped: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'mc:Fallback', 'w:sdtPr', 'w:sdtEndPr'],
  ...['w:rt', 'w:rubyPr', 'w:tblPr', 'w:pPrChange', 'w:rPrChange', 'w:tblGridChange', 'w:tcPrChange'],
  ...['w:trPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrEx', 'w:numberingChange', 'm:rPr'],
])
const contentsField = /^\s*TOC\b/i

/** Hears one part of a Word file and puts its text into the document. */
export class BodyReader implements XmlListener {
  private readonly reading: Reading
  private readonly place: PartPlace
  private heard = 0
  private skipping = 0
  private readonly paragraphs: OpenParagraph[] = []
  private readonly openRuns: OpenRun[] = []
  private readonly fields: { isResult: boolean; isContents: boolean; instruction: string }[] = []
  private table: OpenTable | undefined
  private tableDepth = 0
  private boxDepth = 0
  /** Paragraphs of text boxes, read behind the paragraph or the table they hang on. */
  private boxed: OpenParagraph[] = []
  private joined: OpenParagraph | undefined
  private inProperties = 0
  private inMark = false
  private inRowProperties = false
  private section: SectionFacts | undefined
  private inserted = 0
  private note: string | undefined
  private said: { parts: string[]; start: number; isPreserved: boolean } | undefined
  private isInstruction = false

  constructor(reading: Reading, place: PartPlace) {
    this.reading = reading
    this.place = place
  }

  open(name: string, attributes: Attributes, start: number, end: number): void {
    this.heard += 1
    if ((this.heard & 1023) === 0 && this.reading.isSpent()) throw new Enough()
    if (this.skipping > 0) this.skipping += 1
    else if (this.section || name === 'w:sectPr') this.section = readSection(this.section, name, attributes)
    else if (skipped.has(name)) this.skip(name)
    else if (this.inProperties > 0) this.openProperty(name, attributes)
    else if (this.openRuns.at(-1)?.inProperties) this.learnRun(name, attributes)
    else this.openContent(name, attributes, start, end)
  }

  close(name: string, _start: number, end: number): void {
    if (this.skipping > 0) this.skipping -= 1
    else if (this.section) this.closeSection(name)
    else if (this.inProperties > 0) {
      this.inProperties -= 1
      if (name === 'w:rPr') this.inMark = false
    } else if (this.openRuns.at(-1)?.inProperties) this.closeRunProperties(name, end)
    else this.closeContent(name, end)
  }

  text(words: string): void {
    if (this.skipping > 0) return
    if (this.said) this.said.parts.push(words)
    const field = this.fields.at(-1)
    if (this.isInstruction && field) field.instruction += words
  }

  private skip(name: string): void {
    this.skipping = 1
    const paragraph = this.paragraphs.at(-1)
    const isDeletion = name === 'w:del' || name === 'w:moveFrom'
    if (isDeletion && this.inMark && paragraph) paragraph.isMarkDeleted = true
    if (isDeletion && this.inRowProperties && this.table) this.table.isRowDeleted = true
  }

  private openProperty(name: string, attributes: Attributes): void {
    this.inProperties += 1
    const paragraph = this.paragraphs.at(-1)
    if (name === 'w:rPr') this.inMark = true
    else if (!paragraph || this.inMark) return
    else if (name === 'w:pStyle') paragraph.style = attributes['w:val']
    else learn(paragraph.own, name, attributes)
  }

  private learnRun(name: string, attributes: Attributes): void {
    const run = this.openRuns.at(-1)
    if (!run) return
    if (name === 'w:rStyle') run.own = overlay(this.reading.styles.ofRun(attributes['w:val']), run.own)
    else learn(run.own, name, attributes)
  }

  private closeRunProperties(name: string, end: number): void {
    const run = this.openRuns.at(-1)
    const owner = run && this.reading.runs[run.index]
    if (!owner || name !== 'w:rPr') return
    run.inProperties = false
    owner.properties = this.place.xml.slice(run.propertiesStart, end)
  }

  private closeSection(name: string): void {
    if (name !== 'w:sectPr' || !this.section) return
    this.reading.sections.push(this.section)
    const paragraph = this.paragraphs.at(-1)
    if (paragraph && this.inProperties > 0) paragraph.endsSection = true
    else this.section.end = this.reading.composer.length
    this.section = undefined
  }

  private openContent(name: string, attributes: Attributes, start: number, end: number): void {
    switch (name) {
      case 'w:p':
        this.openParagraph()
        return
      case 'w:pPr':
        this.inProperties = 1
        return
      case 'w:r':
        this.openRun(start)
        return
      case 'w:rPr':
        this.openRunProperties(start)
        return
      case 'w:t':
      case 'm:t':
        this.said = {
          parts: [],
          start,
          isPreserved: name === 'm:t' || attributes['xml:space'] === 'preserve',
        }
        return
      case 'w:tab':
      case 'w:ptab':
        this.addSign(' ', start, end)
        return
      case 'w:br':
      case 'w:cr':
        this.addSign('\n', start, end)
        return
      case 'w:noBreakHyphen':
        this.addSign('-', start, end)
        return
      case 'w:sym':
        this.addSign(readSymbol(attributes), start, end)
        return
      case 'w:footnoteReference':
        this.addNote('footnote', attributes)
        return
      case 'w:endnoteReference':
        this.addNote('endnote', attributes)
        return
      case 'w:footnote':
      case 'w:endnote':
        this.note = attributes['w:id']
        return
      case 'w:ins':
      case 'w:moveTo':
        this.inserted += 1
        return
      case 'w:txbxContent':
        this.boxDepth += 1
        return
      case 'w:altChunk':
        this.reading.composer.note('Phần chèn từ tệp khác (altChunk) chưa được đọc.')
        return
    }
    if (!this.openField(name, attributes)) this.openTable(name, attributes)
  }

  private openField(name: string, attributes: Attributes): boolean {
    const type = attributes['w:fldCharType']
    const field = this.fields.at(-1)
    if (name === 'w:instrText') this.isInstruction = true
    else if (name === 'w:fldSimple') {
      const isContents = contentsField.test(attributes['w:instr'] ?? '')
      this.fields.push({ isResult: true, isContents, instruction: '' })
    } else if (name !== 'w:fldChar') return false
    else if (type === 'begin') this.fields.push({ isResult: false, isContents: false, instruction: '' })
    else if (type === 'end') this.fields.pop()
    else if (field) {
      field.isResult = true
      field.isContents = contentsField.test(field.instruction)
    }
    return true
  }

  private openTable(name: string, attributes: Attributes): void {
    const value = Number(attributes['w:val']) || 0
    if (this.boxDepth > 0) return
    if (name === 'w:tbl') {
      this.tableDepth += 1
      if (this.tableDepth > 1) return
      this.table = { column: 0, span: 1, columns: 0, goesOn: false, isRowDeleted: false, said: [] }
      this.reading.composer.startTable()
    }
    const { table } = this
    if (!table || this.tableDepth > 1) return
    if (name === 'w:gridCol') table.columns += 1
    else if (name === 'w:tr') {
      Object.assign(table, { column: 0, isRowDeleted: false })
      this.reading.composer.startRow()
    } else if (name === 'w:trPr') this.inRowProperties = true
    else if (name === 'w:gridBefore') table.column += value
    else if (name === 'w:tc') Object.assign(table, { span: 1, goesOn: false, said: [] })
    else if (name === 'w:gridSpan') table.span = Math.max(1, value)
    else if (name === 'w:vMerge') table.goesOn = attributes['w:val'] !== 'restart'
  }

  private closeContent(name: string, end: number): void {
    switch (name) {
      case 'w:p':
        this.closeParagraph()
        return
      case 'w:r':
        this.closeRun(end)
        return
      case 'w:t':
      case 'm:t':
        this.closeText(name, end)
        return
      case 'w:instrText':
        this.isInstruction = false
        return
      case 'w:fldSimple':
        this.fields.pop()
        return
      case 'w:ins':
      case 'w:moveTo':
        this.inserted -= 1
        return
      case 'w:txbxContent':
        this.boxDepth -= 1
        return
      case 'w:footnote':
      case 'w:endnote':
        this.note = undefined
        return
      default:
        this.closeTable(name)
        return
    }
  }

  private closeTable(name: string): void {
    if (this.boxDepth > 0) return
    const { composer } = this.reading
    const isOutermost = this.tableDepth === 1
    if (name === 'w:tbl') {
      this.tableDepth -= 1
      if (!isOutermost) return
      composer.endTable()
      this.table = undefined
      this.flushBoxes()
    } else if (!isOutermost) return
    else if (name === 'w:tc' && this.table) this.closeCell(this.table)
    else if (name === 'w:trPr') this.inRowProperties = false
    else if (name === 'w:tr') composer.endRow()
  }

  private openParagraph(): void {
    const fresh = { ...emptyText(), own: {}, isMarkDeleted: false, endsSection: false }
    const goesOn = this.boxDepth === 0 && this.tableDepth === 0 ? this.joined : undefined
    this.paragraphs.push(goesOn ?? fresh)
    if (goesOn) this.joined = undefined
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    if (this.boxDepth > 0) this.boxed.push(paragraph)
    else if (this.tableDepth > 0) this.table?.said.push(paragraph)
    else if (paragraph.isMarkDeleted) {
      paragraph.isMarkDeleted = false
      this.joined = paragraph
    } else {
      this.finishParagraph(paragraph, this.roleHere())
      this.flushBoxes()
      const last = this.reading.sections.at(-1)
      if (paragraph.endsSection && last) last.end = this.reading.composer.length
    }
  }

  private flushBoxes(): void {
    for (const paragraph of this.boxed.splice(0)) this.finishParagraph(paragraph, 'text-box')
  }

  private roleHere(): Paragraph['role'] {
    return this.fields.some((field) => field.isContents) ? 'running' : this.place.role
  }

  private openRun(start: number): void {
    const host = this.place.hostOfNote
      ? this.place.hostOfNote(this.note ?? '')
      : this.boxDepth > 0
        ? this.openRuns[0]?.index
        : undefined
    const { runs } = this.reading
    this.openRuns.push({ index: runs.length, own: {}, inProperties: false, propertiesStart: 0 })
    runs.push({
      part: this.place.part,
      start,
      end: start,
      properties: '',
      children: [],
      isInserted: this.inserted > 0,
      isConverted: false,
      ...(host === undefined ? {} : { host }),
    })
  }

  private openRunProperties(start: number): void {
    const run = this.openRuns.at(-1)
    if (run) Object.assign(run, { inProperties: true, propertiesStart: start })
  }

  private closeRun(end: number): void {
    const run = this.openRuns.pop()
    const owner = run && this.reading.runs[run.index]
    if (owner) owner.end = end
  }

  private addNote(kind: 'footnote' | 'endnote', attributes: Attributes): void {
    const run = this.openRuns.at(-1)
    if (run) this.reading.notes.push({ kind, id: attributes['w:id'] ?? '', run: run.index })
  }

  private closeText(name: string, end: number): void {
    const { said } = this
    this.said = undefined
    if (!said) return
    const words = said.parts.join('')
    const text = said.isPreserved ? words : words.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
    if (text !== '')
      this.say(text, name === 'w:t' ? { start: said.start, end, text } : { start: said.start, end })
  }

  private addSign(sign: string, start: number, end: number): void {
    this.say(sign, { start, end })
  }

  /** Adds words to the open paragraph as a child of the open run; a formula has no run of its own. */
  private say(words: string, child: DocxRun['children'][number]): void {
    const paragraph = this.paragraphs.at(-1)
    const run = this.openRuns.at(-1)
    const owner = run && this.reading.runs[run.index]
    if (!paragraph || this.fields.some((field) => !field.isResult)) return
    const look = this.lookOf(paragraph, run)
    if (look.isHidden) return
    const sign = child.text === undefined ? words : words.replace(/[\t\r\n]/g, ' ')
    if (!run || !owner) {
      addBit(paragraph, sign, { child: 0 }, look)
      return
    }
    const bit = { run: run.index, child: owner.children.push(child) - 1 }
    const old = look.font === undefined ? undefined : encodingOfFont(look.font)
    if (!old) {
      addBit(paragraph, sign, bit, look)
      return
    }
    owner.isConverted = true
    const { text, origins } = convertOld(sign, old.encoding)
    addBit(paragraph, old.isCapital ? text.toUpperCase() : text, { ...bit, origins }, look)
  }

  private lookOf(paragraph: OpenParagraph, run: OpenRun | undefined): Look {
    const below = this.lookOfParagraph(paragraph)
    if (!run) return below
    run.look ??= overlay(below, run.own)
    return run.look
  }

  private lookOfParagraph(paragraph: OpenParagraph): Look {
    paragraph.look ??= overlay(this.reading.styles.ofParagraph(paragraph.style), paragraph.own)
    return paragraph.look
  }

  private finishParagraph(paragraph: OpenParagraph, given: Paragraph['role']): void {
    const { composer, styles } = this.reading
    const { hostOfNote } = this.place
    // Lines between text and notes stand in the part of the notes, too.
    if (hostOfNote && hostOfNote(this.note ?? '') === undefined) return
    const look = this.lookOfParagraph(paragraph)
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

  private closeCell(table: OpenTable): void {
    const at = { column: table.column, columns: table.span }
    table.column += table.span
    if (table.isRowDeleted) return
    if (table.goesOn) {
      this.reading.composer.extendCell(at.column)
      return
    }
    // Tables number their rows by lists, too: a label may be all that a cell shows.
    const texts = table.said.flatMap((paragraph) => {
      const label = this.nextLabel(this.lookOfParagraph(paragraph)) ?? ''
      const slice = sliceText(paragraph, 0, paragraph.raw.length)
      const text = slice.text.replaceAll('\n', ' ')
      const before = label && text ? `${label} ` : label
      return before || text ? [{ paragraph, slice, before, text }] : []
    })
    const span = this.reading.composer.addCell(texts.map(({ before, text }) => before + text).join(' '), at)
    let { start } = span
    for (const { paragraph, slice, before, text } of texts) {
      this.keep(paragraph, slice, start + before.length, { column: at.column, columns: table.columns })
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
    const shown = overlay(this.lookOfParagraph(paragraph), findPrevailing(paragraph))
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

/** Signs of symbol fonts that stand for a dash or a comparison; others leave a blank. */
function readSymbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (!Number.isFinite(code)) return ' '
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const isSymbol = /symbol|wingdings|webdings/i.test(attributes['w:font'] ?? '')
  if (!isSymbol) return plain > 0x1f && plain < 0xd800 ? String.fromCodePoint(plain) : ' '
  return { 45: '-', 183: '-', 167: '-', 179: '≥', 163: '≤' }[plain] ?? ' '
}
