import { memo, useCallback, useSyncExternalStore } from 'react'
import { findLabelColumn, shapeOf } from '../../../core/sheets/columns.ts'
import { isNumeric, printValue } from '../../../core/sheets/print-cell.ts'
import type { SheetColumn, SheetRow } from '../../../core/sheets/sheet.ts'
import { type SayOf, useSay } from '../../words/use-say.ts'
import type { GridState } from './grid-state.ts'
import type { Layout } from './layout.ts'
import { cellId } from './screen.ts'
import { sheetWords } from './words.ts'

export interface RowProps {
  row: SheetRow
  at: number
  gridId: string
  state: GridState
  layout: Layout
  left: number
  right: number
  rowHeight: number
  comparesLastYear: boolean
  language: 'vi' | 'en'
}

/** One row of the grid; draws itself anew when something of it changed, and only then. */
export const Row = memo(function Row(props: RowProps) {
  const { row, at, state, layout, left, right, rowHeight } = props
  const { store } = state
  const subscribe = useCallback(
    (tell: () => void) => store.topics.subscribe(`row:${row.key}`, tell),
    [store, row.key],
  )
  useSyncExternalStore(subscribe, () => store.versionOf(row.key))
  const say = useSay(sheetWords)
  const cells = (from: number, to: number) =>
    layout.columns.slice(from, to).map((column, offset) => drawCell(props, column, from + offset, say))
  return (
    <div
      role="row"
      className={row.isHeading ? 'sheet-row heading' : 'sheet-row'}
      data-row={at}
      aria-rowindex={layout.levels.length + at + 1}
      style={{ transform: `translateY(${at * rowHeight}px)`, height: rowHeight, width: layout.width }}
    >
      <div role="presentation" className="sheet-frozen" style={{ width: layout.frozenWidth }}>
        {cells(0, layout.frozenCount)}
      </div>
      {cells(Math.max(left, layout.frozenCount), right + 1)}
    </div>
  )
})

/** One cell. Not a component of its own: hundreds come into sight at once while one scrolls. */
function drawCell(props: RowProps, column: SheetColumn, position: number, say: SayOf<typeof sheetWords>) {
  const { row, at, gridId, state, layout, language, comparesLastYear } = props
  const shape = shapeOf(column, row)
  const { text, mark, kind } = look(state, row, column)
  const isLabel = findLabelColumn(state.store.sheet.columns)?.key === column.key
  const last = comparesLastYear && !row.isHeading ? row.lastYear?.[column.key] : undefined
  return (
    <div
      key={column.key}
      role={isLabel ? 'rowheader' : 'gridcell'}
      id={cellId(gridId, at, position)}
      className={`sheet-cell ${kind}${isNumeric(shape.kind) ? ' number' : ''}`}
      data-column={position}
      data-mark={mark}
      aria-colindex={position + 1}
      aria-selected="false"
      aria-invalid={mark === 'wrong' || undefined}
      aria-readonly={kind.includes('locked') || undefined}
      lang={shape.kind === 'text' ? 'vi' : undefined}
      style={{
        left: layout.lefts[position],
        width: column.width,
        paddingInlineStart: isLabel ? 8 + row.depth * 16 : undefined,
      }}
    >
      <span className="sheet-value">{text}</span>
      {last !== undefined && (
        <span className="last-year">{say('lastYearShort', printValue(last, shape, language))}</span>
      )}
    </div>
  )
}

type Mark = 'wrong' | 'notice' | undefined

function look(
  state: GridState,
  row: SheetRow,
  column: SheetColumn,
): { text: string; mark: Mark; kind: string } {
  const { store } = state
  const lock = store.lockAt(row, column.key)
  const draft = store.draftAt(row.key, column.key)
  const fault = store.faultAt(row.key, column.key)
  const isWrong = (draft && 'trouble' in draft.typed) || fault?.severity === 'error'
  const isMissing = store.cellAt(row, column.key).state === 'not-reported' && !isWrong
  const kind = [
    lock && lock !== 'read-only' ? `locked ${lock}` : '',
    isMissing ? 'missing' : '',
    draft ? 'draft' : '',
  ]
  const text = isMissing ? state.textAt(row, column).split(':')[0] : state.textAt(row, column)
  const asks = () => state.findUnusual(row, column) && !store.reasonAt(row.key, column.key)
  const mark = isWrong ? 'wrong' : fault || asks() ? 'notice' : undefined
  return { text: lock === 'closed' ? '' : (text ?? ''), mark, kind: kind.filter(Boolean).join(' ') }
}
