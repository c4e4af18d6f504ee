import type { SheetColumn, SheetRow } from '../../core/sheets/sheet.ts'
import { keysWide } from './file-columns.ts'
import { columnName } from './write-book.ts'

interface Place {
  columns: readonly { key: string; isLastYear: boolean }[]
  number: number
}

/** How the spreadsheet computes a derived cell from others of its row; nothing while one of them says nothing. */
export function formulaOf(column: SheetColumn, row: SheetRow | undefined, place: Place): string | undefined {
  const { derived } = column
  if (!derived) return undefined
  const cellOf = (key: string) => {
    const at = place.columns.findIndex((one) => one.key === key && !one.isLastYear)
    return at < 0 ? undefined : `${columnName(keysWide + 1 + at)}${place.number}`
  }
  const keys = {
    sum: () => (derived.kind === 'sum' ? derived.of.filter((key) => !row?.closed?.includes(key)) : []),
    difference: () => (derived.kind === 'difference' ? [derived.from, derived.take] : []),
    ratio: () => (derived.kind === 'ratio' ? [derived.numerator, derived.denominator] : []),
  }[derived.kind]()
  const cells = keys.map(cellOf)
  if (cells.length === 0 || cells.some((cell) => cell === undefined)) return undefined
  const [first = '', second = ''] = cells as string[]
  const expression = {
    sum: cells.join('+'),
    difference: `${first}-${second}`,
    ratio: `${first}/${second}`,
  }[derived.kind]
  const isComplete = `COUNT(${cells.join(',')})=${cells.length}`
  return derived.kind === 'ratio'
    ? `IF(AND(${isComplete},${second}<>0),${expression},"")`
    : `IF(${isComplete},${expression},"")`
}
