import type { Layout } from '../../core/policy/signing.ts'
import type { Appendix, FigureRun, ReportDocument, Table } from '../../core/report/model.ts'
import { extraSheets } from '../extra-sheets.ts'
import { textWidth } from '../measures.ts'
import { table } from './blocks.ts'
import { say, tag } from './escape.ts'
import { figureList } from './figure-list.ts'
import type { Page } from './inlines.ts'
import { appendixSheet, mainSheet } from './sheets.ts'
import { deskStyle, reportStyle } from './style.ts'

/** How a report stands inside another page. */
export interface BodyOptions {
  /** Address of the explanation of a number; a page of the application opens it beside the paper. */
  figureLink?: (figure: FigureRun) => string
  /** Level of the report's title among the headings around it. */
  titleLevel?: 1 | 2
}

/**
 * A report as a part of another page: one `<article>` with its own looks, nothing to load, no script.
 *
 * Every number is a `data` element with the figure's key around a link; a page that listens for clicks on
 * `[data-key]` can show the explanation in place.
 */
export function renderHtmlBody(model: ReportDocument, layout: Layout, options: BodyOptions = {}): string {
  const { figureLink = askInPlace, titleLevel = 2 } = options
  const page: Page = { layout, titleLevel, figureLink, noteCount: 0, notes: [] }
  const labelOf = ({ number }: Appendix): string =>
    [layout.elements.appendixLabel.text, number].filter(Boolean).join(' ')
  return tag(
    'article',
    { class: 'report', lang: model.language },
    `<style>${reportStyle(layout)}</style>`,
    mainSheet(page, model),
    ...model.appendices.map((one) => appendixSheet(page, one, labelOf(one))),
    ...extraSheets(model).map((one) => appendixSheet(page, one, undefined)),
  )
}

const askInPlace = ({ key }: FigureRun): string => `?figure=${encodeURIComponent(key)}`

/** One table of a report, for a page that shows its sections one by one; `title` is the section's. */
export function renderHtmlTable(block: Table, layout: Layout, title: string): string {
  const page: Page = { layout, titleLevel: 2, figureLink: askInPlace, noteCount: 0, notes: [] }
  return table(page, block, { width: textWidth(layout), title })
}

/** Nothing may be loaded or run, whatever a report contains. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * A report as a page that stands alone: it opens from a memory stick or a mail on any machine, reads like
 * paper and prints like the PDF. Every number leads to a list of the report's figures below the paper.
 */
export function renderHtml(model: ReportDocument, layout: Layout): string {
  const figures = figureList(model)
  const report = renderHtmlBody(model, layout, { figureLink: figures.linkOf, titleLevel: 1 })
  const head = tag(
    'head',
    {},
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    say('title', {}, model.title.replace(/\n/g, ' ')),
    `<style>${deskStyle}</style>`,
  )
  const body = tag('body', {}, tag('main', {}, report), figures.html)
  return `<!doctype html>\n${tag('html', { lang: model.language }, head, body)}\n`
}
