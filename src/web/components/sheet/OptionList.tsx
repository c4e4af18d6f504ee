import type { GridController } from './grid-controller.ts'
import type { Layout } from './layout.ts'
import { useTopic } from './use-topic.ts'

/** The choices of the cell that is edited, below it. Arrows go through them, Enter takes one. */
export function OptionList(props: { controller: GridController; layout: Layout; rowHeight: number }) {
  const { controller, layout, rowHeight } = props
  useTopic(controller.topics, 'options')
  const { options, optionAt, state } = controller
  if (options.length === 0) return null
  const { row, column } = state.place
  const top = (row + 1) * rowHeight
  return (
    <div
      className="sheet-options"
      role="listbox"
      aria-label={layout.columns[column]?.title}
      style={{
        transform: `translate(${layout.lefts[column] ?? 0}px, ${top}px)`,
        minWidth: layout.columns[column]?.width,
      }}
    >
      {options.map((option, at) => (
        <div
          key={option.text}
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
