import { gather } from '../../gather.ts'
import { findAll } from '../text/search.ts'
import type { GridCell } from './tables.ts'

/** "3=4+5" in the row that numbers the columns. */
export interface ColumnFormula {
  result: number
  plus: number[]
  minus: number[]
  divided?: [top: number, bottom: number]
}

/** "1 | 2 | 3=4+5 | 4": the row that numbers the columns. */
export function isNumbering(row: readonly GridCell[]): boolean {
  const written = row.map(({ text }) => text.replace(/[()[\]\s]/g, '')).filter((text) => text)
  if (written.length < 3) return false
  const numbers = written.filter((text) => /^\d{1,2}(?:=.*)?$/.test(text))
  const isRunning = numbers.every(
    (text, at) => at === 0 || Number.parseInt(text, 10) === Number.parseInt(numbers[at - 1] ?? '', 10) + 1,
  )
  return (
    isRunning &&
    numbers.length >= written.length - 2 &&
    written.every((text) => /^(?:[A-C]|\d{1,2}(?:=.*)?)$/.test(text))
  )
}

/** The arithmetic written into the row of column numbers. */
export function readFormulas(row: readonly GridCell[]): ColumnFormula[] {
  const places = new Map<number, number>()
  for (const cell of row) {
    const number = Number.parseInt(cell.text.replace(/[()[\]\s]/g, ''), 10)
    if (!Number.isNaN(number)) places.set(number, cell.column)
  }
  const find = (number: string) => places.get(Number(number))
  return gather(row, (cell) => {
    const written = cell.text.replace(/[\s[\]]/g, '').replace(/^\((.*)\)$/, '$1')
    const divided = /^\d+=\(?(\d+)[/:](\d+)\)?/.exec(written)
    if (divided) {
      const [top, bottom] = [find(divided[1] ?? ''), find(divided[2] ?? '')]
      return top === undefined || bottom === undefined
        ? []
        : [{ result: cell.column, plus: [], minus: [], divided: [top, bottom] as [number, number] }]
    }
    const sum = /^\d+=(\d+(?:[+\-–]\d+)+)$/.exec(written)?.[1]
    if (!sum) return []
    const terms = findAll(sum, /([+\-–]?)(\d+)/g)
    const pick = (isMinus: boolean) =>
      terms
        .filter(([, sign]) => (sign === '-' || sign === '–') === isMinus)
        .map(([, , number = '']) => find(number))
    const [plus, minus] = [pick(false), pick(true)]
    if ([...plus, ...minus].some((column) => column === undefined)) return []
    return [{ result: cell.column, plus: plus.filter(isColumn), minus: minus.filter(isColumn) }]
  })
}

const isColumn = (column: number | undefined): column is number => column !== undefined
