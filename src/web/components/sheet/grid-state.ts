import { emptyCell, lockOf, nameRow, shapeOf } from '../../../core/sheets/columns.ts'
import type { Typed } from '../../../core/sheets/drafts.ts'
import { type PasteGround, planFillDown, type Typing } from '../../../core/sheets/paste.ts'
import { editCell, notReportedWords, writeCell } from '../../../core/sheets/print-cell.ts'
import { readCell } from '../../../core/sheets/read-cell.ts'
import type { NumberManner } from '../../../core/sheets/read-number.ts'
import {
  type Area,
  activeOf,
  areaOf,
  type Place,
  type Selection,
  single,
} from '../../../core/sheets/selection.ts'
import type { SheetColumn, SheetRow } from '../../../core/sheets/sheet.ts'
import { findUnusual, type UnusualChange } from '../../../core/sheets/unusual.ts'
import { fold } from '../../../core/vietnamese/text.ts'
import type { Edit, SheetStore } from './sheet-store.ts'

/** A choice that the list below a cell offers; `text` is what choosing it types. */
export interface Option {
  text: string
  label: string
}

/**
 * Where one stands in the sheet and what is done there, without a screen: the grid and the list of the phone both
 * write through it.
 */
export class GridState {
  columns: readonly SheetColumn[]
  language: 'vi' | 'en' = 'vi'
  selection: Selection = single({ row: 0, column: 0 })

  constructor(
    readonly store: SheetStore,
    private readonly makeKey: () => string,
  ) {
    this.columns = store.sheet.columns
    this.selection = single(this.findFirst())
  }

  /** The first cell that takes typing. */
  private findFirst(): Place {
    for (const [row, found] of this.store.shown.entries()) {
      const column = this.columns.findIndex(({ key }) => !this.store.lockAt(found, key))
      if (column >= 0) return { row, column }
    }
    return { row: 0, column: 0 }
  }

  get place(): Place {
    return activeOf(this.selection)
  }
  get area(): Area {
    return areaOf(this.selection)
  }
  get extent(): { rows: number; columns: number } {
    return { rows: this.store.shown.length, columns: this.columns.length }
  }

  row(at: number): SheetRow | undefined {
    return this.store.shown[at]
  }

  /** The column as it is in this row. */
  shape(row: SheetRow, at: number): SheetColumn | undefined {
    const column = this.columns[at]
    return column && shapeOf(column, row)
  }

  nameOf(row: SheetRow): string {
    return nameRow(this.store.sheet, row, this.language)
  }

  /** What stands in the cell and is copied: wrong text as it was typed. */
  textAt(row: SheetRow, column: SheetColumn): string {
    const typed = this.store.draftAt(row.key, column.key)?.typed
    if (typed && !('cell' in typed)) return typed.text
    const shape = shapeOf(column, row)
    if (row.isHeading && !row.cells[column.key]) {
      const sum = this.store.headingSum(row, column.key)
      return sum === undefined ? '' : writeCell({ state: 'value', value: sum }, shape, this.language)
    }
    return writeCell(this.store.cellAt(row, column.key), shape, this.language)
  }

  /** What an editor of the cell starts with. */
  editAt(row: SheetRow, column: SheetColumn): string {
    const typed = this.store.typedAt(row.key, column.key)
    return 'cell' in typed ? editCell(typed.cell, shapeOf(column, row), this.language) : typed.text
  }

  isFilled = ({ row, column }: Place): boolean => {
    const found = this.row(row)
    const of = this.columns[column]
    return found !== undefined && of !== undefined && this.textAt(found, of) !== ''
  }

  /** The change against last year, when it is one to ask about. */
  findUnusual(row: SheetRow, column: SheetColumn): UnusualChange | undefined {
    const last = row.lastYear?.[column.key]
    const rules = this.store.sheet.unusual
    if (last === undefined || !rules || this.store.lockAt(row, column.key)) return undefined
    const cell = this.store.cellAt(row, column.key)
    return cell.state === 'value'
      ? findUnusual(cell.value, last, shapeOf(column, row).kind, rules)
      : undefined
  }

  /** What typing this text into the cell makes of it. */
  read(row: SheetRow, column: SheetColumn, text: string, manner: NumberManner = {}): Typed {
    const ofLanguage: NumberManner = this.language === 'en' ? { decimalSign: '.' } : {}
    const year = this.store.sheet.year
    const read = readCell(text, shapeOf(column, row), { ...ofLanguage, ...manner, year })
    return 'cell' in read ? read : { text, trouble: read.trouble }
  }

  /** Types text into one cell, if it takes any. */
  type(row: SheetRow, column: SheetColumn, text: string): void {
    if (lockOf(column, row, this.store.sheet.isEditable)) return
    this.store.edit([{ row: row.key, column: column.key, typed: this.read(row, column, text) }])
  }

  /** Types many texts as one step, adding the rows that are needed. @returns how many were wrong. */
  typeMany(typings: readonly Typing[], manner: NumberManner = {}): number {
    const needed = typings.reduce((most, { row }) => Math.max(most, row + 1), 0) - this.extent.rows
    if (needed > 0) this.store.addRows(Array.from({ length: needed }, this.makeKey))
    const byKey = new Map(this.columns.map((column) => [column.key, column]))
    let wrong = 0
    const edits: Edit[] = []
    for (const typing of typings) {
      const row = this.row(typing.row)
      const column = byKey.get(typing.column)
      if (!row || !column) continue
      const typed = this.read(row, column, typing.text, manner)
      if (!('cell' in typed)) wrong += 1
      edits.push({ row: row.key, column: column.key, typed })
    }
    this.store.edit(edits)
    return wrong
  }

  /** Empties what is chosen. @returns how many cells. */
  clear(): number {
    const edits: Edit[] = []
    for (const { row, column } of this.chosenCells()) {
      if (this.store.lockAt(row, column.key)) continue
      edits.push({ row: row.key, column: column.key, typed: { cell: emptyCell } })
    }
    this.store.edit(edits)
    return edits.length
  }

  fillDown(): number {
    const typings = planFillDown(this.area, this.ground())
    this.typeMany(typings)
    return typings.length
  }

  addRow(): void {
    this.store.addRows([this.makeKey()])
    const column = this.columns.findIndex((one) => one.isEditable)
    this.selection = single({ row: this.extent.rows - 1, column: Math.max(0, column) })
  }

  /** The texts of what is chosen, for the clipboard. */
  listTexts(): string[][] {
    const { top, bottom, left, right } = this.area
    const columns = this.columns.slice(left, right + 1)
    return this.store.shown
      .slice(top, bottom + 1)
      .map((row) => columns.map((column) => this.textAt(row, column)))
  }

  ground(): PasteGround {
    const byKey = new Map(this.columns.map((column) => [column.key, column]))
    return {
      columns: this.columns,
      rowCount: this.extent.rows,
      mayGrow: this.store.sheet.mayGrow && this.store.sheet.isEditable && !this.store.onlyFaults,
      textAt: (at, key) => {
        const row = this.row(at)
        const column = byKey.get(key)
        return row && column ? this.textAt(row, column) : ''
      },
      lockAt: (at, key) => {
        const row = this.row(at)
        return row ? this.store.lockAt(row, key) : undefined
      },
    }
  }

  /** The choices whose label has the typed words in it, marks or none. */
  listOptions(row: SheetRow, column: SheetColumn, typed: string): Option[] {
    const shape = shapeOf(column, row)
    if (shape.kind !== 'choice') return []
    const labels = (shape.choices ?? []).map((one) => (this.language === 'en' ? one.labelEn : one.label))
    const wanted = fold(typed)
    return [...labels, notReportedWords[this.language]]
      .filter((label) => fold(label).includes(wanted))
      .map((label) => ({ text: label, label }))
  }

  private *chosenCells(): Iterable<{ row: SheetRow; column: SheetColumn }> {
    const { top, bottom, left, right } = this.area
    for (const row of this.store.shown.slice(top, bottom + 1)) {
      for (const column of this.columns.slice(left, right + 1)) yield { row, column }
    }
  }
}
