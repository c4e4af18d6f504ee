import type { BookCell, Rectangle } from './book.ts'

/** A column with the heads above it, outermost first, its own title last. */
export interface HeadColumn {
  heads: readonly string[]
}

/** Head rows with equal neighbours merged across, and short columns merged down. */
export function layHeads(
  columns: readonly HeadColumn[],
  top: number,
  firstColumn: number,
): { rows: (BookCell | undefined)[][]; merges: Rectangle[] } {
  const height = Math.max(1, ...columns.map((column) => column.heads.length))
  const textAt = (row: number, column: number) => {
    const heads = columns[column]?.heads ?? []
    const isOwn = row >= heads.length - 1
    return isOwn ? heads.at(-1) : heads[row]
  }
  const isOwn = (row: number, column: number) => row >= (columns[column]?.heads.length ?? 1) - 1
  /** The same group: equal texts, and the same groups above. */
  const continues = (row: number, column: number): boolean =>
    column > 0 &&
    !isOwn(row, column) &&
    !isOwn(row, column - 1) &&
    textAt(row, column) === textAt(row, column - 1) &&
    (row === 0 || continues(row - 1, column))

  const merges: Rectangle[] = []
  const add = (row: number, left: number, right: number, bottom: number) => {
    const place = {
      top: top + row,
      left: firstColumn + left,
      right: firstColumn + right,
      bottom: top + bottom,
    }
    if (place.left !== place.right || place.top !== place.bottom) merges.push(place)
  }
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < columns.length; column += 1) {
      const first = (columns[column]?.heads.length ?? 1) - 1
      if (row === first) add(row, column, column, height - 1)
      if (isOwn(row, column) || continues(row, column)) continue
      let right = column
      while (right + 1 < columns.length && continues(row, right + 1)) right += 1
      add(row, column, right, row)
    }
  }
  const rows = Array.from({ length: height }, (_, row) =>
    columns.map((_, column): BookCell => ({ value: textAt(row, column), look: 'head' })),
  )
  return { rows, merges }
}
