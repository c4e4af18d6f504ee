import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import type { Grid, GridColumn, GridRow } from '../tables/tables.ts'
import type { Amount } from './amounts.ts'
import { approximate } from './interval.ts'
import { familyOf } from './plain-amounts.ts'

/** A number of a sentence or of a table, before its words are read. */
export interface Figure extends Span {
  /** Of "145/151 xã" the number above, counted in what the one below is. */
  amount: Amount
  /** The number below. */
  whole?: Amount
  /** It is one itself. */
  isWhole: boolean
  /** Where the number before it in its sentence ends. */
  from: number
  /** Where the next one begins, or the sentence ends. */
  until: number
  sentence?: Sentence
  cell?: { grid: Grid; row: GridRow; column: GridColumn }
  family: string
  /** The digits that tell, and the value as a floating number: for a first, quick look. */
  digits: string
  size: number
}

/** The words a number is told by. */
export interface Telling {
  /** Those right before it, back to where its clause begins. */
  lead: string[]
  /** Those right behind its unit, up to where its clause ends. */
  tail: string[]
  /** Both, as written. */
  clause: string
  /** The sentence up to the number. */
  before: string
  /** What of lead, unit and tail names anything. */
  near: ReadonlySet<string>
  /** What its whole sentence names besides; of a cell its caption, head and row. */
  wide: ReadonlySet<string>
  years: readonly string[]
}

/** Tables are looked at so far. */
const [mostGrids, mostRows] = [20, 60]

/** The numbers of a text and of its tables, in reading order. */
export function listFigures({ sentences, grids }: Understanding): Figure[] {
  const told = gather(sentences, listOfSentence)
  const listed = gather(grids.slice(0, mostGrids), listOfGrid)
  return [...told, ...listed].sort((a, b) => a.start - b.start)
}

function listOfSentence(sentence: Sentence): Figure[] {
  const { amounts, fractions } = sentence
  let from = sentence.start
  return gather(amounts, (written, at): Figure[] => {
    const whole = fractions.find(({ top }) => top.start === written.start)?.bottom
    const { kind, unit, unitText, end } = whole ?? written
    const amount: Amount = whole ? { ...written, kind, unit, unitText, end } : written
    const next = amounts.slice(at + 1).find(({ start }) => start >= end)
    const isWhole = fractions.some(({ bottom }) => bottom.start === written.start)
    const until = next?.start ?? sentence.end
    const figure = { amount, whole, isWhole, from, until, sentence, cell: undefined }
    from = end
    return [complete(figure, familyOf(unit))]
  })
}

const listOfGrid = (grid: Grid): Figure[] =>
  gather(grid.rows.slice(0, mostRows), (row) =>
    gather(row.cells, (cell): Figure[] => {
      const column = cell && grid.columns[cell.column]
      if (!cell?.amount || !column || column.kind === 'index' || column.kind === 'label') return []
      const { amount, start, end } = cell
      const figure = {
        amount,
        whole: undefined,
        isWhole: false,
        from: start,
        until: end,
        sentence: undefined,
      }
      return [complete({ ...figure, cell: { grid, row, column } }, 'cell')]
    }),
  )

const complete = (
  figure: Omit<Figure, 'start' | 'end' | 'family' | 'digits' | 'size'>,
  family: string,
): Figure => ({
  ...figure,
  start: figure.amount.start,
  end: figure.amount.end,
  family,
  digits: digitsOf(figure.amount),
  size: approximate(figure.amount.value),
})

const digitsOf = ({ number }: Amount): string => number.text.replace(/\D/g, '').replace(/^0+(?=\d)/, '')

/** How far before a number and behind it words are its own. */
const [reachBack, reachOn] = [110, 60]
const clauseEnd =
  /[;:.()]\s|[;()]|(?<!\p{sc=Latn})(?:trong đó|bao gồm|gồm|nhưng|tuy nhiên|song)(?!\p{sc=Latn})/u
const year = /(?<!\d)20\d\d(?!\d)/gu

/** Reads the words of a number. */
export function readTelling(text: string, figure: Figure): Telling {
  const { amount, sentence, cell, from, until } = figure
  if (cell) return readCell(cell)
  const start = sentence?.start ?? from
  const piece = text.slice(Math.max(from, amount.start - reachBack), amount.start).replace(/[\s:(]+$/u, '')
  const ahead = piece.split(clauseEnd).at(-1) ?? ''
  const behind = text.slice(amount.end, Math.min(until, amount.end + reachOn)).split(/[;:.(),]/u)[0] ?? ''
  const [lead, tail] = [listWords(ahead), listWords(behind)]
  const near = new Set(naming([...lead, ...listWords(amount.unitText), ...tail]))
  return {
    lead,
    tail,
    clause: `${ahead} ${behind}`,
    before: text.slice(start, amount.start),
    near,
    wide: new Set([...near, ...naming(gather(sentence?.words ?? [], ({ small }) => small))]),
    years: sentence?.text.match(year) ?? [],
  }
}

function readCell({ grid, row, column }: NonNullable<Figure['cell']>): Telling {
  const clause = `${row.label} ${column.title}`
  const lead = listWords(clause)
  const near = new Set(naming(lead))
  return {
    lead,
    tail: [],
    clause,
    before: row.label,
    near,
    wide: new Set([...near, ...naming(listWords(`${grid.caption} ${grid.head}`))]),
    years: `${grid.caption} ${column.title}`.match(year) ?? [],
  }
}

export const listWords = (words: string): string[] => words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []

/** Words that name nothing. */
const empty = new Set(
  'là có đạt được của và xã toàn trong năm cho các với đã tổng về từ đến trên thực hiện triệu đồng tỷ nghìn số địa bàn kết quả cả những việc này đó'.split(
    ' ',
  ),
)
export const naming = (words: readonly string[]): string[] => words.filter((word) => !empty.has(word))
