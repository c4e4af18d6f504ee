/** A place in the grid, counted from 0. */
export interface Place {
  row: number
  column: number
}

/** What is chosen: from where the choice began to where it ends. */
export interface Selection {
  anchor: Place
  focus: Place
  /** Where what is typed goes, when Tab or Enter went on inside of the area; else it goes to `anchor`. */
  active?: Place
}

export const activeOf = ({ anchor, active }: Selection): Place => active ?? anchor

/** How far the grid goes. */
export interface Extent {
  rows: number
  columns: number
}

/** The chosen cells, borders included. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

export const areaOf = ({ anchor, focus }: Selection): Area => ({
  top: Math.min(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  bottom: Math.max(anchor.row, focus.row),
  right: Math.max(anchor.column, focus.column),
})

export const isSingle = (area: Area): boolean => area.top === area.bottom && area.left === area.right
export const sizeOf = (area: Area): number => (area.bottom - area.top + 1) * (area.right - area.left + 1)
export const contains = (area: Area, { row, column }: Place): boolean =>
  area.top <= row && row <= area.bottom && area.left <= column && column <= area.right

/** Only that cell. */
export const single = (place: Place): Selection => ({ anchor: place, focus: place })

export const clampPlace = (place: Place, extent: Extent): Place => ({
  row: clamp(place.row, extent.rows),
  column: clamp(place.column, extent.columns),
})

const clamp = (at: number, length: number): number => Math.max(0, Math.min(at, length - 1))

/** A step that a key asks for. */
export type Move =
  | { by: 'cells'; rows: number; columns: number }
  | { by: 'row-start' }
  | { by: 'row-end' }
  | { by: 'first' }
  | { by: 'last' }
  | { by: 'edge'; rows: -1 | 0 | 1; columns: -1 | 0 | 1 }

/** Where the step leads, never out of the grid. `isFilled` tells for steps to the edge of a block of values. */
export function movePlace(from: Place, move: Move, extent: Extent, isFilled: (at: Place) => boolean): Place {
  switch (move.by) {
    case 'cells':
      return clampPlace({ row: from.row + move.rows, column: from.column + move.columns }, extent)
    case 'row-start':
      return { row: from.row, column: 0 }
    case 'row-end':
      return clampPlace({ row: from.row, column: extent.columns - 1 }, extent)
    case 'first':
      return { row: 0, column: 0 }
    case 'last':
      return clampPlace({ row: extent.rows - 1, column: extent.columns - 1 }, extent)
    case 'edge':
      return toEdge(from, move, extent, isFilled)
  }
}

/** As Ctrl with an arrow: to the last filled cell of the block one stands in, or to the next filled one. */
function toEdge(
  from: Place,
  { rows, columns }: { rows: number; columns: number },
  extent: Extent,
  isFilled: (at: Place) => boolean,
): Place {
  const step = (at: Place): Place => clampPlace({ row: at.row + rows, column: at.column + columns }, extent)
  const isEnd = (at: Place) => isSamePlace(step(at), at)
  let at = step(from)
  const isInBlock = isFilled(from) && isFilled(at)
  while (!isEnd(at)) {
    if (isInBlock ? !isFilled(step(at)) : isFilled(at)) return at
    at = step(at)
  }
  return at
}

export const isSamePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column

/** One step of Tab or Enter inside a chosen area: along it, then to its next line, and round again. */
export function stepInside(area: Area, from: Place, along: 'row' | 'column', step: 1 | -1): Place {
  const width = area.right - area.left + 1
  const height = area.bottom - area.top + 1
  const [across, down] = [from.column - area.left, from.row - area.top]
  const size = width * height
  const at = along === 'row' ? down * width + across : across * height + down
  const next = (at + step + size) % size
  return along === 'row'
    ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
    : { row: area.top + (next % height), column: area.left + Math.floor(next / height) }
}
