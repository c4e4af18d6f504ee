import type { Layout } from '../../core/policy/signing.ts'
import type { FigureRun, FootnoteRun, Inline } from '../../core/report/model.ts'
import { houseStyle } from '../house-style.ts'
import { withoutNotes } from '../nested-notes.ts'
import { paragraph, type RunLook, run } from './text-paragraph.ts'
import { element, valued } from './xml.ts'

/** What grows while a document is written: its footnotes and the numbers given to content controls. */
export interface Drawing {
  readonly layout: Layout
  /** Bodies of the footnotes met so far, as XML; the first has id 1. */
  readonly footnotes: string[]
  controls: number
}

export const startDrawing = (layout: Layout): Drawing => ({ layout, footnotes: [], controls: 0 })

/** Runs of a sentence or a cell as XML. */
export function inlines(drawing: Drawing, content: readonly Inline[], look: RunLook = {}): string {
  return content.map((inline) => drawInline(drawing, inline, look)).join('')
}

function drawInline(drawing: Drawing, inline: Inline, look: RunLook): string {
  if (inline.type === 'footnote') return footnoteReference(drawing, inline)
  if (inline.type === 'figure') return figure(drawing, inline, look)
  return run(inline.text, { bold: inline.bold ?? look.bold, italic: inline.italic ?? look.italic })
}

/** Word takes a file with a longer tag for a broken one. */
const longestTag = 64

/**
 * A number inside a content control whose tag is the figure's key.
 *
 * The key travels with the number through Word, LibreOffice and back, and the control is invisible in
 * print. It is locked so that a number cannot be typed over there, where nothing would know of it, yet a
 * sentence can still be deleted with its numbers. A bookmark could not do this: its name has 40 letters
 * without dots. Made-up numbers carry a raised mark beside the control, missing ones are italic.
 */
function figure(drawing: Drawing, inline: FigureRun, look: RunLook): string {
  drawing.controls += 1
  const italic = look.italic || inline.state === 'missing'
  const properties =
    valued('w:tag', inline.key.slice(-longestTag)) +
    valued('w:id', drawing.controls) +
    valued('w:lock', 'contentLocked') +
    element('w15:appearance', { 'w15:val': 'hidden' })
  const control = `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(inline.text, { ...look, italic })}</w:sdtContent></w:sdt>`
  return inline.synthetic ? control + run(houseStyle.syntheticMark, { superscript: true }) : control
}

/** Word keeps -1 and 0 for the separator lines, so the first note of the text is 1. */
function footnoteReference(drawing: Drawing, inline: FootnoteRun): string {
  const id = drawing.footnotes.push('')
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  const body = paragraph(
    { style: 'FootnoteText' },
    mark,
    run(' '),
    inlines(drawing, withoutNotes(inline.content)),
  )
  drawing.footnotes[id - 1] = element('w:footnote', { 'w:id': id }, body)
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
}
