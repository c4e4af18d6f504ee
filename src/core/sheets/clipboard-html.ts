import { type CopiedBlock, type CopiedCell, squared } from './clipboard.ts'
import type { DecimalSign } from './read-number.ts'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const token = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)|</gi
const attribute = /([a-z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
/** Merged areas larger than this are a whole column or row of nothing. */
const widestSpan = 200
const tallestSpan = 5000

interface OpenCell extends CopiedCell {
  across: number
  down: number
}

/**
 * The first table in a piece of HTML, as Excel, LibreOffice, Word and web pages put it on the clipboard.
 *
 * Read as text, never as a page: nothing in it is run or loaded. Merged cells say their text in each cell they
 * cover. Undefined when there is no table.
 */
export function parseTableHtml(html: string): CopiedBlock | undefined {
  const table = new TableReader()
  for (const match of html.matchAll(token)) {
    const [, closing, name, attributes = '', text] = match
    if (text !== undefined) table.addText(text)
    else if (name) table.takeTag(name.toLowerCase(), closing === '/', attributes)
    if (table.isDone) break
  }
  return table.close()
}

/** The decimal sign that Excel says it shows numbers with, when the copied style sheet tells. */
export function findDisplayedSign(html: string): DecimalSign | undefined {
  const [, sign] = /mso-displayed-decimal-separator:\s*["']\\?([.,])["']/.exec(html) ?? []
  return sign as DecimalSign | undefined
}

class TableReader {
  isDone = false
  private depth = 0
  private readonly rows: OpenCell[][] = []
  private cell: OpenCell | undefined
  /** Text of style sheets and scripts is none of ours. */
  private silent = ''

  takeTag(name: string, isClosing: boolean, attributes: string): void {
    if (this.silent) {
      if (isClosing && name === this.silent) this.silent = ''
      return
    }
    if (!isClosing && (name === 'style' || name === 'script') && !attributes.endsWith('/')) this.silent = name
    else if (name === 'table') this.takeTable(isClosing)
    else if (this.depth === 1) this.takeInside(name, isClosing, attributes)
  }

  addText(text: string): void {
    if (this.cell && !this.silent) this.cell.text += text.replace(/\s+/g, ' ')
  }

  close(): CopiedBlock | undefined {
    const rows = this.rows.filter((row) => row.length > 0)
    return rows.length > 0 ? spread(rows) : undefined
  }

  private takeTable(isClosing: boolean): void {
    this.depth += isClosing ? -1 : 1
    if (isClosing && this.depth <= 0) this.isDone = true
  }

  private takeInside(name: string, isClosing: boolean, attributes: string): void {
    if (name === 'tr' && !isClosing) this.rows.push([])
    if (name === 'br' && this.cell) this.cell.text += '\n'
    if (name === 'p' && !isClosing && this.cell?.text.trim()) this.cell.text += '\n'
    if (name !== 'td' && name !== 'th') return
    this.cell = isClosing ? undefined : openCell(attributes)
    if (this.cell) (this.rows.at(-1) ?? this.firstRow()).push(this.cell)
  }

  private firstRow(): OpenCell[] {
    const row: OpenCell[] = []
    this.rows.push(row)
    return row
  }
}

function openCell(attributes: string): OpenCell {
  const found = new Map<string, string>()
  for (const [, name = '', ...values] of attributes.matchAll(attribute)) {
    found.set(name.toLowerCase(), values.find((value) => value !== undefined) ?? '')
  }
  const span = (name: string, most: number) =>
    Math.min(most, Math.max(1, Number.parseInt(found.get(name) ?? '', 10) || 1))
  const number = found.get('x:num') || undefined
  return { text: '', number, across: span('colspan', widestSpan), down: span('rowspan', tallestSpan) }
}

/** Puts every cell where it stands, and its text into every place that it covers. */
function spread(rows: readonly OpenCell[][]): CopiedBlock {
  const grid: CopiedCell[][] = rows.map(() => [])
  for (const [top, row] of rows.entries()) {
    let left = 0
    for (const cell of row) {
      while (grid[top]?.[left]) left += 1
      place(grid, cell, top, left)
      left += cell.across
    }
  }
  return squared(grid.map((row) => Array.from(row, (cell) => cell ?? { text: '' })))
}

function place(grid: CopiedCell[][], cell: OpenCell, top: number, left: number): void {
  const text = plainText(cell.text)
  const bottom = Math.min(grid.length, top + cell.down)
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < left + cell.across; column += 1) {
      const line = grid[row]
      if (!line || line[column]) continue
      const isFirst = row === top && column === left
      line[column] = isFirst
        ? { text, ...(cell.number ? { number: cell.number } : {}) }
        : { text, isCovered: true }
    }
  }
}

const plainText = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim()

/** The block as a table, for programs that take HTML rather than text. */
export function writeTableHtml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<td>${escapeText(text)}</td>`
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}

const escapeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
