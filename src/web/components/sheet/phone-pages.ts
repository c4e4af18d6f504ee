import type { SheetColumn, SheetRow } from '../../../core/sheets/sheet.ts'

/** What one screen of the phone shows. */
export interface PhonePage {
  title: string
  rows: readonly SheetRow[]
}

const mostRows = 8
/** With more columns to fill in than this, every row has a screen of its own. */
const fewColumns = 2

/** One group a screen: the rows below a heading, long groups in parts; a row of many columns stands alone. */
export function pageRows(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  nameOf: (row: SheetRow) => string,
): PhonePage[] {
  const most = columns.filter((column) => column.isEditable).length > fewColumns ? 1 : mostRows
  const pages: { title: string; rows: SheetRow[] }[] = []
  let title = ''
  let isNew = true
  for (const row of rows) {
    if (row.isHeading) {
      title = nameOf(row)
      isNew = true
      continue
    }
    const page = pages.at(-1)
    if (page && !isNew && page.rows.length < most) page.rows.push(row)
    else pages.push({ title, rows: [row] })
    isNew = false
  }
  return pages
}
