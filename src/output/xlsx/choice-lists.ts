import type { Sheet, SheetColumn } from '../../core/sheets/sheet.ts'
import { keysWide, type Place } from './file-columns.ts'
import { markSheet } from './sheet-marks.ts'
import { columnName } from './write-book.ts'

export interface ChoiceList {
  labels: readonly string[]
  /** Column of the hidden sheet. */
  at: number
}

/** The lists of all choices, each once: by column, and by row where a cell has its own. */
export function listChoices(sheet: Sheet): Map<string, ChoiceList> {
  const lists = new Map<string, ChoiceList>()
  const add = (choices: SheetColumn['choices']) => {
    if (!choices?.length) return
    const labels = choices.map((choice) => choice.label)
    const name = labels.join('\n')
    if (!lists.has(name)) lists.set(name, { labels, at: lists.size + 4 })
  }
  for (const column of sheet.columns) add(column.choices)
  for (const row of sheet.rows) for (const shape of Object.values(row.kinds ?? {})) add(shape.choices)
  return lists
}

/** Which cells offer which list. */
export function listDropDowns(sheet: Sheet, place: Place, lists: ReadonlyMap<string, ChoiceList>) {
  const sourceOf = (choices: SheetColumn['choices']) => {
    const list = lists.get((choices ?? []).map((choice) => choice.label).join('\n'))
    if (!list) return undefined
    const letter = columnName(list.at)
    return `${markSheet}!$${letter}$1:$${letter}$${list.labels.length}`
  }
  return place.columns.flatMap(({ column, isLastYear }, at) => {
    if (isLastYear || place.lastRow < place.firstRow) return []
    const left = keysWide + 1 + at
    const single = sheet.rows.flatMap((row, number) => {
      const source = sourceOf(row.kinds?.[column.key]?.choices)
      const top = place.firstRow + number
      return source ? [{ where: { top, bottom: top, left, right: left }, source }] : []
    })
    const source = sourceOf(column.choices)
    const whole = { where: { top: place.firstRow, bottom: place.lastRow, left, right: left } }
    return source ? [{ ...whole, source }] : single
  })
}
