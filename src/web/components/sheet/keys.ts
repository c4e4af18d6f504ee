import type { Move } from '../../../core/sheets/selection.ts'

/** What a key asks the grid to do; keys that are typed text ask nothing. */
export type Command =
  | { do: 'move'; move: Move; extend: boolean }
  | { do: 'commit'; along: 'row' | 'column'; step: 1 | -1 }
  | { do: 'edit' }
  | { do: 'list' }
  | { do: 'cancel' }
  | { do: 'clear' }
  | { do: 'all' }
  | { do: 'fill-down' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'why' }

export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const arrows: Record<string, [rows: -1 | 0 | 1, columns: -1 | 0 | 1]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The command of a key outside of an edited cell; `page` is how many rows the screen shows. */
export function readKey(event: Key, page: number): Command | undefined {
  const isControl = event.ctrlKey || event.metaKey
  if (isControl && !event.altKey) return readControl(event)
  if (event.altKey) return event.key === 'ArrowDown' ? { do: 'list' } : undefined
  const arrow = arrows[event.key]
  if (arrow) return steps(arrow[0], arrow[1], event.shiftKey)
  switch (event.key) {
    case 'PageDown':
      return steps(page, 0, event.shiftKey)
    case 'PageUp':
      return steps(-page, 0, event.shiftKey)
    case 'Home':
      return { do: 'move', move: { by: 'row-start' }, extend: event.shiftKey }
    case 'End':
      return { do: 'move', move: { by: 'row-end' }, extend: event.shiftKey }
    case 'Enter':
      return { do: 'commit', along: 'column', step: event.shiftKey ? -1 : 1 }
    case 'Tab':
      return { do: 'commit', along: 'row', step: event.shiftKey ? -1 : 1 }
    case 'F2':
      return event.shiftKey ? { do: 'why' } : { do: 'edit' }
    case 'Escape':
      return { do: 'cancel' }
    case 'Delete':
      return { do: 'clear' }
    default:
      return undefined
  }
}

const steps = (rows: number, columns: number, extend: boolean): Command => ({
  do: 'move',
  move: { by: 'cells', rows, columns },
  extend,
})

function readControl(event: Key): Command | undefined {
  const arrow = arrows[event.key]
  if (arrow) {
    const move: Move = { by: 'edge', rows: arrow[0], columns: arrow[1] }
    return { do: 'move', move, extend: event.shiftKey }
  }
  switch (event.key.toLowerCase()) {
    case 'home':
      return { do: 'move', move: { by: 'first' }, extend: event.shiftKey }
    case 'end':
      return { do: 'move', move: { by: 'last' }, extend: event.shiftKey }
    case 'a':
      return { do: 'all' }
    case 'd':
      return { do: 'fill-down' }
    case 'z':
      return { do: event.shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { do: 'redo' }
    default:
      return undefined
  }
}
