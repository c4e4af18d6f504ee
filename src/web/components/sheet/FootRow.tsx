import { findLabelColumn } from '../../../core/sheets/columns.ts'
import { printValue } from '../../../core/sheets/print-cell.ts'
import type { SheetColumn } from '../../../core/sheets/sheet.ts'
import { useSay } from '../../words/use-say.ts'
import type { GridState } from './grid-state.ts'
import type { Layout, Sight } from './layout.ts'
import { useTopic } from './use-topic.ts'
import { sheetWords } from './words.ts'

interface FootProps {
  state: GridState
  layout: Layout
  sight: Sight
  language: 'vi' | 'en'
  rowHeight: number
  rowIndex: number
}

/** The totals; computed again when a number of the column changed. */
export function FootRow(props: FootProps) {
  const { state, layout, sight, rowHeight, rowIndex } = props
  useTopic(state.store.topics, 'sums')
  const cells = (from: number, to: number) =>
    layout.columns
      .slice(from, to)
      .map((column, offset) => (
        <FootCell key={column.key} {...props} column={column} position={from + offset} />
      ))
  return (
    <div role="rowgroup" className="sheet-foot" style={{ height: rowHeight }}>
      <div
        role="row"
        className="sheet-row"
        aria-rowindex={rowIndex}
        style={{ height: rowHeight, width: layout.width }}
      >
        <div role="presentation" className="sheet-frozen" style={{ width: layout.frozenWidth }}>
          {cells(0, layout.frozenCount)}
        </div>
        {cells(Math.max(sight.left, layout.frozenCount), sight.right + 1)}
      </div>
    </div>
  )
}

function FootCell(props: FootProps & { column: SheetColumn; position: number }) {
  const { state, layout, column, position, language } = props
  const say = useSay(sheetWords)
  const isLabel = findLabelColumn(state.store.sheet.columns)?.key === column.key
  const total = isLabel ? undefined : state.store.total(column.key)
  const isPartial = total?.value !== undefined && total.missing > 0
  return (
    <div
      role={isLabel ? 'rowheader' : 'gridcell'}
      className={isLabel ? 'sheet-cell' : 'sheet-cell number'}
      aria-colindex={position + 1}
      style={{ left: layout.lefts[position], width: column.width }}
      title={isPartial ? say('totalMissing', total.missing) : undefined}
    >
      <span className="sheet-value">
        {isLabel ? say('total') : total?.value === undefined ? '' : printValue(total.value, column, language)}
        {isPartial && (
          <>
            <span aria-hidden="true">*</span>
            <span className="unseen"> ({say('totalMissing', total.missing)})</span>
          </>
        )}
      </span>
    </div>
  )
}
