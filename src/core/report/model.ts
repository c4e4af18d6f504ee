import type { PrintStyle } from '../figures/print.ts'

/**
 * The document model: what a report says and how its parts are ranked, with every number still tied to
 * its figure. `.docx`, `.pdf`, `.html` and `.json` are drawn from this one value, so they say the same.
 */

/** A run of words. */
export interface TextRun {
  type: 'text'
  text: string
  bold?: boolean
  italic?: boolean
}

/** A printed number that knows its figure; `text` is exactly what is printed. */
export interface FigureRun {
  type: 'figure'
  key: string
  text: string
  /** `missing` prints "chưa có số liệu"; it is never a zero. */
  state: 'reported' | 'zero' | 'missing'
  kind: 'plan' | 'actual' | 'estimate'
  /** The record behind it was taken out of its register. */
  isGone?: boolean
  /** How it is printed here; absent in reports frozen before forms were kept. */
  form?: PrintStyle
  /** Made up for a demonstration; printed with a mark. */
  synthetic?: boolean
}

/** A footnote anchored here. Numbered by the writer in order of appearance, from 1. */
export interface FootnoteRun {
  type: 'footnote'
  /** One paragraph of the note. */
  content: Inline[]
  /** The documents it cites. */
  symbols?: string[]
}

export type Inline = TextRun | FigureRun | FootnoteRun

/**
 * A heading. Level 1 is "I. TITLE" (capitals, bold), 2 is "1. Title" (bold), 3 is "1.1. Title"
 * (bold italic), 4 an unnumbered run-in title such as a project or component (italic).
 */
export interface Heading {
  type: 'heading'
  level: 1 | 2 | 3 | 4
  /** "I", "1", "1.1"; absent for level 4. */
  number?: string
  text: string
  /** Permanent section key, "III.2": anchors, narratives and comments hang on it. */
  section: string
}

/** A paragraph of the body. The content of a `dash` begins with "- ", of a `plus` with "+ "; both keep the first-line indent. */
export interface Paragraph {
  type: 'paragraph'
  style: 'body' | 'dash' | 'plus' | 'note'
  content: Inline[]
  section: string
  /** Permanent name inside its section: comments and edits hang on it. */
  block?: string
  /** `system` sentences are computed; `unit` ones were written by the unit as free narrative. */
  origin: 'system' | 'unit'
}

export interface Cell {
  content: Inline[]
  colspan?: number
  rowspan?: number
  align?: 'left' | 'center' | 'right'
  bold?: boolean
  italic?: boolean
}

/** A table with `headerRows` that repeat on every page. All rows cover the same grid of `widths.length` columns. */
export interface Table {
  type: 'table'
  caption?: string
  /** "Đơn vị tính: đồng", printed italic above the table at the right. */
  unitNote?: string
  /** Relative column widths. */
  widths: number[]
  header: Cell[][]
  rows: Cell[][]
  section: string
  /** Permanent name inside its section. */
  block?: string
}

export type Block = Heading | Paragraph | Table

export interface Appendix {
  /** Roman; absent when the report has only one appendix. */
  number?: string
  title: string
  /** "(Kèm theo Báo cáo số …)"; see Decree 30/2020, annex I. */
  attachedTo: string
  orientation: 'portrait' | 'landscape'
  blocks: Block[]
}

/** What stands at the head of the first page. */
export interface Letterhead {
  superiorAgency?: string
  agency: string
  /** "Số: 05/BC-UBND"; in a draft the number is blank: "Số:       /BC-UBND". */
  number: string
  /** "Thụy Hùng, ngày 05 tháng 01 năm 2024"; in a draft the day is blank. */
  placeAndDate: string
  kind: string
  /** Trích yếu, one line an item. */
  subject: string[]
  /** "(Trình tại kỳ họp …)", when the report goes to the People's Council. */
  occasion?: string
  /** Marked on the first page of anything not yet issued. */
  draftMark?: string
}

export interface SignatureBlock {
  /** "TM. ỦY BAN NHÂN DÂN", then "CHỦ TỊCH": one line an item. */
  authority: string[]
  /** Absent while nobody is named. */
  signer?: string
}

/** Something the report should say and cannot: printed in a list for the people who prepare it. */
export interface Missing {
  key: string
  label: string
  reason: string
  section: string
  /** Where it is entered. */
  enteredIn: string
}

/** A whole report, ready to be drawn. */
export interface ReportDocument {
  outline: string
  unit: { code: string; name: string }
  year: number
  asOf: string
  status: 'draft' | 'issued'
  language: 'vi'
  title: string
  head: Letterhead
  body: Block[]
  recipients: string[]
  signature: SignatureBlock
  appendices: Appendix[]
  missing: Missing[]
  /** Of an issued report: the beginning of the hash of what was approved, printed discreetly at the end. */
  snapshot?: string
  /** Of a correction: what it replaces, and every difference. */
  correction?: {
    /** "Báo cáo số 01/BC-UBND ngày 05 tháng 01 năm 2024". */
    replaces: string
    reason: string
    lines: { place: string; label: string; before: string; after: string; reason: string }[]
  }
  /** Sentences that say which facts are made up, empty for a real unit. */
  syntheticNotes: string[]
}

/** The words of inlines without footnote bodies: what a reader sees in the running text. */
export function plainText(content: readonly Inline[]): string {
  return content.map((run) => (run.type === 'footnote' ? '' : run.text)).join('')
}
