import { type Cell, plainText, type Table } from '../../core/report/model.ts'
import type { Placed } from '../grid.ts'
import { houseStyle } from '../house-style.ts'
import { layTable } from '../laid-table.ts'
import { twipsOfPt } from '../measures.ts'
import { type Drawing, inlines } from './inlines.ts'
import { paragraph, run } from './text-paragraph.ts'
import { element, valued, when } from './xml.ts'

interface Frame {
  sizePt: number
  drawing: Drawing
  widths: number[]
  style: string
}

/** A ruled table with its caption and unit above it; its header rows repeat and no row breaks over pages. */
export function table(drawing: Drawing, model: Table, width: number): string {
  const columns = model.widths.length
  // Word takes a table without rows or columns for a broken file.
  if (columns === 0 || model.header.length + model.rows.length === 0) return ''
  const laid = layTable(model, width / 20)
  const style = laid.size === houseStyle.tableSizePt ? 'TableText' : 'TableTextSmall'
  const frame = { drawing, widths: wholeTwips(laid.widths, width), style, sizePt: laid.size }
  const header = laid.header.map((row) => tableRow(frame, row, { header: true }))
  const rows = laid.rows.map((row, index) =>
    tableRow(frame, row, { keepNext: isGrouped(row) || staysTogether(model, index) }),
  )
  return (
    when(model.caption, paragraph({ style: 'TableCaption' }, run(model.caption ?? ''))) +
    when(model.unitNote, paragraph({ style: 'UnitNote' }, run(model.unitNote ?? ''))) +
    element('w:tbl', {}, tableProperties(width), tableGrid(frame.widths), ...header, ...rows) +
    paragraph({ style: 'AfterTable' })
  )
}

/** Column widths in whole twips that add up to the whole width exactly. */
function wholeTwips(widths: readonly number[], width: number): number[] {
  const whole = widths.reduce((sum, one) => sum + one, 0)
  let before = 0
  return widths.map((one) => {
    const from = Math.round((before / whole) * width)
    before += one
    return Math.round((before / whole) * width) - from
  })
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }

function tableProperties(width: number): string {
  const margin = { 'w:w': twipsOfPt(houseStyle.cellMarginPt), 'w:type': 'dxa' }
  return element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    valued('w:jc', 'center'),
    element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, line))),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, element('w:left', margin), element('w:right', margin)),
  )
}

const tableGrid = (widths: readonly number[]): string =>
  element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })))

interface RowLook {
  header?: boolean
  keepNext?: boolean
}

/** Groups longer than this may break over pages: keeping them would leave half a page empty. */
const longestGroup = 8

const isGrouped = (row: readonly Placed[]): boolean =>
  row.some(({ cell, rowsBelow }) => rowsBelow > 0 && (cell.rowspan ?? 1) <= longestGroup)

/** Tables up to this many rows are not worth breaking. */
const smallTable = 6

/** Rows of a small table, and in a long one the last two: a total alone on a page belongs to nothing. */
const staysTogether = (model: Table, row: number): boolean =>
  row < model.rows.length - 1 && (model.rows.length <= smallTable || row === model.rows.length - 2)

/** A row; `keepNext` holds it on the page of the next one: rows of one group, and a total with its last row. */
function tableRow(frame: Frame, cells: readonly Placed[], look: RowLook): string {
  const whole = cells.every((placed) => linesOf(frame, placed) <= tallestRow)
  const properties = when(whole, '<w:cantSplit/>') + when(look.header, '<w:tblHeader/>')
  const drawn = cells.map((placed) => tableCell(frame, placed, look))
  return `<w:tr>${when(properties, `<w:trPr>${properties}</w:trPr>`)}${drawn.join('')}</w:tr>`
}

/** Lines a row may have and still be kept in one piece: a taller one would run over the edge of the page. */
const tallestRow = 25

/** Lines a cell will about take, a letter being half as wide as high; a merged one has several rows for them. */
const linesOf = (frame: Frame, placed: Placed): number =>
  placed.merge
    ? 0
    : (plainText(placed.cell.content).length * twipsOfPt(frame.sizePt)) / 2 / widthOf(frame, placed)

const widthOf = (frame: Frame, placed: Placed): number =>
  frame.widths.slice(placed.column, placed.column + placed.columns).reduce((sum, one) => sum + one, 0)

function tableCell(frame: Frame, placed: Placed, look: RowLook): string {
  const properties =
    element('w:tcW', { 'w:w': widthOf(frame, placed), 'w:type': 'dxa' }) +
    when(placed.columns > 1, valued('w:gridSpan', placed.columns)) +
    when(placed.merge === 'start', valued('w:vMerge', 'restart')) +
    when(placed.merge === 'continue', '<w:vMerge/>') +
    valued('w:vAlign', 'center')
  const content = placed.merge === 'continue' ? '' : cellContent(frame, placed.cell)
  const words = paragraph({ style: frame.style, align: placed.cell.align, keepNext: look.keepNext }, content)
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${words}</w:tc>`
}

const cellContent = (frame: Frame, cell: Cell): string =>
  inlines(frame.drawing, cell.content, { bold: cell.bold, italic: cell.italic })
