import { houseStyle } from './house-style.ts'
import { measureText } from './text-width.ts'

/** Words of a cell that stands in one column. */
export interface ColumnWords {
  column: number
  words: string
  bold: boolean
}

/** A little air, because widths are measured without kerning and rounded. */
const air = 0.5

/**
 * Column widths in points that add up to `width`.
 *
 * Columns keep the shares the outline gives them, unless a number or a word would not fit: then its column
 * grows at the cost of the others, down to their own longest word. A sum of money cut in two would be read
 * as two sums.
 */
export function fitColumns(
  shares: readonly number[],
  width: number,
  content: readonly ColumnWords[],
  size: number,
): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const wished = shares.map((share) => (share / whole) * width)
  const needed = narrowest(wished, content, size)
  if (needed.every((need, column) => need <= (wished[column] ?? 0))) return wished
  return needed.reduce((sum, need) => sum + need, 0) > width ? wished : redistribute(wished, needed, width)
}

/** What the longest word of each column takes with its margins. */
function narrowest(wished: readonly number[], content: readonly ColumnWords[], size: number): number[] {
  const margins = 2 * houseStyle.cellMarginPt + air
  const needed = wished.map(() => 0)
  for (const { column, words, bold } of content) {
    for (const word of words.split(/\s+/)) {
      const room = (needed[column] ?? 0) - margins
      // No letter is wider than the size of the font, so most words need no measuring.
      if (word.length * size > room) needed[column] = Math.max(room, widthOf(word, size, bold)) + margins
    }
  }
  return needed
}

/** Columns that need more than they wished get just that; the others share what is left. */
function redistribute(wished: readonly number[], needed: readonly number[], width: number): number[] {
  const fixed = new Set<number>()
  for (;;) {
    const taken = sumOf(needed, (column) => fixed.has(column))
    const open = sumOf(wished, (column) => !fixed.has(column))
    const scale = (width - taken) / open
    const short = wished.findIndex(
      (wish, column) => !fixed.has(column) && wish * scale < (needed[column] ?? 0),
    )
    if (short < 0)
      return wished.map((wish, column) => (fixed.has(column) ? (needed[column] ?? 0) : wish * scale))
    fixed.add(short)
  }
}

const sumOf = (lengths: readonly number[], counts: (column: number) => boolean): number =>
  lengths.reduce((sum, length, column) => (counts(column) ? sum + length : sum), 0)

/** Width of words in points. */
const widthOf = (words: string, size: number, bold: boolean): number =>
  measureText(words, { sizePt: size, bold, upperCase: false }) / 20

/** Words in order; those wider than their room are letter by letter, to be broken anywhere as Word does. */
export function splitLongWords(words: string, room: number, size: number): (string | string[])[] {
  const longest = Math.max(1, Math.floor(room / size))
  if (!new RegExp(`\\S{${longest}}`, 'u').test(words)) return [words]
  return words
    .split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/u)
    .map((word) => (widthOf(word, size, true) > room && /\S/u.test(word) ? word.split(/(?!\p{M})/u) : word))
}
