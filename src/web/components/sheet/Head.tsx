import type { GridController } from './grid-controller.ts'
import type { HeadCell, Layout, Sight } from './layout.ts'

/** How tall these levels are together. */
const heightOf = ({ heights }: Layout, from: number, to: number): number =>
  heights.slice(from, to).reduce((sum, height) => sum + height, 0)

export const headHeightOf = (layout: Layout): number => heightOf(layout, 0, layout.levels.length)

/** The merged heads and titles of the columns; a press on one chooses the column. */
export function Head(props: { layout: Layout; controller: GridController; sight: Sight }) {
  const { layout } = props
  return (
    <div role="rowgroup" className="sheet-head" style={{ height: headHeightOf(layout) }}>
      {layout.levels.map((level, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: levels have no other name than their order
          key={at}
          role="row"
          aria-rowindex={at + 1}
          className="sheet-head-row"
          style={{ top: heightOf(layout, 0, at) }}
        >
          <div role="presentation" className="sheet-frozen" style={{ width: layout.frozenWidth }}>
            <Cells {...props} cells={level.filter((cell) => cell.last < layout.frozenCount)} level={at} />
          </div>
          <Cells {...props} cells={level.filter((cell) => isInSight(cell, props.sight, layout))} level={at} />
        </div>
      ))}
    </div>
  )
}

const isInSight = (cell: HeadCell, sight: Sight, layout: Layout): boolean =>
  cell.first >= layout.frozenCount && cell.last >= sight.left && cell.first <= sight.right

interface CellsProps {
  layout: Layout
  controller: GridController
  cells: readonly HeadCell[]
  level: number
}

function Cells({ layout, controller, cells, level }: CellsProps) {
  const edge = (at: number) => (layout.lefts[at] ?? 0) + (layout.columns[at]?.width ?? 0)
  return cells.map((cell) => {
    const left = layout.lefts[cell.first] ?? 0
    return (
      <div
        key={cell.key}
        role="columnheader"
        className="sheet-title"
        aria-colindex={cell.first + 1}
        aria-colspan={cell.last > cell.first ? cell.last - cell.first + 1 : undefined}
        aria-rowspan={cell.levels > 1 ? cell.levels : undefined}
        style={{
          left,
          width: edge(cell.last) - left,
          height: heightOf(layout, level, level + cell.levels),
        }}
        onClick={() => cell.first === cell.last && controller.selectColumn(cell.first)}
      >
        <span>{cell.title}</span>
        {cell.measure && <span className="measure">{cell.measure}</span>}
      </div>
    )
  })
}
