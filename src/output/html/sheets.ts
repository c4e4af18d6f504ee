import type { Layout } from '../../core/policy/signing.ts'
import type { Appendix, Letterhead, ReportDocument } from '../../core/report/model.ts'
import { letterheadLines } from '../letterhead-lines.ts'
import { textWidth } from '../measures.ts'
import { recipientLines, snapshotLine, syntheticNoteLines } from '../printed-lines.ts'
import { blocks } from './blocks.ts'
import { escapeText, say, tag } from './escape.ts'
import type { Page } from './inlines.ts'

/** The report itself, up to the signature. */
export function mainSheet(page: Page, model: ReportDocument): string {
  return sheet(
    page,
    { class: 'sheet' },
    letterhead(page, model.head) +
      blocks(page, model.body, { titleLevel: page.titleLevel, width: textWidth(page.layout) }) +
      syntheticNoteLines(model.syntheticNotes)
        .map((words) => say('p', { class: 'note' }, words))
        .join('') +
      closing(page.layout, model),
  )
}

/** An appendix on paper of its own, lying when it has to. */
export function appendixSheet(page: Page, appendix: Appendix, label: string | undefined): string {
  const level = page.titleLevel + 1
  const look = appendix.orientation === 'landscape' ? 'sheet lying' : 'sheet'
  const lines = [
    label ? say('span', { class: 'appendix-label' }, label) : '',
    say('span', { class: 'appendix-title' }, appendix.title),
  ]
  return sheet(
    page,
    { class: look },
    tag(`h${level}`, { class: 'appendix' }, ...lines) +
      say('p', { class: 'attached' }, appendix.attachedTo) +
      blocks(page, appendix.blocks, {
        titleLevel: level,
        width: textWidth(page.layout, appendix.orientation),
      }),
  )
}

/** A sheet with the footnotes that its text has called for. */
function sheet(page: Page, attributes: Record<string, string>, content: string): string {
  const first = page.noteCount - page.notes.length + 1
  const notes = page.notes.splice(0)
  return tag('section', attributes, content, notes.length > 0 ? footnotes(notes, first) : '')
}

const footnotes = (notes: readonly string[], first: number): string =>
  tag(
    'section',
    { class: 'notes', role: 'doc-endnotes', 'aria-label': 'Chú thích' },
    tag('ol', { start: first === 1 ? undefined : first }, ...notes),
  )

const lines = (look: string, words: readonly string[]): string =>
  words.map((line) => say('p', { class: look }, line)).join('')

function letterhead({ layout, titleLevel }: Page, head: Letterhead): string {
  const { above, agency } = letterheadLines(layout, head)
  const { nationalName, motto } = layout.elements
  const titles = [
    say('span', { class: 'document-kind' }, head.kind),
    ...head.subject.map((line) => say('span', { class: 'subject' }, line)),
  ]
  return tag(
    'header',
    {},
    tag(
      'div',
      { class: 'halves' },
      tag('div', {}, lines('superior-agency', above), lines('agency', agency)),
      tag('div', {}, lines('national-name', [nationalName.text ?? '']), lines('motto', [motto.text ?? ''])),
      say('p', { class: 'number' }, head.number),
      say('p', { class: 'place-and-date' }, head.placeAndDate),
      head.draftMark ? tag('p', { class: 'draft-mark' }, say('span', {}, head.draftMark)) : '',
    ),
    tag(`h${titleLevel}`, { class: 'title' }, ...titles),
    head.occasion ? say('p', { class: 'occasion' }, head.occasion) : '',
  )
}

function closing(layout: Layout, model: ReportDocument): string {
  const { authority, signer } = model.signature
  const label = layout.elements.recipientsLabel.text ?? ''
  return tag(
    'footer',
    { class: 'halves' },
    tag(
      'div',
      {},
      say('p', { class: 'recipients-label' }, label),
      lines('recipients', recipientLines(model.recipients)),
      lines('snapshot', [snapshotLine(model) ?? []].flat()),
    ),
    tag('div', {}, lines('authority', authority), tag('p', { class: 'signer' }, escapeText(signer ?? ''))),
  )
}
