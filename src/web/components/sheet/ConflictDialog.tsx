import { Button } from '@mantine/core'
import { useReducer, useState } from 'react'
import { shapeOf } from '../../../core/sheets/columns.ts'
import { writeCell } from '../../../core/sheets/print-cell.ts'
import type { Cell, CellConflict } from '../../../core/sheets/sheet.ts'
import { useSay } from '../../words/use-say.ts'
import { Dialog } from './Dialog.tsx'
import type { GridState } from './grid-state.ts'
import { useTopic } from './use-topic.ts'
import { sheetWords } from './words.ts'

type Side = 'mine' | 'theirs'
const keyOf = ({ row, column }: CellConflict): string => `${row} ${column}`

/** Shows both values of cells that two people changed, and keeps what the person chooses. */
export function ConflictDialog({ state }: { state: GridState }) {
  const say = useSay(sheetWords)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useTopic(state.store.topics, 'conflicts', redraw)
  const [isPutOff, putOff] = useState(false)
  const { conflicts } = state.store
  if (conflicts.length === 0) return null
  if (isPutOff) {
    return (
      <p className="sheet-news wrong" role="status">
        {say('conflictTitle')}: {say('conflicts', conflicts.length)}.{' '}
        <Button size="compact-sm" variant="default" onClick={() => putOff(false)}>
          {say('choose')}
        </Button>
      </p>
    )
  }
  return <Choices state={state} conflicts={conflicts} putOff={() => putOff(true)} />
}

interface ChoicesProps {
  state: GridState
  conflicts: readonly CellConflict[]
  putOff: () => void
}

function Choices({ state, conflicts, putOff }: ChoicesProps) {
  const say = useSay(sheetWords)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const isComplete = conflicts.every((conflict) => chosen[keyOf(conflict)])
  const chooseAll = (side: Side) =>
    setChosen(Object.fromEntries(conflicts.map((conflict) => [keyOf(conflict), side])))
  const keep = () =>
    state.store.resolve(new Map(conflicts.map((conflict) => [conflict, chosen[keyOf(conflict)] ?? 'mine'])))
  return (
    <Dialog title={say('conflictTitle')} onClose={putOff} wide>
      <p>{say('conflictHow')}</p>
      <div className="sheet-table">
        {conflicts.map((conflict) => (
          <Choice
            key={keyOf(conflict)}
            state={state}
            conflict={conflict}
            side={chosen[keyOf(conflict)]}
            choose={(side) => setChosen((old) => ({ ...old, [keyOf(conflict)]: side }))}
          />
        ))}
      </div>
      <footer>
        {conflicts.length > 1 && (
          <>
            <Button variant="subtle" onClick={() => chooseAll('mine')}>
              {say('allMine')}
            </Button>
            <Button variant="subtle" onClick={() => chooseAll('theirs')}>
              {say('allTheirs')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={putOff}>
          {say('decideLater')}
        </Button>
        <Button disabled={!isComplete} onClick={keep}>
          {say('keepChosen')}
        </Button>
      </footer>
    </Dialog>
  )
}

interface ChoiceProps {
  state: GridState
  conflict: CellConflict
  side?: Side
  choose: (side: Side) => void
}

function Choice({ state, conflict, side, choose }: ChoiceProps) {
  const say = useSay(sheetWords)
  const words = usePlaceWords(state, conflict)
  const option = (which: Side, cell: Cell) => (
    <label>
      <input type="radio" name={keyOf(conflict)} checked={side === which} onChange={() => choose(which)} />
      <span>
        {say(which)}: <strong lang="vi">{words.print(cell) || say('empty')}</strong>
      </span>
    </label>
  )
  return (
    <fieldset className="sheet-choice">
      <legend>{words.name}</legend>
      {option('mine', conflict.mine)}
      {option('theirs', conflict.theirs)}
    </fieldset>
  )
}

/** How a cell is named and its values printed in a list. */
export function usePlaceWords(state: GridState, place: { row: string; column: string }) {
  const say = useSay(sheetWords)
  const { store, language } = state
  const row = store.findRow(place.row)
  const column = store.column(place.column)
  const title = column ? (language === 'en' ? column.titleEn : column.title) : place.column
  return {
    rowName: row ? state.nameOf(row) || say('newRow') : say('newRow'),
    title,
    name: say('cell', title, row ? state.nameOf(row) : ''),
    print: (cell: Cell) => (column ? writeCell(cell, row ? shapeOf(column, row) : column, language) : ''),
  }
}
