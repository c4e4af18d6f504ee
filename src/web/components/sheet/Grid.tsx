import {
  type ClipboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useSay } from '../../words/use-say.ts'
import { FootRow } from './FootRow.tsx'
import { copyChosen, holdsTable, pasteInto } from './grid-clipboard.ts'
import type { GridController } from './grid-controller.ts'
import { Head, headHeightOf } from './Head.tsx'
import { isSameSight, type Layout, layOut, lookAt, type Sight } from './layout.ts'
import { OptionList } from './OptionList.tsx'
import { Row } from './Row.tsx'
import { markSelected, type Screen } from './screen.ts'
import { useTopic } from './use-topic.ts'
import { sheetWords } from './words.ts'

export interface GridProps {
  controller: GridController
  language: 'vi' | 'en'
  title: string
  comparesLastYear: boolean
}

/** The sheet as a grid: only what is in sight is drawn, the head, the foot and the first columns stay. */
export function Grid({ controller, language, title, comparesLastYear }: GridProps) {
  const say = useSay(sheetWords)
  const id = useId()
  const { state } = controller
  const { store } = state
  useTopic(store.topics, 'rows')
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const layout = useMemo(
    () => layOut(store.sheet.columns, language, room.width),
    [store.sheet.columns, language, room.width],
  )
  const rowHeight = useRowHeight(comparesLastYear)
  const headHeight = headHeightOf(layout)
  const hasFoot = layout.columns.some((column) => column.total || column.derived?.kind === 'ratio')
  const footHeight = hasFoot ? rowHeight : 0
  const screen = useScreen(controller, { id, layout, rowHeight, headHeight, footHeight, language }, box)
  const [sight, look] = useSight(box, layout, rowHeight, room)
  // Cells that came into sight learn whether they are chosen.
  useLayoutEffect(() => {
    if (screen.current && sight) markSelected(screen.current, state)
  })
  const rows = store.shown.slice(sight.top, sight.bottom)
  return (
    <div ref={box} className="sheet-box" onScroll={() => look(screen.current, controller)}>
      <div className="sheet-canvas" style={{ width: layout.width }} data-canvas>
        <div className="sheet-layer" style={{ top: headHeight }}>
          <div className="sheet-frozen-layer">
            <div className="sheet-mark" data-mark="frozen" hidden />
          </div>
          <div className="sheet-mark" data-mark="free" hidden />
          <CellField controller={controller} gridId={id} />
          <p id={`${id}-help`} hidden>
            {say('gridHelp')}
          </p>
          <OptionList controller={controller} gridId={id} layout={layout} rowHeight={rowHeight} />
        </div>
        <div
          role="grid"
          id={id}
          aria-label={title}
          aria-readonly={!store.sheet.isEditable}
          aria-multiselectable
          aria-rowcount={layout.levels.length + store.shown.length + (hasFoot ? 1 : 0)}
          aria-colcount={layout.columns.length}
          {...pointerHandlers(controller)}
        >
          <Head layout={layout} controller={controller} sight={sight} />
          <div
            role="rowgroup"
            className="sheet-body"
            style={{ height: Math.max(1, store.shown.length) * rowHeight }}
          >
            {rows.map((row, at) => (
              <Row
                key={row.key}
                row={row}
                at={sight.top + at}
                gridId={id}
                state={state}
                layout={layout}
                left={sight.left}
                right={sight.right}
                rowHeight={rowHeight}
                comparesLastYear={comparesLastYear}
                language={language}
              />
            ))}
            {store.shown.length === 0 && <p className="sheet-none">{say('noRows')}</p>}
          </div>
          {hasFoot && (
            <FootRow
              state={state}
              layout={layout}
              sight={sight}
              language={language}
              rowHeight={rowHeight}
              rowIndex={layout.levels.length + store.shown.length + 1}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** The one text field of the grid. What it shows is put there by the controller, never by React. */
function CellField({ controller, gridId }: { controller: GridController; gridId: string }) {
  const say = useSay(sheetWords)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const input = field.current
    if (!input) return
    const onKey = (event: KeyboardEvent) => controller.onKey(event)
    input.addEventListener('keydown', onKey)
    return () => input.removeEventListener('keydown', onKey)
  }, [controller])
  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (controller.editing) return
    event.preventDefault()
    controller.tell(copyChosen(controller.state, event.clipboardData, say))
    if (isCut) controller.run({ do: 'clear' })
  }
  const onPaste = (event: ClipboardEvent) => {
    const clipboard = event.clipboardData
    if (controller.editing && !holdsTable(clipboard)) return
    event.preventDefault()
    controller.cancel()
    const said = pasteInto(
      controller.state,
      clipboard.getData('text/html'),
      clipboard.getData('text/plain'),
      say,
    )
    controller.sync()
    controller.tell(said)
  }
  return (
    <input
      ref={field}
      className="sheet-field"
      data-field
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      aria-label={say('field')}
      aria-describedby={`${gridId}-help`}
      aria-controls={gridId}
      onInput={() => controller.onInput()}
      onCompositionStart={() => controller.onInput()}
      onFocus={() => controller.sync()}
      onBlur={() => controller.commit()}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={onPaste}
    />
  )
}

/** Mouse and finger: press chooses, dragging or Shift chooses a range, twice edits. */
function pointerHandlers(controller: GridController) {
  const placeOf = (target: EventTarget) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const row = cell?.closest<HTMLElement>('[data-row]')
    return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : undefined
  }
  const press = (event: PointerEvent | React.MouseEvent, isTouch: boolean) => {
    const place = placeOf(event.target)
    if (!place) return
    event.preventDefault()
    controller.onPointer(place, { shiftKey: event.shiftKey, isTouch, isDouble: event.detail === 2 })
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== 'touch' && event.button === 0) press(event, false)
    },
    // The browser would move the focus from the field to the page.
    onMouseDown: (event: React.MouseEvent) => placeOf(event.target) && event.preventDefault(),
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 1) return
      const place = placeOf(event.target)
      if (place && !controller.editing) controller.select(place, true)
    },
    onDoubleClick: (event: React.MouseEvent) => {
      if (placeOf(event.target)) controller.run({ do: 'edit' })
    },
    onClick: (event: React.MouseEvent) => {
      const { pointerType } = event.nativeEvent as unknown as { pointerType?: string }
      if (pointerType === 'touch') press(event, true)
    },
  }
}

type Measures = Pick<Screen, 'id' | 'layout' | 'rowHeight' | 'headHeight' | 'footHeight'> & {
  language: 'vi' | 'en'
}

/** Hands the drawn elements to the controller, again whenever their measures change. */
function useScreen(
  controller: GridController,
  { id, layout, rowHeight, headHeight, footHeight, language }: Measures,
  box: RefObject<HTMLDivElement | null>,
): RefObject<Screen | undefined> {
  const screen = useRef<Screen>(undefined)
  useLayoutEffect(() => {
    const found = box.current
    const canvas = found?.querySelector<HTMLElement>('[data-canvas]')
    const input = found?.querySelector<HTMLInputElement>('[data-field]')
    const mark = found?.querySelector<HTMLElement>('[data-mark="free"]')
    const frozenMark = found?.querySelector<HTMLElement>('[data-mark="frozen"]')
    if (!found || !canvas || !input || !mark || !frozenMark) return
    const rowsInSight = () =>
      Math.max(1, Math.floor((found.clientHeight - headHeight - footHeight) / rowHeight) - 1)
    const measures = { id, layout, rowHeight, headHeight, footHeight }
    screen.current = { ...measures, box: found, canvas, input, mark, frozenMark, rowsInSight }
    controller.setLayout(layout, language)
    controller.attach(screen.current)
  }, [controller, id, layout, rowHeight, headHeight, footHeight, language, box])
  useTopic(controller.state.store.topics, 'rows', () => controller.sync())
  return screen
}

const noSight: Sight = { top: 0, bottom: 40, left: 0, right: 12 }

/** What is in sight; changes only when a portion of rows or a column came into it. */
function useSight(
  box: RefObject<HTMLDivElement | null>,
  layout: Layout,
  rowHeight: number,
  room: { width: number; height: number },
): [Sight, (screen: Screen | undefined, controller: GridController) => void] {
  const [sight, setSight] = useState(noSight)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room changes what is in sight
  useLayoutEffect(() => {
    if (box.current) setSight(lookAt(box.current, layout, rowHeight))
  }, [box, layout, rowHeight, room.width, room.height])
  const look = (screen: Screen | undefined, controller: GridController) => {
    if (!box.current) return
    const next = lookAt(box.current, layout, rowHeight)
    setSight((old) => (isSameSight(old, next) ? old : next))
    if (screen?.input.dataset.frozen === 'true') controller.sync()
  }
  return [sight, look]
}

function useRoom(box: RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 1200, height: 600 })
  useLayoutEffect(() => {
    const found = box.current
    if (!found) return
    const measure = () => setRoom({ width: found.clientWidth, height: found.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(found)
    return () => observer.disconnect()
  }, [box])
  return room
}

/** 32 px as in Excel, 44 where fingers point; last year's value needs a second line. */
function useRowHeight(comparesLastYear: boolean): number {
  const isCoarse = matchMedia('(pointer: coarse)').matches
  return (isCoarse ? 44 : 32) + (comparesLastYear ? 18 : 0)
}
