import type { Layout } from '../../core/policy/signing.ts'
import type { Cell, FigureRun, FootnoteRun, Inline } from '../../core/report/model.ts'
import { houseStyle } from '../house-style.ts'
import { withoutNotes } from '../nested-notes.ts'
import { escapeText, say, tag } from './escape.ts'

/** What grows while a page is written, and where its numbers lead. */
export interface Page {
  readonly layout: Layout
  /** Level of the report's title among the headings around it. */
  readonly titleLevel: number
  /** Address of the explanation of a number. */
  readonly figureLink: (figure: FigureRun) => string
  /** Footnotes met so far in the whole document. */
  noteCount: number
  /** Bodies of the footnotes of the sheet that is being written. */
  notes: string[]
}

/** Runs of a sentence or a cell. */
export const inlines = (page: Page, content: readonly Inline[]): string =>
  content.map((inline) => drawInline(page, inline)).join('')

export const cellContent = (page: Page, cell: Cell): string =>
  emphasised(inlines(page, cell.content), cell.bold, cell.italic)

function drawInline(page: Page, inline: Inline): string {
  if (inline.type === 'footnote') return footnoteMark(page, inline)
  if (inline.type === 'figure') return drawFigure(page, inline)
  return emphasised(escapeText(inline.text), inline.bold, inline.italic)
}

function emphasised(html: string, bold: boolean | undefined, italic: boolean | undefined): string {
  const slanted = italic ? tag('i', {}, html) : html
  return bold ? tag('b', {}, slanted) : slanted
}

export const kindNames = { plan: 'Kế hoạch', actual: 'Thực hiện', estimate: 'Ước thực hiện' } as const

/** A number one can ask "why?": it carries its key, its value for programs, and a link to its explanation. */
function drawFigure(page: Page, figure: FigureRun): string {
  const title = `${kindNames[figure.kind]} · ${figure.key}`
  const link = say('a', { href: page.figureLink(figure), title }, figure.text)
  const look = ['figure', figure.kind, figure.state].join(' ')
  const drawn = tag('data', { class: look, value: machineValue(figure.text), 'data-key': figure.key }, link)
  return figure.synthetic ? drawn + say('sup', { class: 'made-up' }, houseStyle.syntheticMark) : drawn
}

/** "1.250.000,5" as a program reads it; words stay words. */
function machineValue(printed: string): string {
  const number = /^(-?\d{1,3}(?:\.\d{3})*|-?\d+)(?:,(\d+))?%?$/.exec(printed)
  if (!number) return ''
  return [number[1]?.replaceAll('.', ''), number[2]].filter(Boolean).join('.')
}

function footnoteMark(page: Page, footnote: FootnoteRun): string {
  page.noteCount += 1
  const number = page.noteCount
  const place = page.notes.push('') - 1
  page.notes[place] = footnoteBody(number, inlines(page, withoutNotes(footnote.content)))
  const link = { href: `#chu-thich-${number}`, id: `trich-${number}`, role: 'doc-noteref' }
  return tag('sup', {}, say('a', { ...link, 'aria-label': `Chú thích ${number}` }, String(number)))
}

function footnoteBody(number: number, words: string): string {
  const link = { href: `#trich-${number}`, class: 'back', role: 'doc-backlink' }
  const back = say('a', { ...link, 'aria-label': `Về chỗ có chú thích ${number}` }, '↩')
  return tag('li', { id: `chu-thich-${number}` }, tag('p', {}, words, ' ', back))
}
