import { fold, spellingKey } from '../vietnamese/text.ts'
import { checkCell } from './check-cell.ts'
import { emptyCell } from './columns.ts'
import { notReportedWords } from './print-cell.ts'
import { readDay } from './read-date.ts'
import { type NumberManner, readNumber } from './read-number.ts'
import type { Cell, SheetColumn } from './sheet.ts'
import type { CellTrouble } from './troubles.ts'

export interface ReadingManner extends NumberManner {
  /** The year of the sheet: for days written without one, and for days outside it. */
  year: number
}

/** What was typed, as a cell, or what is wrong with it; then the typed text is kept and marked, never dropped. */
export type ReadCell = { cell: Cell } | { trouble: CellTrouble }

const excelErrors = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#*)$/i

/**
 * Takes what people type or paste into a cell: thousands with dots or blanks, a percentage with its sign, dates in
 * every order of the house, labels without marks, decomposed Vietnamese.
 *
 * Nothing typed is `empty`; "chưa báo cáo" and the dash of printed tables are `not-reported`; 0 is a number.
 */
export function readCell(typed: string, column: SheetColumn, manner: ReadingManner): ReadCell {
  const text = typed.replace(/[\u00a0\u202f\s]+/g, ' ').trim()
  if (text === '') return { cell: emptyCell }
  const read = column.kind === 'text' ? { value: text.normalize('NFC') } : readOther(text, column, manner)
  if (!('value' in read)) return read
  const cell: Cell = { state: 'value', value: read.value }
  const trouble = checkCell(cell, column, manner.year)
  return trouble ? { trouble } : { cell }
}

function readOther(
  text: string,
  column: SheetColumn,
  manner: ReadingManner,
): { value: string } | { trouble: CellTrouble } | { cell: Cell } {
  if (excelErrors.test(text)) return { trouble: { code: 'excel-error' } }
  const missing = readNotReported(text)
  if (missing) return { cell: missing }
  if (column.kind === 'date') return readDay(text, manner.year)
  if (column.kind === 'choice') return readChoice(text, column)
  return readNumber(text, column, manner)
}

const missingWords = new Set(
  ['chưa báo cáo', 'chưa có số liệu', 'chưa có', 'chưa rõ', 'not reported', 'no data', 'n/a', 'cbc'].map(
    fold,
  ),
)

/** "chưa báo cáo: thôn chưa gửi", "chua bao cao", "-", "…"; undefined for everything else. */
function readNotReported(text: string): Cell | undefined {
  if (/^([-\u2010-\u2015\u2212]+|\.{2,}|\u2026)$/.test(text)) return notReported('')
  if (/^[\d(]/.test(text)) return undefined
  const at = text.indexOf(':')
  const [words, reason] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
  return missingWords.has(fold(words)) ? notReported(reason) : undefined
}

/** The office was asked and has no number yet; without a reason of its own, that is the reason. */
export const notReported = (reason: string): Cell => ({
  state: 'not-reported',
  reason: reason.normalize('NFC').trim().slice(0, 300) || notReportedWords.vi,
})

/** A choice by its code or by its label, marks or none; two that differ in marks only must be typed with them. */
function readChoice(text: string, column: SheetColumn): { value: string } | { trouble: CellTrouble } {
  const choices = column.choices ?? []
  const exact = spellingKey(text)
  const found =
    choices.find((one) => one.code === text) ??
    choices.find((one) => spellingKey(one.label) === exact || spellingKey(one.labelEn) === exact)
  if (found) return { value: found.code }
  const bare = fold(text)
  const near = choices.filter((one) => fold(one.label) === bare || fold(one.labelEn) === bare)
  const [only, another] = near
  return only && !another ? { value: only.code } : { trouble: { code: 'unknown-choice' } }
}
