import type { Block, Cell, Heading, Paragraph, Table } from '../../core/report/model.ts'
import { houseStyle } from '../house-style.ts'
import { layTable } from '../laid-table.ts'
import { pointsOfTwips } from '../measures.ts'
import { headingLine } from '../printed-lines.ts'
import { say, tag } from './escape.ts'
import { cellContent, inlines, type Page } from './inlines.ts'

/** Where blocks stand: below a title of that level, in a column as wide as on paper, in twips. */
export interface Column {
  titleLevel: number
  width: number
}

/** Blocks of a report; no level of headings is ever skipped. */
export function blocks(page: Page, content: readonly Block[], { titleLevel, width }: Column): string {
  let level = titleLevel
  let title = ''
  return content
    .map((block) => {
      if (block.type === 'table') return table(page, block, { width, title })
      if (block.type === 'paragraph') return paragraph(page, block)
      level = Math.min(titleLevel + block.level, level + 1, 6)
      title = headingLine(block)
      return heading(block, level)
    })
    .join('')
}

/** Sections keep their keys, so that a comment or a link finds its place again. */
const heading = (block: Heading, level: number): string =>
  say(`h${level}`, { class: `rank-${block.level}`, id: `muc-${block.section}` }, headingLine(block))

const paragraph = (page: Page, block: Paragraph): string =>
  tag(
    'p',
    { class: block.style, 'data-section': block.section, 'data-origin': block.origin },
    inlines(page, block.content),
  )

/** Where a table stands: how wide the text is there, below which heading. */
export interface TablePlace {
  width: number
  title: string
}

/** A ruled table in a box of its own that scrolls sideways where the screen is narrower than the paper. */
export function table(page: Page, block: Table, { width, title }: TablePlace): string {
  if (block.widths.length === 0 || block.header.length + block.rows.length === 0) return ''
  const { widths, size } = layTable(block, pointsOfTwips(width))
  const look = size === houseStyle.tableSizePt ? undefined : 'wide'
  const name = ['Bảng số liệu', block.caption ?? title].filter(Boolean).join(': ')
  const box = { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': name }
  return tag(
    'div',
    box,
    tag(
      'table',
      { class: look, 'data-section': block.section },
      caption(block),
      columnGroup(widths),
      block.header.length > 0 ? tag('thead', {}, ...block.header.map((row) => headRow(page, row))) : '',
      tag('tbody', {}, ...block.rows.map((row) => bodyRow(page, row))),
    ),
  )
}

function caption({ caption, unitNote }: Table): string {
  if (!caption && !unitNote) return ''
  const lines = [
    caption ? say('span', { class: 'name' }, caption) : '',
    unitNote ? say('span', { class: 'unit' }, unitNote) : '',
  ]
  return tag('caption', {}, ...lines)
}

function columnGroup(widths: readonly number[]): string {
  const whole = widths.reduce((sum, share) => sum + share, 0)
  const columns = widths.map((share) => `<col style="width:${((share / whole) * 100).toFixed(2)}%">`)
  return tag('colgroup', {}, ...columns)
}

const spans = (cell: Cell) => ({
  colspan: (cell.colspan ?? 1) > 1 ? cell.colspan : undefined,
  rowspan: (cell.rowspan ?? 1) > 1 ? cell.rowspan : undefined,
  class: cell.align && cell.align !== 'left' ? cell.align : undefined,
})

const headRow = (page: Page, row: readonly Cell[]): string =>
  tag(
    'tr',
    {},
    ...row.map((cell) => {
      const scope = (cell.colspan ?? 1) > 1 ? 'colgroup' : 'col'
      return tag('th', { scope, ...spans(cell) }, cellContent(page, cell))
    }),
  )

const bodyRow = (page: Page, row: readonly Cell[]): string =>
  tag('tr', {}, ...row.map((cell) => tag('td', spans(cell), cellContent(page, cell))))
