import { spellingKey } from '../vietnamese/text.ts'
import type { CopiedBlock, CopiedCell } from './clipboard.ts'
import { type CellLock, findLabelColumn } from './columns.ts'
import { type HeaderMatch, matchHeaders } from './match-headers.ts'
import { isNumeric } from './print-cell.ts'
import { type DecimalSign, findDecimalSign, type NumberManner } from './read-number.ts'
import { type Area, isSingle } from './selection.ts'
import type { SheetColumn } from './sheet.ts'

/** Text for one cell. Rows are counted as they are shown; those after the last one are to be added. */
export interface Typing {
  row: number
  column: string
  text: string
}

/** The grid that is pasted into, as it is shown. */
export interface PasteGround {
  columns: readonly SheetColumn[]
  rowCount: number
  mayGrow: boolean
  /** What stands there now, as it is copied. */
  textAt: (row: number, column: string) => string
  /** Why nothing may be typed there. */
  lockAt: (row: number, column: string) => CellLock | undefined
}

/** What a paste will do, and what it leaves alone. */
export interface PastePlan {
  typings: Typing[]
  manner: NumberManner
  headerRows: number
  /** Blank cells erase nothing. */
  blank: number
  /** Cells that take no typing and held something else. */
  locked: number
  /** Rows and columns beyond the end of the sheet. */
  outside: number
  unknownTitles: readonly string[]
  unknownRows: string[]
}

/** Plans a paste: with heads by title and name of the row, else cell by cell from the top left of what is chosen. */
export function planPaste(
  block: CopiedBlock,
  area: Area,
  ground: PasteGround,
  shown?: DecimalSign,
): PastePlan {
  const headers = matchHeaders(block, ground.columns)
  const records = headers ? block.slice(headers.height) : block
  const plan: PastePlan = {
    typings: [],
    manner: findManner(records, shown),
    headerRows: headers?.height ?? 0,
    blank: 0,
    locked: 0,
    outside: 0,
    unknownTitles: headers?.unknown ?? [],
    unknownRows: [],
  }
  const targets = headers ? byTitle(headers) : byPlace(records, area, ground)
  const rows = headers ? findRows(records, headers, area, ground, plan) : tileRows(records, area)
  for (const { record, row } of rows) {
    for (const [at, column] of targets.entries()) {
      put(plan, ground, row, column, record[at % Math.max(1, record.length)])
    }
  }
  return plan
}

/** The program that was copied from may say how it shows numbers; else the numbers themselves tell. */
function findManner(records: CopiedBlock, shown: DecimalSign | undefined): NumberManner {
  const sign = shown ?? findDecimalSign(textsOf(records))
  return sign ? { decimalSign: sign, isEvident: true } : {}
}

function* textsOf(records: CopiedBlock): Iterable<string> {
  for (const row of records) for (const cell of row) yield cell.text
}

const byTitle = (headers: HeaderMatch): readonly (string | undefined)[] => headers.columns

/** The columns from the chosen one on; a block that fits several times into the chosen area fills it. */
function byPlace(records: CopiedBlock, area: Area, ground: PasteGround): (string | undefined)[] {
  const width = records[0]?.length ?? 0
  const chosen = area.right - area.left + 1
  const times = !isSingle(area) && width > 0 && chosen % width === 0 ? chosen : width
  return Array.from({ length: times }, (_, at) => ground.columns[area.left + at]?.key)
}

interface PlacedRecord {
  record: readonly CopiedCell[]
  row: number
}

function tileRows(records: CopiedBlock, area: Area): PlacedRecord[] {
  const height = records.length
  const chosen = area.bottom - area.top + 1
  const times = !isSingle(area) && height > 0 && chosen % height === 0 ? chosen : height
  return Array.from({ length: times }, (_, at) => ({
    record: records[at % height] ?? [],
    row: area.top + at,
  }))
}

/**
 * By the names of the rows when they were pasted too, else in order from the chosen row on.
 *
 * Names that people type, and names that several rows bear, find no row: a wrong one would be changed unseen.
 */
function findRows(
  records: CopiedBlock,
  headers: HeaderMatch,
  area: Area,
  ground: PasteGround,
  plan: PastePlan,
): PlacedRecord[] {
  const label = findLabelColumn(ground.columns)
  const labelAt = label ? headers.columns.indexOf(label.key) : -1
  const known = label && labelAt >= 0 && !label.isEditable ? indexRows(ground, label.key) : undefined
  if (!known) return tileRows(records, { ...area, bottom: area.top, right: area.left })
  let added = ground.rowCount
  const placed: PlacedRecord[] = []
  for (const record of records) {
    const name = record[labelAt]?.text.trim() ?? ''
    const row = known.get(spellingKey(name))
    if (row !== undefined) placed.push({ record, row })
    else if (ground.mayGrow && name) placed.push({ record, row: added++ })
    else if (name) plan.unknownRows.push(name)
  }
  return placed
}

/** Rows by name; undefined when a name is borne twice. Headings take nothing and have names of their own. */
function indexRows(ground: PasteGround, label: string): Map<string, number> | undefined {
  const rows = new Map<string, number>()
  for (let row = 0; row < ground.rowCount; row += 1) {
    const key = spellingKey(ground.textAt(row, label))
    if (ground.lockAt(row, label) === 'heading' || key === '') continue
    if (rows.has(key)) return undefined
    rows.set(key, row)
  }
  return rows
}

function put(
  plan: PastePlan,
  ground: PasteGround,
  row: number,
  column: string | undefined,
  cell: CopiedCell | undefined,
): void {
  const text = cell ? shownText(cell, column, ground) : ''
  if (text.trim() === '') {
    plan.blank += 1
    return
  }
  const isNew = row >= ground.rowCount
  if (column === undefined || (isNew && !ground.mayGrow)) {
    if (plan.headerRows === 0) plan.outside += 1
    return
  }
  if (isNew || !ground.lockAt(row, column)) plan.typings.push({ row, column, text })
  else if (spellingKey(ground.textAt(row, column)) !== spellingKey(text)) plan.locked += 1
}

/** The dash by which accountants show zero is a zero where the clipboard says so. */
function shownText({ text, number }: CopiedCell, column: string | undefined, ground: PasteGround): string {
  const isDash = /^[-\u2013\u2014]$/.test(text.trim())
  if (!isDash || number === undefined || Number(number) !== 0) return text
  const kind = ground.columns.find((one) => one.key === column)?.kind
  return kind && isNumeric(kind) ? '0' : text
}

/** Copies the top row of the chosen area down, or the row above when only one row is chosen. */
export function planFillDown(area: Area, ground: PasteGround): Typing[] {
  const isOneRow = area.top === area.bottom
  const source = isOneRow ? area.top - 1 : area.top
  if (source < 0) return []
  const typings: Typing[] = []
  for (let row = isOneRow ? area.top : area.top + 1; row <= area.bottom; row += 1) {
    for (const { key } of ground.columns.slice(area.left, area.right + 1)) {
      if (!ground.lockAt(row, key)) typings.push({ row, column: key, text: ground.textAt(source, key) })
    }
  }
  return typings
}
