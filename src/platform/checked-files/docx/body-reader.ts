import type { Paragraph } from '../../../core/checker/document.ts'
import type { DocxRun } from '../../../core/checker/original.ts'
import { convertOld, encodingOfFont } from '../../../core/checker/reading/old-encodings.ts'
import { Fields } from './fields.ts'
import { type Look, learn, overlay } from './looks.ts'
import { addBit, emptyText } from './paragraph-text.ts'
import { type OpenParagraph, ParagraphWriter, type Reading } from './paragraph-writer.ts'
import { readSection, type SectionFacts } from './read-section.ts'
import { readSymbol } from './read-symbol.ts'
import { type Attributes, Enough, type XmlListener } from './walk-xml.ts'

/** The part that is read. */
export interface PartPlace {
  part: number
  xml: string
  role: Paragraph['role']
  /** The run that a comment on a note hangs on; a note without one is not read. Absent for the main part. */
  hostOfNote?: (id: string) => number | undefined
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

/** Hears one part of a Word file and puts its text into the document. */
export class BodyReader implements XmlListener {
  private readonly reading: Reading
  private readonly place: PartPlace
  private readonly writer: ParagraphWriter
  private heard = 0
  private skipping = 0
  private readonly paragraphs: OpenParagraph[] = []
  private readonly openRuns: OpenRun[] = []
  private readonly fields = new Fields()
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

  constructor(reading: Reading, place: PartPlace) {
    this.reading = reading
    this.place = place
    this.writer = new ParagraphWriter(reading)
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
    this.fields.text(words)
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
    if (!this.fields.open(name, attributes)) this.openTable(name, attributes)
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
      case 'w:fldSimple':
        this.fields.close(name)
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
      this.writeParagraph(paragraph)
      this.flushBoxes()
      const last = this.reading.sections.at(-1)
      if (paragraph.endsSection && last) last.end = this.reading.composer.length
    }
  }

  private writeParagraph(paragraph: OpenParagraph): void {
    const { hostOfNote, role } = this.place
    // Lines between text and notes stand in the part of the notes, too.
    if (hostOfNote && hostOfNote(this.note ?? '') === undefined) return
    this.writer.writeParagraph(paragraph, this.fields.isContents() ? 'running' : role)
  }

  private closeCell(table: OpenTable): void {
    const at = { column: table.column, columns: table.span }
    table.column += table.span
    if (table.isRowDeleted) return
    if (table.goesOn) this.reading.composer.extendCell(at.column)
    else this.writer.writeCell(table.said, at, table.columns)
  }

  private flushBoxes(): void {
    for (const paragraph of this.boxed.splice(0)) this.writer.writeParagraph(paragraph, 'text-box')
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
    if (!paragraph || this.fields.isInstruction()) return
    const below = this.writer.lookOf(paragraph)
    if (run) run.look ??= overlay(below, run.own)
    const look = run?.look ?? below
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
}
