import type { GridController } from './grid-controller.ts'
import type { Layout } from './layout.ts'
import { optionId, optionListId } from './screen.ts'
import { useTopic } from './use-topic.ts'

/** The choices of the cell that is edited, below it. Arrows go through them, Enter takes one. */
export function OptionList(props: {
  controller: GridController
  gridId: string
  layout: Layout
  rowHeight: number
}) {
  const { controller, gridId, layout, rowHeight } = props
  useTopic(controller.topics, 'options')
  const { options, optionAt, state } = controller
  if (options.length === 0) return null
  const { row, column } = state.place
  const left = layout.lefts[column] ?? 0
  const width = layout.columns[column]?.width ?? 0
  // Near the right edge it grows to the left, near the lower one upwards.
  const x = left + Math.max(width, 260) > layout.width ? `calc(${left + width}px - 100%)` : `${left}px`
  const y = controller.isLow() ? `calc(${row * rowHeight - 6}px - 100%)` : `${(row + 1) * rowHeight}px`
  return (
    <div
      className="sheet-options"
      role="listbox"
      id={optionListId(gridId)}
      aria-label={layout.columns[column]?.title}
      style={{ transform: `translate(${x}, ${y})`, minWidth: width }}
    >
      {options.map((option, at) => (
        <div
          key={option.text}
          id={optionId(gridId, at)}
          role="option"
          aria-selected={at === optionAt}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => controller.choose(option)}
        >
          {option.label}
        </div>
      ))}
    </div>
  )
}
