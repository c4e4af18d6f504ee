import { isSingle, type Place } from '../../../core/sheets/selection.ts'
import type { GridState } from './grid-state.ts'
import type { Layout } from './layout.ts'

/** The elements that the grid moves by hand, and their measures. */
export interface Screen {
  id: string
  box: HTMLElement
  canvas: HTMLElement
  input: HTMLInputElement
  /** The chosen area: over the columns that scroll, and over the frozen ones. */
  mark: HTMLElement
  frozenMark: HTMLElement
  layout: Layout
  rowHeight: number
  headHeight: number
  footHeight: number
  rowsInSight: () => number
}

export const cellId = (grid: string, row: number, column: number): string => `${grid}-${row}-${column}`

export const optionListId = (grid: string): string => `${grid}-options`
export const optionId = (grid: string, at: number): string => `${grid}-option-${at}`

/** Tells readers of the screen about the list below the field; without one it is a plain field in its cell. */
export function announceOptions({ input, id }: Screen, count: number, at: number): void {
  if (count === 0) {
    for (const name of ['role', 'aria-expanded', 'aria-autocomplete']) input.removeAttribute(name)
    input.setAttribute('aria-controls', id)
    return
  }
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-expanded', 'true')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', optionListId(id))
  if (at >= 0) input.setAttribute('aria-activedescendant', optionId(id, at))
  else input.removeAttribute('aria-activedescendant')
}

/** Brings the cell out from under heads, foot and frozen columns. */
export function scrollTo(
  { box, layout, rowHeight, headHeight, footHeight }: Screen,
  { row, column }: Place,
): void {
  const top = row * rowHeight
  const room = box.clientHeight - headHeight - footHeight
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + rowHeight > box.scrollTop + room) box.scrollTop = top + rowHeight - room
  if (column < layout.frozenCount) return
  const left = layout.lefts[column] ?? 0
  const width = layout.columns[column]?.width ?? 0
  if (left - layout.frozenWidth < box.scrollLeft) box.scrollLeft = left - layout.frozenWidth
  else if (left + width > box.scrollLeft + box.clientWidth) box.scrollLeft = left + width - box.clientWidth
}

/** Draws the chosen area and lays the field over the current cell, without asking React. */
export function placeMarks(screen: Screen, state: GridState): void {
  const { layout, rowHeight, mark, frozenMark, input } = screen
  const { area, place } = state
  const edge = (column: number) => (layout.lefts[column] ?? 0) + (layout.columns[column]?.width ?? 0)
  const draw = (element: HTMLElement, from: number, to: number) => {
    const isSeen = from <= to && !isSingle(area)
    element.hidden = !isSeen
    if (!isSeen) return
    put(element, layout.lefts[from] ?? 0, area.top * rowHeight, edge(to) - (layout.lefts[from] ?? 0))
    element.style.height = `${(area.bottom - area.top + 1) * rowHeight}px`
  }
  draw(mark, Math.max(area.left, layout.frozenCount), area.right)
  draw(frozenMark, area.left, Math.min(area.right, layout.frozenCount - 1))
  input.hidden = state.extent.rows === 0
  const isFrozen = place.column < layout.frozenCount
  input.dataset.frozen = String(isFrozen)
  put(
    input,
    (layout.lefts[place.column] ?? 0) + (isFrozen ? screen.box.scrollLeft : 0),
    place.row * rowHeight,
    layout.columns[place.column]?.width ?? 0,
  )
  input.style.height = `${rowHeight}px`
  input.setAttribute('aria-activedescendant', cellId(screen.id, place.row, place.column))
  markSelected(screen, state)
}

function put(element: HTMLElement, left: number, top: number, width: number): void {
  element.style.transform = `translate(${left}px, ${top}px)`
  element.style.width = `${width}px`
}

/** Tells readers of the screen which of the drawn cells are chosen. */
export function markSelected({ canvas, id }: Screen, { area }: GridState): void {
  for (const cell of canvas.querySelectorAll('[aria-selected="true"]'))
    cell.setAttribute('aria-selected', 'false')
  const rows = canvas.querySelectorAll<HTMLElement>('[data-row]')
  for (const row of rows) {
    const at = Number(row.dataset.row)
    if (at < area.top || at > area.bottom) continue
    for (let column = area.left; column <= area.right; column += 1) {
      document.getElementById(cellId(id, at, column))?.setAttribute('aria-selected', 'true')
    }
  }
}
