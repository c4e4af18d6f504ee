import type { ReadDocument, Span } from './document.ts'

/** What kind of file a document was read from. */
export type CheckedKind = 'txt' | 'docx' | 'pdf'

/** A document and the way from its offsets back into the file it was read from. */
export type CheckedFile = { document: ReadDocument; looks?: DocumentLooks } & (
  | { kind: 'txt'; back: TextBack }
  | { kind: 'docx'; back: DocxBack }
  | { kind: 'pdf'; back: PdfBack }
)

/** The way back into a text file: for each offset of the document the UTF-16 unit of the decoded file; absent where both are the same. */
export interface TextBack {
  origins?: Int32Array
}

/** The way back into a PDF: where each page begins. */
export interface PdfBack {
  pages: readonly { number: number; start: number }[]
}

/** The way back into a Word file. */
export interface DocxBack {
  /** Texts of the parts that hold runs, by their names in the package. */
  parts: readonly DocxPart[]
  runs: readonly DocxRun[]
  /** In the order of the document; stretches that no piece covers (labels, breaks) stand nowhere in the file. */
  pieces: readonly DocxPiece[]
}

export interface DocxPart {
  name: string
  xml: string
}

/** A run of letters with one look: `w:r`. */
export interface DocxRun extends Span {
  part: number
  /** Its `w:rPr` as written, or nothing. */
  properties: string
  children: DocxRunChild[]
  /** It was inserted with tracked changes that nobody has accepted. */
  isInserted: boolean
  /** The run of the main part that a comment on it hangs on, where a comment cannot stand (footnote, text box). */
  host?: number
  /** Typed in an encoding that is no longer written. */
  isConverted: boolean
}

export interface DocxRunChild extends Span {
  /** What a `w:t` says; absent for everything else. */
  text?: string
}

/** A stretch of the document that one child of a run says. Units correspond one to one unless `isWhole`. */
export interface DocxPiece extends Span {
  run: number
  child: number
  /** Units of the child's text. */
  from: number
  to: number
  /** Cannot be split: the file says it with other letters (decomposed, an old encoding, a sign without width). */
  isWhole: boolean
}

/** How a Word document is set: what the layout decree speaks of. Lengths are millimetres, sizes points. */
export interface DocumentLooks {
  sections: SectionLook[]
  paragraphs: ParagraphLook[]
}

export interface SectionLook {
  widthMm: number
  heightMm: number
  marginsMm: { top?: number; bottom?: number; left?: number; right?: number }
  /** Where page numbers stand, when there are any. */
  pageNumber?: { place: 'top' | 'bottom'; align: 'left' | 'center' | 'right'; sizePt?: number }
  /** Text offset behind the section. */
  end: number
}

/** The prevailing look of a paragraph, styles resolved; nothing where the file does not say. */
export interface ParagraphLook extends Span {
  align: 'left' | 'center' | 'right' | 'justify'
  sizePt?: number
  isBold: boolean
  isItalic: boolean
  font?: string
  isInTable: boolean
  /** Column of the outermost table, with how many there are. */
  column?: number
  columns?: number
}
