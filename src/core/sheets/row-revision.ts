import type { Cell, SheetRow } from './sheet.ts'

/**
 * A number that stands for what a row says now, so that whoever saw something else is noticed; 0 for a row
 * that says nothing yet. Only what people enter counts: a sum that moved is nobody's correction.
 */
export function rowRevision(
  { cells, locked = [], closed = [] }: Pick<SheetRow, 'cells' | 'locked' | 'closed'>,
  entered: readonly string[],
): number {
  const said = entered.flatMap((key) => {
    if (locked.includes(key) || closed.includes(key)) return []
    const cell = cells[key]
    return cell && cell.state !== 'empty' ? [`${key}=${sayCell(cell)}`] : []
  })
  return said.length === 0 ? 0 : hash(said.join('\n'))
}

const sayCell = (cell: Cell): string => {
  if (cell.state === 'value') return cell.value
  return cell.state === 'not-reported' ? `?${cell.reason}` : ''
}

/** FNV-1a over two halves, as one number that JSON and Excel keep exactly; never 0. */
function hash(text: string): number {
  let [low, high] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + at), 0x85ebca6b)
  }
  return ((high >>> 0) & 0xffff) * 0x1_0000_0000 + (low >>> 0) || 1
}
