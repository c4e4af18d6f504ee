import type { Layout, LayoutElement } from '../../core/policy/signing.ts'
import type { Letterhead } from '../../core/report/model.ts'
import { halves } from '../halves.ts'
import { letterheadLines, widthOf } from '../letterhead-lines.ts'
import { textWidth } from '../measures.ts'
import { paragraph, rule, run } from './text-paragraph.ts'
import { twoColumns } from './two-columns.ts'

/** Everything above the first sentence: agency and country side by side, then what the report is called. */
export function letterhead(layout: Layout, head: Letterhead): string {
  const widths = halves(layout)
  const rows = [
    { left: agencyCell(layout, head, widths.left), right: countryCell(layout, widths.right) },
    { left: line('DocumentNumber', head.number), right: line('PlaceAndDate', head.placeAndDate) },
  ]
  if (head.draftMark) rows.push({ left: draftCell(head.draftMark), right: paragraph({ style: 'DraftMark' }) })
  return first + twoColumns(widths, rows) + titleBlock(layout, head)
}

/** A point high: LibreOffice leaves a whole empty line above a table that begins a text, but not below this. */
const first = paragraph({ style: 'SectionEnd' })

const line = (style: string, words: string): string => paragraph({ style }, run(words))
const draftCell = (mark: string): string =>
  paragraph({ style: 'DraftMark' }, run(`\u00a0${mark}\u00a0`, { boxed: true }))

/** A rule as long as its share of the last line above it, never longer than the column. */
function ruleUnder(words: string, element: LayoutElement, width: number): string {
  const share = element.rule?.value
  return share && words ? rule(Math.round(Math.min(widthOf(words, element), width) * share), width) : ''
}

function agencyCell(layout: Layout, head: Letterhead, width: number): string {
  const { above, agency } = letterheadLines(layout, head)
  return (
    above.map((words) => line('SuperiorAgency', words)).join('') +
    agency.map((words) => line('Agency', words)).join('') +
    ruleUnder(agency.at(-1) ?? '', layout.elements.agency, width)
  )
}

function countryCell(layout: Layout, width: number): string {
  const { nationalName, motto } = layout.elements
  return (
    line('NationalName', nationalName.text ?? '') +
    line('Motto', motto.text ?? '') +
    ruleUnder(motto.text ?? '', motto, width)
  )
}

function titleBlock(layout: Layout, head: Letterhead): string {
  return (
    line('DocumentKind', head.kind) +
    head.subject.map((words) => line('Subject', words)).join('') +
    ruleUnder(head.subject.at(-1) ?? '', layout.elements.subject, textWidth(layout)) +
    (head.occasion ? line('Occasion', head.occasion) : '')
  )
}
