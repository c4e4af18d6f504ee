import type { SheetColumn } from '../../../core/sheets/sheet.ts'

/** Where columns stand, in pixels. Frozen ones come first and keep their place. */
export interface Layout {
  columns: readonly SheetColumn[]
  /** Left edge of each column. */
  lefts: readonly number[]
  width: number
  frozenCount: number
  frozenWidth: number
  /** Heads above each other: groups and the title. */
  levels: readonly HeadCell[][]
  /** How tall each level is, so that every title can be read whole. */
  heights: readonly number[]
}

/** A head over one or more columns, and over one or more levels. */
export interface HeadCell {
  key: string
  title: string
  measure?: string
  first: number
  last: number
  levels: number
}

/** Frozen columns may not eat the screen: on a narrow one only as many stay as leave room to work. */
const widestFrozen = 0.55
/** A narrow sheet takes the room there is, but not so much that the eye loses its row. */
const mostStretch = 1.3

export function layOut(all: readonly SheetColumn[], language: 'vi' | 'en', room: number): Layout {
  const wide = all.reduce((sum, one) => sum + one.width, 0)
  const scale = Math.max(1, Math.min(mostStretch, room / Math.max(1, wide)))
  const columns = [...all.filter((one) => one.isFrozen), ...all.filter((one) => !one.isFrozen)].map(
    (one) => ({ ...one, width: Math.floor(one.width * scale) }),
  )
  const lefts: number[] = []
  let width = 0
  for (const column of columns) {
    lefts.push(width)
    width += column.width
  }
  let frozenCount = columns.filter((one) => one.isFrozen).length
  while (frozenCount > 0 && edgeOf(columns, lefts, frozenCount) > room * widestFrozen) frozenCount -= 1
  const levels = stackHeads(columns, language, frozenCount)
  return {
    columns,
    lefts,
    width,
    frozenCount,
    frozenWidth: edgeOf(columns, lefts, frozenCount),
    levels,
    heights: levels.map((level, at) => heightOf(level, columns, at === levels.length - 1)),
  }
}

const [lineHeight, headPadding, letterWidth] = [18, 12, 7.6]

/** Room for the longest title of the level; heads over several levels have the others' room too. */
function heightOf(level: readonly HeadCell[], columns: readonly SheetColumn[], isLowest: boolean): number {
  const lines = level
    .filter((cell) => cell.levels === 1)
    .map(({ title, measure, first, last }) => {
      const width = columns.slice(first, last + 1).reduce((sum, one) => sum + one.width, 0) - 16
      return Math.ceil((title.length * letterWidth) / Math.max(40, width)) + (measure ? 1 : 0)
    })
  return Math.max(isLowest ? 2 : 1, Math.min(4, Math.max(0, ...lines))) * lineHeight + headPadding
}

const edgeOf = (columns: readonly SheetColumn[], lefts: readonly number[], count: number): number =>
  count === 0 ? 0 : (lefts[count - 1] ?? 0) + (columns[count - 1]?.width ?? 0)

function stackHeads(columns: readonly SheetColumn[], language: 'vi' | 'en', frozen: number): HeadCell[][] {
  const groupsOf = (column: SheetColumn) => (language === 'en' && column.groupsEn) || column.groups || []
  const height = 1 + columns.reduce((most, column) => Math.max(most, groupsOf(column).length), 0)
  const levels: HeadCell[][] = Array.from({ length: height }, () => [])
  for (const [at, column] of columns.entries()) {
    const groups = groupsOf(column)
    for (const [level, title] of groups.entries()) {
      const key = groups.slice(0, level + 1).join(' › ')
      const before = levels[level]?.at(-1)
      const isOneWith = before?.key === key && before.last === at - 1 && at !== frozen
      if (isOneWith && before) before.last = at
      else levels[level]?.push({ key, title, first: at, last: at, levels: 1 })
    }
    levels[groups.length]?.push({
      key: column.key,
      title: language === 'en' ? column.titleEn : column.title,
      measure: column.measure,
      first: at,
      last: at,
      levels: height - groups.length,
    })
  }
  return levels
}

/** Rows and columns that are in sight, with some more around so that scrolling shows no gaps. */
export interface Sight {
  top: number
  bottom: number
  left: number
  right: number
}

/** Rows come and go in portions: a step of one row redraws nothing. */
const portion = 8
/** Columns beside the ones in sight. */
const beside = 1

export function lookAt(
  box: Pick<HTMLElement, 'scrollTop' | 'scrollLeft' | 'clientWidth' | 'clientHeight'>,
  layout: Layout,
  rowHeight: number,
): Sight {
  const first = Math.floor(box.scrollTop / rowHeight / portion) * portion - portion
  const count = Math.ceil(box.clientHeight / rowHeight / portion) * portion
  const from = box.scrollLeft + layout.frozenWidth
  const to = box.scrollLeft + Math.max(box.clientWidth, layout.frozenWidth + 1)
  return {
    top: Math.max(0, first),
    bottom: first + count + 3 * portion,
    left: Math.max(layout.frozenCount, columnAt(layout, from) - beside),
    right: columnAt(layout, to) + beside,
  }
}

/** The column below this point of the whole width. */
export function columnAt(layout: Layout, x: number): number {
  let [low, high] = [0, layout.columns.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((layout.lefts[middle] ?? 0) <= x) low = middle
    else high = middle - 1
  }
  return low
}

export const isSameSight = (a: Sight, b: Sight): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right
