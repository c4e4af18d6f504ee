import { multiply } from '../../../exact.ts'
import type { ReadDocument, Span, Table } from '../../document.ts'
import { gather } from '../../gather.ts'
import { type Amount, readAmount } from '../numbers/amounts.ts'
import { findNumbers } from '../numbers/numbers.ts'
import { type ColumnFormula, isNumbering, readFormulas } from './table-formulas.ts'

export interface GridCell extends Span {
  text: string
  row: number
  column: number
  /** The number of the cell when it holds nothing else. */
  amount?: Amount
  /** Nothing, or a dash: zero or not said. */
  isBlank: boolean
}

export type ColumnKind = 'index' | 'label' | 'rate' | 'amount' | 'fixed' | 'other'

export interface GridColumn {
  index: number
  /** All its head cells, small letters. */
  title: string
  kind: ColumnKind
  /** Its lowest head cell. */
  head?: Span
}

export interface GridRow extends Span {
  index: number
  cells: (GridCell | undefined)[]
  label: string
  labelSpan: Span
  isTotal: boolean
  /** 0 for a total, 1 for "I", 2 for "1", 3 for "1.1", 4 for "-": rows below belong to the row above them. */
  level: number
}

/** A table with its axes understood. */
export interface Grid extends Span {
  columns: GridColumn[]
  /** Without the head. */
  rows: GridRow[]
  head: string
  /** "triệu đồng", from the head or the line above. */
  unit?: string
  caption: string
  formulas: ColumnFormula[]
}

const rateTitle = /%|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu/iu
const fixedTitle =
  /bình quân|đơn giá|định mức|năng suất|mật độ|thu nhập|năm sinh|^năm(?!\s+(?:20\d\d|trước|nay|báo cáo))|mã|điểm số|xếp|hệ số|thứ tự|số hiệu|^(?:số )?tuổi(?: đời)?$|trung bình|diện tích\/|trên (?:1|một|mỗi) (?:ha|sào|hộ|người)|\/\s?(?:người|hộ|ha|lớp|em|m2?|km|tháng|ngày|buổi|cái|con|suất|công|giờ|lần|trường|thôn|khẩu|kg|tấn|lít|cây)(?!\p{sc=Latn})/iu

const isIndexTitle = /^(?:stt|tt|số tt|số thứ tự)\.?$/u
/** "Cộng đồng dân cư" and "Cộng tác viên" are no totals. */
const totalWord =
  /^\W*(?:tổng|cộng(?! (?:đồng|tác))|gộp|chung(?! cư)|tất cả|toàn (?:xã|huyện|tỉnh|vùng|thị trấn|thị xã|phường|trường|ngành|thôn|khối|cụm|đơn vị)|cả (?:năm|xã|huyện|tỉnh|kỳ|quý|nước|đợt))(?:\s|$|:)/iu
/** "Tổng Ngà" is a hamlet. */
const isTotalLabel = (label: string): boolean =>
  totalWord.test(label) && !/^\W*Tổng (?!Cộng|Số)\p{Lu}\p{Ll}+$/u.test(label)

/** Reads the head, the kinds of columns and the levels of rows of a table. */
export function readGrid(document: ReadDocument, table: Table, index: number): Grid {
  const cells = table.rows.map((row, at) =>
    row.cells.map((cell) => readCell(document.text, cell, at, cell.column)),
  )
  const width = table.rows.reduce(
    (most, row) =>
      row.cells.reduce((far, cell) => Math.max(far, Math.min(40, cell.column + cell.columns)), most),
    0,
  )
  const headRows = countHeadRows(cells)
  const titles = Array.from({ length: width }, (_, column) =>
    readTitle(document.text, table, column, headRows),
  )
  const body = gather(cells.slice(headRows), (row, at) =>
    isNumbering(row) ? [] : [{ row, at: headRows + at }],
  )
  const lines = body.map(({ row, at }) => ({ at, cells: place(spread(row, titles), width) }))
  const columns = titles.map((title, column) =>
    readColumn(
      title,
      column,
      lines.map((line) => line.cells[column]),
    ),
  )
  const numbering = cells.slice(0, headRows + 1).find(isNumbering)
  const caption = readCaption(document, index)
  const head = titles.join(' ')
  return {
    start: table.start,
    end: table.end,
    columns: columns.map((column) => ({ ...column, head: headOf(table, column.index, headRows) })),
    rows: lines.map(({ at, cells: row }) => readRow(table.rows[at] ?? table, at, row, columns)),
    head,
    caption,
    unit: readUnitOf(`${caption} ${head}`),
    formulas: numbering ? readFormulas(numbering) : [],
  }
}

function readCell(text: string, span: Span, row: number, column: number): GridCell {
  const written = text.slice(span.start, span.end).replace(/^\*+|\*+$/g, '')
  const cell: GridCell = {
    start: span.start,
    end: span.end,
    text: written.trim(),
    row,
    column,
    amount: undefined,
    isBlank: false,
  }
  if (written.length > 40) return cell
  const [token, second] = findNumbers(text, span.start, span.end)
  // "…" is not reported, which is not zero.
  const isBlank = /^[-–—0]*$/.test(cell.text)
  if (!token || second) return { ...cell, isBlank }
  const amount = readAmount(text, token, span.start, span.end)
  const before = text.slice(span.start, token.start).replace(/[*\s(]/g, '')
  const after = text.slice(amount.end, span.end).replace(/[*\s)]/g, '')
  if (after !== '' || !/^[-–−+]?$/.test(before)) return cell
  if (before === '' || before === '+') return { ...cell, amount }
  return { ...cell, amount: { ...amount, value: multiply(amount.value, { n: -1n, d: 1n }) } }
}

/** The rows before the first one that holds a number beside its label. */
function countHeadRows(cells: readonly GridCell[][]): number {
  const first = cells.findIndex(
    (row, at) =>
      row.filter((cell) => cell.column > 0 && cell.amount).length > 0 &&
      !isNumbering(row) &&
      !(at === 0 && isYears(row)),
  )
  const numbered = cells.findIndex(isNumbering)
  if (numbered >= 0 && numbered < 4 && (first < 0 || numbered < first)) return numbered
  return first <= 0
    ? first === 0
      ? 0
      : Math.min(1, cells.length)
    : Math.min(first, trimGroups(cells, first))
}

/** "Hợp tác xã | 2023 | 2024 | Tăng, giảm": the only numbers of a head are years. */
function isYears(row: readonly GridCell[]): boolean {
  const numbers = row.filter((cell) => cell.column > 0 && cell.amount)
  return numbers.length > 1 && numbers.every(({ text }) => /^20[0-4]\d$/.test(text.trim()))
}

/** A row such as "I | Dự án | | |" before the first numbers belongs to the body. */
function trimGroups(cells: readonly GridCell[][], first: number): number {
  const group = cells
    .slice(1, first)
    .findIndex((row) => /^(?:[IVX]+|[A-Z]|\d+)\.?$/.test(row[0]?.text ?? '') && row.length > 1)
  return group < 0 ? first : group + 1
}

/** "STT | Xã | Hộ nghèo" over "Tổng | 328": the word of the total stands for the number of the row and its name. */
function spread(row: readonly GridCell[], titles: readonly string[]): readonly GridCell[] {
  const [first, second] = row
  const isShort =
    row.length === titles.length - 1 &&
    second?.amount !== undefined &&
    isIndexTitle.test(titles[0] ?? '') &&
    isTotalLabel(first?.text ?? '')
  return isShort ? row.map((cell, at) => (at === 0 ? cell : { ...cell, column: cell.column + 1 })) : row
}

function place(row: readonly GridCell[], width: number): (GridCell | undefined)[] {
  const placed: (GridCell | undefined)[] = Array.from({ length: width }, () => undefined)
  for (const cell of row) if (cell.column < width) placed[cell.column] = cell
  return placed
}

function readTitle(text: string, table: Table, column: number, headRows: number): string {
  const cells = gather(table.rows.slice(0, headRows), (row) =>
    row.cells.filter((cell) => cell.column <= column && column < cell.column + cell.columns),
  )
  return cells
    .map((cell) => text.slice(cell.start, cell.end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

const headOf = (table: Table, column: number, headRows: number): Span | undefined =>
  gather(table.rows.slice(0, headRows), (row) =>
    row.cells.filter((cell) => cell.column === column && cell.end > cell.start),
  ).at(-1)

function readColumn(title: string, index: number, cells: readonly (GridCell | undefined)[]): GridColumn {
  const filled = cells.filter((cell) => cell && !cell.isBlank)
  const numbers = filled.filter((cell) => cell?.amount)
  if (isIndexTitle.test(title)) return { title, index, kind: 'index' }
  if (numbers.length * 2 < filled.length || numbers.length === 0)
    return {
      title,
      index,
      kind: index === 0 && isIndexLike(filled) ? 'index' : filled.length > 0 ? 'label' : 'other',
    }
  if (index === 0 && isIndexLike(filled) && !/số|kế hoạch|giải ngân/.test(title))
    return { title, index, kind: 'index' }
  const percents = numbers.filter((cell) => cell?.amount?.kind === 'percent')
  if (percents.length * 2 > numbers.length || rateTitle.test(title)) return { title, index, kind: 'rate' }
  return { title, index, kind: fixedTitle.test(title) ? 'fixed' : 'amount' }
}

const isIndexLike = (cells: readonly (GridCell | undefined)[]): boolean =>
  cells.length > 0 &&
  cells.every((cell) => /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[A-ZĐ]|[a-zđ]|[-+*])[.)]?$/u.test(cell?.text ?? ''))

function readRow(
  span: Span,
  index: number,
  cells: (GridCell | undefined)[],
  columns: readonly GridColumn[],
): GridRow {
  const indexCell = columns[0]?.kind === 'index' ? cells[0] : undefined
  const labelCell =
    cells.find((cell) => cell && columns[cell.column]?.kind === 'label' && cell.text) ??
    cells.find((cell) => cell && !cell.amount && cell.text)
  const written = [indexCell?.amount ? '' : (indexCell?.text ?? ''), labelCell?.text ?? '']
  const isTotal =
    written.some((text) => totalWord.test(text)) &&
    !/^\W*tổng (?:công ty|đội)/iu.test(written[1] ?? '') &&
    // "Tổng Ngà" is a hamlet.
    !written.some((text) => /^Tổng (?!Cộng|Số)\p{Lu}\p{Ll}+$/u.test(text))
  const label = labelCell?.text ?? ''
  return {
    start: span.start,
    end: span.end,
    index,
    cells,
    label,
    labelSpan: labelCell ?? span,
    isTotal,
    level: isTotal ? 0 : readLevel(indexCell?.text ?? '', label),
  }
}

function readLevel(index: string, label: string): number {
  const mark = (index || (/^([IVX]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)[.)]\s/u.exec(label)?.[1] ?? '')).replace(
    /[.)]$/,
    '',
  )
  if (/^(?:trong đó|riêng\s|[-–+*])/iu.test(label) || /^[-–+*]$/.test(mark)) return 4
  if (/^[A-ZĐ]$/u.test(mark) && !/^[IVX]$/.test(mark)) return 0.5
  if (/^[IVX]+$/.test(mark)) return 1
  if (/^\d+\.\d/.test(mark)) return 3
  return /^[a-zđ]$/u.test(mark) ? 3.5 : 2
}

/** The lines right above a table. */
function readCaption({ text, blocks }: ReadDocument, index: number): string {
  const above = blocks.slice(Math.max(0, index - 3), index).filter((block) => block.kind === 'paragraph')
  const lines = above.map((block) => text.slice(block.start, Math.min(block.end, block.start + 200)))
  return lines.filter((line) => line.length < 200).join(' ')
}

function readUnitOf(words: string): string | undefined {
  const match =
    /(?:đơn vị(?: tính)?|đvt)\s*:?\s*(nghìn đồng|ngàn đồng|triệu đồng|tỷ đồng|tỉ đồng|đồng|hộ|người|ha)/iu.exec(
      words,
    ) ?? /\((nghìn đồng|triệu đồng|tỷ đồng|tỉ đồng|đồng)\)/iu.exec(words)
  return match?.[1]?.toLowerCase()
}
