import { gather } from '../../gather.ts'
import type { Page, Rule } from './page.ts'

/** A table whose cells are drawn: the places of its lines, and the cells between them. */
export interface Grid {
  left: number
  right: number
  top: number
  bottom: number
  /** From the left edge to the right one. */
  columns: number[]
  rows: number[]
  cells: GridCell[]
}

export interface GridCell {
  row: number
  column: number
  rows: number
  columns: number
}

/** Lines closer than that are one line drawn twice. */
const near = 2.5

/** The drawn tables of a page from top to bottom. A frame around a text is none. */
export function findGrids(page: Page): Grid[] {
  const level = page.rules.filter((rule) => rule.right - rule.left > rule.bottom - rule.top)
  const upright = page.rules.filter((rule) => rule.right - rule.left <= rule.bottom - rule.top)
  return gather(groupTouching([...level, ...upright]), (rules) => toGrid(rules) ?? []).sort(
    (a, b) => a.top - b.top,
  )
}

/** Lines that touch or cross each other belong to one table. */
function groupTouching(rules: readonly Rule[]): Rule[][] {
  const groups: { box: Rule; rules: Rule[] }[] = []
  for (const rule of [...rules].sort((a, b) => a.top - b.top)) {
    const touching = groups.filter(({ rules: others }) => others.some((other) => touches(rule, other)))
    const [first, ...more] = touching
    if (!first) {
      groups.push({ box: rule, rules: [rule] })
      continue
    }
    first.rules.push(rule)
    for (const other of more) {
      first.rules.push(...other.rules)
      groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups.map((group) => group.rules)
}

const touches = (a: Rule, b: Rule): boolean =>
  a.left <= b.right + near && b.left <= a.right + near && a.top <= b.bottom + near && b.top <= a.bottom + near

function toGrid(rules: readonly Rule[]): Grid | undefined {
  const level = rules.filter((rule) => rule.right - rule.left > rule.bottom - rule.top)
  const upright = rules.filter((rule) => rule.right - rule.left <= rule.bottom - rule.top)
  const rows = distinct(level.map((rule) => (rule.top + rule.bottom) / 2))
  const columns = distinct(upright.map((rule) => (rule.left + rule.right) / 2))
  const hasCells = columns.length >= 3 && rows.length >= 2
  const [left, right, top, bottom] = [columns[0], columns.at(-1), rows[0], rows.at(-1)]
  if (!hasCells || left === undefined || right === undefined || top === undefined || bottom === undefined) {
    return undefined
  }
  const isLevelAt = (y: number, x: number) =>
    level.some(
      (rule) => Math.abs((rule.top + rule.bottom) / 2 - y) < near && rule.left <= x && x <= rule.right,
    )
  const isUprightAt = (x: number, y: number) =>
    upright.some(
      (rule) => Math.abs((rule.left + rule.right) / 2 - x) < near && rule.top <= y && y <= rule.bottom,
    )
  return { left, right, top, bottom, columns, rows, cells: findCells(columns, rows, isLevelAt, isUprightAt) }
}

function distinct(places: readonly number[]): number[] {
  const found: number[] = []
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(place)
  }
  return found
}

/** Cells reach as far as no line parts them. */
function findCells(
  columns: readonly number[],
  rows: readonly number[],
  isLevelAt: (y: number, x: number) => boolean,
  isUprightAt: (x: number, y: number) => boolean,
): GridCell[] {
  const taken = new Set<string>()
  const cells: GridCell[] = []
  const middle = (places: readonly number[], at: number) => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2
  for (let row = 0; row + 1 < rows.length; row += 1) {
    for (let column = 0; column + 1 < columns.length; column += 1) {
      if (taken.has(`${row}/${column}`)) continue
      let [wide, high] = [1, 1]
      while (
        column + wide + 1 < columns.length &&
        !isUprightAt(columns[column + wide] ?? 0, middle(rows, row))
      )
        wide += 1
      while (row + high + 1 < rows.length && !isLevelAt(rows[row + high] ?? 0, middle(columns, column)))
        high += 1
      for (let y = row; y < row + high; y += 1) {
        for (let x = column; x < column + wide; x += 1) taken.add(`${y}/${x}`)
      }
      cells.push({ row, column, rows: high, columns: wide })
    }
  }
  return cells
}
