import { unzipSync } from 'fflate'
import type { FileCell } from '../../core/sheets/file-cell.ts'
import { fromSerial } from './cell-format.ts'
import { attributeOf, eachElement, plainText, textOf } from './xml-parts.ts'

/** The most a workbook may hold to be read: far more than any sheet of ours. */
const limits = { rows: 20_000, columns: 400, cells: 400_000 }

/** A sheet of a workbook: rows by number, cells by column, both counted from 1. */
export interface Page {
  name: string
  rows: ReadonlyMap<number, ReadonlyMap<number, FileCell>>
}

/** Thrown for a workbook that is not one, or holds too much. */
export class UnreadableBook extends Error {
  constructor(readonly why: 'broken' | 'too-large') {
    super(why)
  }
}

/**
 * The cells of a workbook as they were last shown. Formulas are never computed; nothing but cells is read.
 *
 * The archive must have been found safe before: what it unpacks to is taken into memory.
 */
export function readBook(bytes: Uint8Array): Page[] {
  const parts = unpack(bytes)
  const read = (path: string) => parts.get(path) ?? ''
  const targets = new Map(
    [...eachElement(read('xl/_rels/workbook.xml.rels'), 'Relationship')].map(({ tag }) => [
      attributeOf(tag, 'Id') ?? '',
      (attributeOf(tag, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  )
  const book = read('xl/workbook.xml')
  const sheets = [...eachElement(book, 'sheet')]
  if (sheets.length === 0) throw new UnreadableBook('broken')
  const context = {
    texts: [...eachElement(read('xl/sharedStrings.xml'), 'si')].map(({ inner }) => textOf(inner)),
    formats: readFormats(read('xl/styles.xml')),
    is1904: /<(\w+:)?workbookPr\b[^>]*date1904\s*=\s*["'](1|true)["']/.test(book),
  }
  return sheets.map(({ tag }) => ({
    name: attributeOf(tag, 'name') ?? '',
    rows: readRows(read(targets.get(attributeOf(tag, 'id') ?? '') ?? ''), context),
  }))
}

const needed =
  /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

function unpack(bytes: Uint8Array): Map<string, string> {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => needed.test(name) })
    return new Map(Object.entries(parts).map(([name, part]) => [name, decode(part)]))
  } catch {
    throw new UnreadableBook('broken')
  }
}

const decode = (part: Uint8Array): string =>
  new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(part)

type NumberFormat = 'number' | 'percent' | 'day'

/** What each style makes of a number. */
function readFormats(styles: string): NumberFormat[] {
  const codes = new Map(
    [...eachElement(styles, 'numFmt')].map(({ tag }) => [
      attributeOf(tag, 'numFmtId') ?? '',
      attributeOf(tag, 'formatCode') ?? '',
    ]),
  )
  const [cellStyles] = eachElement(styles, 'cellXfs')
  return [...eachElement(cellStyles?.inner ?? '', 'xf')].map(({ tag }) => {
    const id = attributeOf(tag, 'numFmtId') ?? '0'
    return kindOfFormat(Number(id), codes.get(id))
  })
}

function kindOfFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? 'day'
      : 'number'
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (bare.includes('%')) return 'percent'
  return /[dy]/i.test(bare) ? 'day' : 'number'
}

interface BookContext {
  texts: readonly string[]
  formats: readonly NumberFormat[]
  is1904: boolean
}

function readRows(xml: string, context: BookContext): Map<number, Map<number, FileCell>> {
  const rows = new Map<number, Map<number, FileCell>>()
  let [number, count] = [0, 0]
  for (const { tag, inner } of eachElement(xml, 'row')) {
    number = Number(attributeOf(tag, 'r') ?? number + 1)
    const cells = readCells(inner, context)
    count += cells.size
    if (cells.size === 0) continue
    if (rows.size >= limits.rows || count > limits.cells) throw new UnreadableBook('too-large')
    rows.set(number, cells)
  }
  return rows
}

function readCells(xml: string, context: BookContext): Map<number, FileCell> {
  const cells = new Map<number, FileCell>()
  let column = 0
  for (const { tag, inner } of eachElement(xml, 'c')) {
    const place = attributeOf(tag, 'r')
    column = place ? columnOf(place) : column + 1
    if (inner === '') continue
    const cell = readCell(tag, inner, context)
    if (!cell) continue
    if (column > limits.columns) throw new UnreadableBook('too-large')
    cells.set(column, cell)
  }
  return cells
}

/** "AB12" → 28. */
const columnOf = (place: string): number =>
  [...(/^[A-Z]{1,3}/.exec(place)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function readCell(tag: string, inner: string, context: BookContext): FileCell | undefined {
  const [formula] = eachElement(inner, 'f')
  const [value] = eachElement(inner, 'v')
  const computed = formula ? { isComputed: true } : {}
  const type = attributeOf(tag, 't') ?? 'n'
  if (type === 'inlineStr') return { text: textOf(inner), kind: 'text' }
  if (value === undefined || (value.inner === '' && type !== 'str')) {
    return formula ? { text: '', kind: 'text', isUncomputed: true } : undefined
  }
  const raw = plainText(value.inner)
  if (type === 's') return { text: context.texts[Number(raw)] ?? '', kind: 'text' }
  if (type === 'str') return { text: raw, kind: 'text', ...computed }
  if (type === 'b') return { text: raw === '1' ? 'TRUE' : 'FALSE', kind: 'truth', ...computed }
  if (type === 'e') return { text: raw, kind: 'error', ...computed }
  if (type === 'd') return { text: raw.slice(0, 10), kind: 'text', day: raw.slice(0, 10), ...computed }
  const number = Number(raw)
  if (!Number.isFinite(number)) return { text: raw, kind: 'text', ...computed }
  const format = context.formats[Number(attributeOf(tag, 's') ?? 0)]
  return {
    text: toDecimal(number),
    kind: 'number',
    ...(format === 'percent' ? { isPercent: true } : {}),
    ...(format === 'day' && number >= 1 && number < 2_958_466
      ? { day: fromSerial(number, context.is1904) }
      : {}),
    ...computed,
  }
}

/** A double as the decimal a person sees: 15 digits, no power of ten, no tail of zeros. */
export function toDecimal(number: number): string {
  const rounded = Number(number.toPrecision(15))
  if (!/e/.test(String(rounded))) return String(rounded)
  const fixed = Math.abs(rounded) < 1 ? rounded.toFixed(20) : BigInt(Math.round(rounded)).toString()
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
}
