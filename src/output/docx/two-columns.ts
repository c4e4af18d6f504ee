import type { Halves } from '../halves.ts'
import { element } from './xml.ts'

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
