import exceljs from 'exceljs'
import { compareSheetFile } from '../../src/core/sheets/compare-file.ts'
import type { Cell, Sheet, SheetColumn } from '../../src/core/sheets/sheet.ts'
import { readSheetXlsx, renderSheetXlsx, type SheetFileOptions } from '../../src/output/xlsx/index.ts'

/** Opens a file with another reader than ours. */
export async function openFile(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

export const save = async (book: exceljs.Workbook) => new Uint8Array(await book.xlsx.writeBuffer())
export const pageOf = (book: exceljs.Workbook) => book.worksheets[0] as exceljs.Worksheet

/** The cell of a row and column, found by the hidden keys as a person finds it by the heads. */
export function cellOf(page: exceljs.Worksheet, row: string, column: string): exceljs.Cell {
  const keys = page.getRow(1).values as unknown[]
  const at = keys.indexOf(column)
  for (let line = 2; line <= page.rowCount; line += 1) {
    if (page.getCell(line, keys.indexOf('mtqg:key')).value === row) return page.getCell(line, at)
  }
  throw new Error(`no row ${row}`)
}

export const value = (text: string): Cell => ({ state: 'value', value: text })
export const text = (key: string, title: string): SheetColumn => ({
  key,
  title,
  titleEn: title,
  kind: 'text',
  isEditable: false,
  isFrozen: true,
  width: 210,
})
export const entered = (
  key: string,
  title: string,
  kind: SheetColumn['kind'],
  more: Partial<SheetColumn> = {},
) => ({
  key,
  title,
  titleEn: title,
  kind,
  isEditable: true,
  width: 100,
  ...more,
})

export const origin = {
  communeId: '0190b1d2-0000-7000-8000-000000000001',
  communeCode: '06208',
  communeName: 'Xã Thụy Hùng',
}

export const render = (sheet: Sheet, options?: SheetFileOptions) => renderSheetXlsx(sheet, origin, options)

/** What a file would change, as {@link compareSheetFile} sees it; new rows are counted. */
export const compare = (sheet: Sheet, bytes: Uint8Array, erases = false) => {
  let made = 0
  return compareSheetFile(sheet, readSheetXlsx(bytes, 'bieu.xlsx'), {
    language: 'vi',
    erases,
    newKey: () => {
      made += 1
      return `moi-${made}`
    },
  })
}
