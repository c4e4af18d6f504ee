import { fold } from '../vietnamese/text.ts'
import type { CopiedBlock, CopiedCell } from './clipboard.ts'
import type { SheetColumn } from './sheet.ts'

/** What the top of a pasted block says about it. */
export interface HeaderMatch {
  /** Rows at the top that are heads and not records. */
  height: number
  /** For each column of the block the column of the sheet it goes to, where one has its title. */
  columns: readonly (string | undefined)[]
  /** Titles that no column of the sheet has. */
  unknown: readonly string[]
}

/** Heads of official forms are at most this tall, their line of column numbers included. */
const tallestHead = 6

/**
 * Finds pasted head rows and the columns they name; undefined when the block begins with records.
 *
 * Heads may be merged over several rows and columns. Where a title stands under several groups, the group decides;
 * a line of column numbers ("A", "1", "2=3+4") under the head is part of it.
 */
export function matchHeaders(block: CopiedBlock, columns: readonly SheetColumn[]): HeaderMatch | undefined {
  const titles = new Set(columns.flatMap((column) => namesOf(column)))
  let height = 0
  while (height < Math.min(tallestHead, block.length) && isHead(block[height] ?? [], titles)) height += 1
  if (height === 0) return undefined
  const paths = listPaths(block.slice(0, height), titles)
  const taken = new Set<string>()
  const found = paths.map((path) => {
    const column = findColumn(path, columns, taken)
    if (column) taken.add(column.key)
    return column?.key
  })
  if (found.every((key) => key === undefined)) return undefined
  if (isNumbering(block[height] ?? [])) height += 1
  const unknown = paths.flatMap((path, at) =>
    found[at] || path.length === 0 ? [] : [path.at(-1)?.text ?? ''],
  )
  return { height, columns: found, unknown }
}

/** Both languages of title, groups, and the title with its measure: "Tổng số hộ (hộ)". */
function namesOf(column: SheetColumn): string[] {
  const names = [column.title, column.titleEn, ...(column.groups ?? []), ...(column.groupsEn ?? [])]
  const withMeasure = column.measure ? [`${column.title} ${column.measure}`] : []
  return [...names, ...withMeasure].map(fold)
}

/** A head names columns or groups in at least half of what it says, and holds no value of its own. */
function isHead(row: readonly CopiedCell[], titles: ReadonlySet<string>): boolean {
  const said = row.filter((cell) => cell.text.trim() !== '' && !cell.isCovered)
  const known = row.filter((cell) => titles.has(fold(cell.text)) && cell.text.trim() !== '')
  const own = said.filter((cell) => titles.has(fold(cell.text)))
  if (known.length === 0 || said.some((cell) => isValue(cell.text))) return false
  return own.length * 2 >= said.length
}

const isValue = (text: string): boolean =>
  /^[-+(]?\d[\d., ]*%?\)?$/.test(text.trim()) || /^\d{1,2}\/\d{1,2}\//.test(text)

const numbering = /^\(?([A-Z]|\d{1,2})(\s*=\s*[\d+\-/:x*().\s]+)?\)?$/i

/** "A B 1 2 3=1+2" below the head. Single numbers in order, so that records of small numbers are not taken for it. */
function isNumbering(row: readonly CopiedCell[]): boolean {
  const said = row.map((cell) => cell.text.trim()).filter((text) => text !== '')
  if (said.length < 2 || !said.every((text) => numbering.test(text))) return false
  const numbers = said
    .map((text) => Number.parseInt(text.replace('(', ''), 10))
    .filter((n) => !Number.isNaN(n))
  return (
    numbers.length > 0 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at) && numbers[0] === 1
  )
}

interface PathStep {
  text: string
  folded: string
}

/** For each column of the block, what its heads say from the top down. */
function listPaths(heads: CopiedBlock, titles: ReadonlySet<string>): PathStep[][] {
  const width = heads[0]?.length ?? 0
  const filled = heads.map((row, at) => (at < heads.length - 1 ? fillRight(row, heads[at + 1] ?? []) : row))
  return Array.from({ length: width }, (_, column) => {
    const path: PathStep[] = []
    for (const row of filled) {
      const text = row[column]?.text.trim() ?? ''
      const folded = fold(text)
      if (folded && path.at(-1)?.folded !== folded) path.push({ text, folded })
    }
    return path.filter((step, at) => at === path.length - 1 || titles.has(step.folded))
  })
}

/** Text alone does not say which cells are merged: a blank above a title belongs to the group to its left. */
function fillRight(row: readonly CopiedCell[], below: readonly CopiedCell[]): CopiedCell[] {
  let last: CopiedCell | undefined
  return row.map((cell, at) => {
    if (cell.text.trim() !== '') last = cell
    const isUnder = last !== undefined && cell.text.trim() === '' && (below[at]?.text.trim() ?? '') !== ''
    return isUnder && last ? last : cell
  })
}

/** The free column whose title ends the path, with most of its groups on the way. */
function findColumn(
  path: readonly PathStep[],
  columns: readonly SheetColumn[],
  taken: ReadonlySet<string>,
): SheetColumn | undefined {
  const title = path.at(-1)?.folded
  if (!title) return undefined
  const groups = new Set(path.slice(0, -1).map((step) => step.folded))
  const hasTitle = (column: SheetColumn) =>
    [column.title, column.titleEn, `${column.title} ${column.measure ?? ''}`].some(
      (name) => fold(name) === title,
    )
  const score = (column: SheetColumn) =>
    [...(column.groups ?? []), ...(column.groupsEn ?? [])].filter((name) => groups.has(fold(name))).length
  const found = columns.filter((column) => !taken.has(column.key) && hasTitle(column))
  return found.sort((a, b) => score(b) - score(a))[0]
}
