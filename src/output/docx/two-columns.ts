import type { Layout } from '../../core/policy/signing.ts'
import { measureText } from '../text-width.ts'
import { textWidth, twipsOfMm } from './measures.ts'
import { element } from './xml.ts'

/** The two halves of the letterhead and of the signature block, in twips. */
export interface Halves {
  left: number
  right: number
}

/** Air beside the widest line of the right half. */
const breathingMm = 4

/**
 * Splits the text width so that the name of the country stays on one line and the agency gets the rest.
 * The signature block stands under the same split, which keeps the page balanced.
 */
export function halves(layout: Layout): Halves {
  const { nationalName } = layout.elements
  const words = measureText(nationalName.text ?? '', {
    sizePt: nationalName.size.value,
    bold: nationalName.bold,
    upperCase: nationalName.upperCase,
  })
  const whole = textWidth(layout)
  const right = Math.min(
    Math.max(words + twipsOfMm(breathingMm), Math.round(whole / 2)),
    Math.round(whole * 0.7),
  )
  return { left: whole - right, right }
}

/** A table without lines or cell margins whose rows never break over pages. */
export function twoColumns(widths: Halves, rows: readonly { left: string; right: string }[]): string {
  const none = { 'w:w': 0, 'w:type': 'dxa' }
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': widths.left + widths.right, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, element('w:left', none), element('w:right', none)),
    ),
    element('w:tblGrid', {}, gridColumn(widths.left), gridColumn(widths.right)),
    ...rows.map((row) => bareRow(widths, row)),
  )
}

const gridColumn = (width: number): string => element('w:gridCol', { 'w:w': width })

const bareRow = (widths: Halves, row: { left: string; right: string }): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${bareCell(widths.left, row.left)}${bareCell(widths.right, row.right)}</w:tr>`

const bareCell = (width: number, content: string): string =>
  `<w:tc><w:tcPr>${element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })}</w:tcPr>${content}</w:tc>`
