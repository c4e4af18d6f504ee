import {
  type Appendix,
  type Block,
  type Cell,
  type Inline,
  plainText,
  type ReportDocument,
  type Table,
} from '../../src/core/report/model.ts'

/** What stands in the template as it is, and where a loop over values takes its place. */
export type TemplatePiece =
  | { type: 'heading'; text: string }
  | { type: 'paragraphs'; name: string }
  | { type: 'rows'; name: string; widths: readonly number[]; header: readonly (readonly string[])[] }

/** A report taken apart into a template and the values that are filled in. */
export interface TemplateContent {
  pieces: TemplatePiece[]
  values: Record<string, readonly Record<string, string>[]>
}

/**
 * The same words as in our own file, cut for a template: headings and table heads are drawn in it,
 * paragraphs, table rows and notes are looped over.
 *
 * Bold and italic words and merged cells fall away; notes stand at the end, since the template engine has no
 * footnotes. All that makes the template's work lighter than ours.
 */
export function cutForTemplate(report: ReportDocument): TemplateContent {
  const content: TemplateContent = { pieces: [], values: {} }
  const { head, signature } = report
  addParagraphs(content, [
    ...[head.superiorAgency, head.agency, head.number, head.placeAndDate, head.draftMark, head.kind],
    ...[...head.subject, head.occasion],
  ])
  addBlocks(content, report.body)
  addParagraphs(content, [...report.recipients, ...signature.authority, signature.signer])
  for (const appendix of report.appendices) addAppendix(content, appendix)
  addParagraphs(
    content,
    report.missing.map(({ label, reason, enteredIn }) => `${label}: ${reason} (${enteredIn})`),
  )
  addParagraphs(content, notesOf(report))
  return content
}

function addAppendix(content: TemplateContent, { title, attachedTo, blocks }: Appendix): void {
  content.pieces.push({ type: 'heading', text: title })
  addParagraphs(content, [attachedTo])
  addBlocks(content, blocks)
}

function addBlocks(content: TemplateContent, blocks: readonly Block[]): void {
  let waiting: string[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      waiting.push(plainText(block.content))
      continue
    }
    addParagraphs(content, waiting)
    waiting = []
    if (block.type === 'table') addTable(content, block)
    else content.pieces.push({ type: 'heading', text: [block.number, block.text].filter(Boolean).join('. ') })
  }
  addParagraphs(content, waiting)
}

function addParagraphs(content: TemplateContent, texts: readonly (string | undefined)[]): void {
  const values = texts.flatMap((text) => (text ? [{ text }] : []))
  if (values.length > 0)
    content.pieces.push({ type: 'paragraphs', name: addValues(content, 'paragraphs', values) })
}

function addTable(content: TemplateContent, { caption, unitNote, widths, header, rows }: Table): void {
  addParagraphs(content, [caption, unitNote])
  const columns = widths.map((_, column) => column)
  const values = rows.map((row) => {
    const texts = textsOf(row)
    return Object.fromEntries(columns.map((column) => [`c${column}`, texts[column] ?? '']))
  })
  content.pieces.push({
    type: 'rows',
    name: addValues(content, 'rows', values),
    widths,
    header: header.map((row) => columns.map((column) => textsOf(row)[column] ?? '')),
  })
}

/** One text a column; the columns a wide cell covers stay empty. */
const textsOf = (row: readonly Cell[]): string[] =>
  row.flatMap((cell) => [plainText(cell.content), ...Array(Math.max(0, (cell.colspan ?? 1) - 1)).fill('')])

function addValues(
  content: TemplateContent,
  kind: string,
  values: readonly Record<string, string>[],
): string {
  const name = `${kind}${Object.keys(content.values).length}`
  content.values[name] = values
  return name
}

function notesOf(report: ReportDocument): string[] {
  const blocks = [...report.body, ...report.appendices.flatMap((appendix) => appendix.blocks)]
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return []
    if (block.type === 'paragraph') return notesIn(block.content)
    return [...block.header, ...block.rows].flat().flatMap((cell) => notesIn(cell.content))
  })
}

const notesIn = (content: readonly Inline[]): string[] =>
  content.flatMap((run) => (run.type === 'footnote' ? [plainText(run.content)] : []))
