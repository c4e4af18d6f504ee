import { shapeOf } from '../../../core/sheets/columns.ts'
import { isNumeric } from '../../../core/sheets/print-cell.ts'
import {
  areaOf,
  clampPlace,
  contains,
  isSingle,
  type Move,
  movePlace,
  type Place,
  single,
  stepInside,
} from '../../../core/sheets/selection.ts'
import type { SheetColumn, SheetRow } from '../../../core/sheets/sheet.ts'
import type { SayOf } from '../../words/use-say.ts'
import type { GridState, Option } from './grid-state.ts'
import { type Command, readKey } from './keys.ts'
import type { Layout } from './layout.ts'
import { announceOptions, placeMarks, type Screen, scrollTo } from './screen.ts'
import { Topics } from './topics.ts'
import type { sheetWords } from './words.ts'

/** How a cell is being edited: `typed` over what was there (arrows leave), or `opened` (arrows move the caret). */
type Editing = 'typed' | 'opened' | undefined

/**
 * The grid's hands: one text field that lies over the current cell and always has the focus.
 *
 * Because it has the focus before the first key, every Vietnamese input method composes in it from the first letter.
 * What is in the cell is selected in it, so that typing replaces it, as in Excel.
 */
export class GridController {
  readonly topics = new Topics()
  editing: Editing
  notice = ''
  options: readonly Option[] = []
  optionAt = -1
  /** The next tap on a cell ends the range: the way to choose one without a keyboard or dragging. */
  isRanging = false
  /** After Escape the next Tab leaves the grid. */
  private isReleased = false
  private tabColumn: number | undefined
  private isTouch = false
  private screen: Screen | undefined

  constructor(
    readonly state: GridState,
    private readonly say: () => SayOf<typeof sheetWords>,
    private readonly ask: (figure: string) => void,
  ) {}

  attach(screen: Screen | undefined): void {
    this.screen = screen
    this.sync()
  }

  setLayout(layout: Layout, language: 'vi' | 'en'): void {
    this.state.columns = layout.columns
    this.state.language = language
    this.state.selection = single(clampPlace(this.state.place, this.state.extent))
  }

  current(): { row: SheetRow; column: SheetColumn } | undefined {
    const row = this.state.row(this.state.place.row)
    const column = this.state.columns[this.state.place.column]
    return row && column ? { row, column } : undefined
  }

  tell(notice: string): void {
    this.notice = notice
    this.topics.tell('notice')
  }

  // Moving.

  select(place: Place, extend = false): void {
    const to = clampPlace(place, this.state.extent)
    const isExtending = extend || this.isRanging
    this.isRanging = false
    this.isReleased = false
    this.state.selection = isExtending ? { anchor: this.state.selection.anchor, focus: to } : single(to)
    this.afterMove()
  }

  selectColumn(column: number): void {
    const last = this.state.extent.rows - 1
    this.state.selection = { anchor: { row: 0, column }, focus: { row: Math.max(0, last), column } }
    this.sync()
    this.topics.tell('selection')
    this.focus()
  }

  private afterMove(): void {
    const { active, focus } = this.state.selection
    if (this.screen) scrollTo(this.screen, active ?? focus)
    this.sync()
    this.topics.tell('selection')
  }

  /** Draws what is chosen and puts the field over the current cell. */
  sync(): void {
    const { screen, state } = this
    if (!screen) return
    placeMarks(screen, state)
    if (this.editing) return
    const found = this.current()
    const { input } = screen
    input.value = found ? state.textAt(found.row, found.column) : ''
    input.readOnly = !found || state.store.lockAt(found.row, found.column.key) !== undefined
    input.inputMode = this.isTouch ? 'none' : this.keyboardOf(found)
    if (document.activeElement === input) input.select()
  }

  private keyboardOf(found: { row: SheetRow; column: SheetColumn } | undefined): 'decimal' | 'text' {
    return found && isNumeric(shapeOf(found.column, found.row).kind) ? 'decimal' : 'text'
  }

  focus(): void {
    this.screen?.input.focus({ preventScroll: true })
    if (!this.editing) this.screen?.input.select()
  }

  // Editing.

  edit(how: Exclude<Editing, undefined>): void {
    const found = this.current()
    if (!found || !this.screen) return
    if (this.sayLock()) return
    const { input } = this.screen
    this.editing = how
    input.inputMode = this.keyboardOf(found)
    if (how === 'opened') {
      input.value = this.state.editAt(found.row, found.column)
      input.setSelectionRange(input.value.length, input.value.length)
    }
    this.screen.canvas.dataset.editing = how
    this.listOptions(how === 'opened' ? '' : input.value)
    this.topics.tell('editing')
  }

  /** Says why the cell takes no typing. @returns false when it takes some. */
  private sayLock(): boolean {
    const found = this.current()
    const lock = found && this.state.store.lockAt(found.row, found.column.key)
    if (!lock) return false
    this.tell(this.say()(lockWords[lock]))
    return true
  }

  onInput(): void {
    if (!this.editing) this.edit('typed')
    else if (this.screen) this.listOptions(this.screen.input.value)
  }

  private listOptions(typed: string): void {
    const found = this.current()
    const options = found ? this.state.listOptions(found.row, found.column, typed) : []
    this.showOptions(options, typed && options.length > 0 ? 0 : -1)
  }

  private showOptions(options: readonly Option[], at: number): void {
    if (options.length === 0 && this.options.length === 0) return
    this.options = options
    this.optionAt = at
    this.topics.tell('options')
    if (this.screen) announceOptions(this.screen, options.length, at)
  }

  /** The current cell stands in the lower half of what is seen. */
  isLow(): boolean {
    if (!this.screen) return false
    const { box, rowHeight, headHeight } = this.screen
    const below = headHeight + (this.state.place.row + 1) * rowHeight - box.scrollTop
    return below > box.clientHeight * 0.6 && below > 240
  }

  choose(option: Option): void {
    if (this.screen) this.screen.input.value = option.text
    this.showOptions([], -1)
    this.commit()
  }

  commit(): void {
    if (!this.editing || !this.screen) return
    const chosen = this.options[this.optionAt]
    const text = chosen && !this.isExact(this.screen.input.value) ? chosen.text : this.screen.input.value
    const found = this.current()
    this.stopEditing()
    if (found) this.state.type(found.row, found.column, text)
    this.sync()
  }

  private isExact(text: string): boolean {
    const found = this.current()
    return found !== undefined && 'cell' in this.state.read(found.row, found.column, text)
  }

  cancel(): void {
    this.stopEditing()
    this.sync()
  }

  private stopEditing(): void {
    this.editing = undefined
    if (this.screen) delete this.screen.canvas.dataset.editing
    this.showOptions([], -1)
    this.topics.tell('editing')
  }

  // Keys.

  onKey(event: KeyboardEvent): void {
    // While an input method composes, all keys are its own.
    if (event.isComposing || event.keyCode === 229) return
    if (this.editing && this.onEditingKey(event)) return
    if (event.key === 'Tab' && this.mayLeave(event)) return
    const command = readKey(event, this.screen ? this.screen.rowsInSight() : 10)
    if (this.editing && !(command && leavesEditing(command, this.editing))) return
    if (!command) {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.sayLock()
      return
    }
    event.preventDefault()
    this.run(command)
  }

  /** @returns true when the key was for the list of choices or the text. */
  private onEditingKey(event: KeyboardEvent): boolean {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || this.options.length === 0) return false
    event.preventDefault()
    const count = this.options.length
    this.showOptions(this.options, (this.optionAt + step + count) % count)
    return true
  }

  /** Tab leaves at the ends of the sheet, and after Escape everywhere: a grid is no trap. */
  private mayLeave(event: KeyboardEvent): boolean {
    if (this.editing || !isSingle(this.state.area)) return false
    if (this.isReleased) return true
    const { rows, columns } = this.state.extent
    const { row, column } = this.state.place
    return event.shiftKey ? row === 0 && column === 0 : row === rows - 1 && column === columns - 1
  }

  run(command: Command): void {
    this.isReleased = command.do === 'cancel' && !this.editing
    if (command.do === 'move') this.move(command.move, command.extend)
    else if (command.do === 'commit') this.advance(command.along, command.step)
    else this.actions[command.do]()
  }

  private readonly actions: Record<Exclude<Command['do'], 'move' | 'commit'>, () => void> = {
    edit: () => this.edit('opened'),
    list: () => (this.editing ? this.listOptions('') : this.edit('opened')),
    cancel: () => this.cancel(),
    clear: () => this.report('cleared', this.state.clear()),
    all: () => this.selectAll(),
    'fill-down': () => this.report('filled', this.state.fillDown()),
    undo: () => this.report('undone', this.goTo(this.state.store.undo())),
    redo: () => this.report('redone', this.goTo(this.state.store.redo())),
    why: () => this.askWhy(),
  }

  private move(move: Move, extend: boolean): void {
    this.commit()
    this.tabColumn = undefined
    const { selection, extent, isFilled, place } = this.state
    this.select(movePlace(extend ? selection.focus : place, move, extent, isFilled), extend)
  }

  private selectAll(): void {
    const { rows, columns } = this.state.extent
    const focus = clampPlace({ row: rows, column: columns }, this.state.extent)
    this.state.selection = { anchor: { row: 0, column: 0 }, focus }
    this.sync()
    this.topics.tell('selection')
  }

  askWhy(): void {
    const figure = this.current()?.row.figure
    if (figure) this.ask(figure)
  }

  private report(word: 'cleared' | 'filled' | 'undone' | 'redone', count: number): void {
    this.sync()
    if (count > 0) this.tell(this.say()(word, count))
  }

  /** What was taken back is brought into sight. */
  private goTo(steps: readonly { row: string; column: string }[] | undefined): number {
    const [first] = steps ?? []
    const row = this.state.store.shown.findIndex((one) => one.key === first?.row)
    const column = this.state.columns.findIndex((one) => one.key === first?.column)
    if (row >= 0 && column >= 0) this.select({ row, column })
    return steps?.length ?? 0
  }

  /** Enter goes down and Tab to the right; after a row of Tabs, Enter goes back below its first cell. */
  private advance(along: 'row' | 'column', step: 1 | -1): void {
    this.commit()
    const { area, selection, place } = this.state
    if (!isSingle(area)) {
      this.state.selection = { ...selection, active: stepInside(area, place, along, step) }
      this.afterMove()
    } else if (along === 'row') {
      this.tabColumn ??= place.column
      this.select(this.beside(place, step))
    } else {
      const column = this.tabColumn ?? place.column
      this.tabColumn = undefined
      this.select({ row: place.row + step, column })
    }
  }

  /** The next cell of the row, or the first of the next row. */
  private beside({ row, column }: Place, step: 1 | -1): Place {
    const { columns } = this.state.extent
    const next = column + step
    if (next >= columns) return { row: row + 1, column: 0 }
    return next < 0 ? { row: row - 1, column: columns - 1 } : { row, column: next }
  }

  // Pointer.

  onPointer(place: Place, event: { shiftKey: boolean; isTouch: boolean; isDouble: boolean }): void {
    this.isTouch = event.isTouch
    const isAgain = contains(areaOf(this.state.selection), place) && isSingle(this.state.area)
    this.commit()
    this.tabColumn = undefined
    this.select(place, event.shiftKey)
    this.focus()
    if (event.isDouble || (event.isTouch && isAgain)) {
      if (event.isTouch) this.screen?.input.blur()
      this.edit('opened')
      this.focus()
    }
  }
}

/** Why a cell takes no typing, by its lock. */
export const lockWords = {
  heading: 'lockHeading',
  closed: 'lockClosed',
  derived: 'lockDerived',
  locked: 'lockLocked',
  'read-only': 'lockReadOnly',
} as const

function leavesEditing(command: Command, editing: Exclude<Editing, undefined>): boolean {
  if (command.do === 'commit' || command.do === 'cancel' || command.do === 'list') return true
  return command.do === 'move' && editing === 'typed' && command.move.by === 'cells' && !command.extend
}
