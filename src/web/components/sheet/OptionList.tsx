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
  const top = (row + 1) * rowHeight
  return (
    <div
      className="sheet-options"
      role="listbox"
      id={optionListId(gridId)}
      aria-label={layout.columns[column]?.title}
      style={{
        transform: `translate(${layout.lefts[column] ?? 0}px, ${top}px)`,
        minWidth: layout.columns[column]?.width,
      }}
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
