import { PassThrough } from 'node:stream'
import exceljs from 'exceljs'
import type { Book, BookCell, BookLook, BookSheet, Rectangle } from './book.ts'

const fontName = 'Times New Roman'
const thin = { style: 'thin', color: { argb: 'FF9AA0AA' } } as const
const edges = { top: thin, left: thin, bottom: thin, right: thin }
const fill = (argb: string): exceljs.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

/** What each look means: font, frame, ground. Times New Roman, as official papers are set. */
const looks: Record<BookLook, Partial<exceljs.Style>> = {
  plain: { font: { name: fontName, size: 12 } },
  title: { font: { name: fontName, size: 14, bold: true } },
  note: { font: { name: fontName, size: 12, italic: true } },
  head: {
    font: { name: fontName, size: 12, bold: true },
    border: edges,
    fill: fill('FFE4EAF7'),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
  label: {
    font: { name: fontName, size: 12 },
    border: edges,
    alignment: { vertical: 'middle', wrapText: true },
  },
  value: {
    font: { name: fontName, size: 12 },
    border: edges,
    alignment: { vertical: 'middle', wrapText: true },
  },
  group: {
    font: { name: fontName, size: 12, bold: true },
    border: edges,
    alignment: { vertical: 'middle', wrapText: true },
  },
  total: {
    font: { name: fontName, size: 12, bold: true },
    border: edges,
    fill: fill('FFF2F4FA'),
    alignment: { vertical: 'middle' },
  },
  quiet: {
    font: { name: fontName, size: 12, color: { argb: 'FF5A6270' } },
    border: edges,
    fill: fill('FFF3F1EC'),
    alignment: { vertical: 'middle', wrapText: true },
  },
  fault: {
    font: { name: fontName, size: 12, color: { argb: 'FFB23A2E' } },
    border: edges,
    alignment: { vertical: 'middle', wrapText: true },
  },
  faulty: {
    font: { name: fontName, size: 12, color: { argb: 'FFB23A2E' } },
    border: edges,
    fill: fill('FFFBEEEC'),
    alignment: { vertical: 'middle', wrapText: true },
  },
}

/** The book as an .xlsx file, written row by row so that a long one needs no more memory than a short one. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const writer = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  })
  writer.title = book.title
  for (const sheet of book.sheets) await writeSheet(writer, sheet)
  await writer.commit()
  return Buffer.concat(chunks)
}

async function writeSheet(writer: exceljs.stream.xlsx.WorkbookWriter, sheet: BookSheet): Promise<void> {
  const { frozen, printTitles } = sheet
  const page = writer.addWorksheet(sheet.name, {
    state: sheet.isHidden ? 'veryHidden' : 'visible',
    views: frozen
      ? [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false }]
      : [],
    ...(printTitles ? { pageSetup: onPaper(printTitles) } : {}),
  })
  page.columns = sheet.columns.map(({ width, isHidden }) => ({ width, hidden: isHidden }))
  if (sheet.isProtected) {
    await page.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true })
  }
  for (const { where, source } of sheet.lists ?? []) {
    const listed = page as unknown as {
      dataValidations: { add: (at: string, rule: exceljs.DataValidation) => void }
    }
    const rule = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [source] } as const
    listed.dataValidations.add(addressOf(where), { ...rule, formulae: [...rule.formulae] })
  }
  let number = 0
  for (const row of sheet.rows) {
    number += 1
    const written = page.getRow(number)
    if (row.isHidden) written.hidden = true
    if (row.height) written.height = row.height
    row.cells.forEach((cell, at) => {
      if (cell) put(written.getCell(at + 1), cell)
    })
    for (const merge of sheet.merges ?? []) {
      if (merge.bottom === number) page.mergeCells(merge.top, merge.left, merge.bottom, merge.right)
    }
  }
  page.commit()
}

function put(target: exceljs.Cell, { value, formula, format, look, indent, isOpen }: BookCell): void {
  const style = looks[look]
  target.value =
    formula === undefined ? (value ?? null) : ({ formula, result: value } as exceljs.CellFormulaValue)
  target.style = {
    ...style,
    ...(format ? { numFmt: format } : {}),
    ...(indent ? { alignment: { ...style.alignment, indent } } : {}),
    protection: { locked: !isOpen },
  }
}

/** A4 lying down, as wide as the paper, as many pages as it takes. */
const onPaper = ({ from, to }: { from: number; to: number }): Partial<exceljs.PageSetup> => ({
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  printTitlesRow: `${from}:${to}`,
  margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
})

/** "C5:D9"; one cell is "C5". */
export function addressOf({ top, left, bottom, right }: Rectangle): string {
  const first = `${columnName(left)}${top}`
  const last = `${columnName(right)}${bottom}`
  return first === last ? first : `${first}:${last}`
}

/** 1 → "A", 27 → "AA". */
export function columnName(column: number): string {
  let [left, name] = [column, '']
  while (left > 0) {
    const sign = (left - 1) % 26
    name = String.fromCharCode(65 + sign) + name
    left = (left - 1 - sign) / 26
  }
  return name
}
