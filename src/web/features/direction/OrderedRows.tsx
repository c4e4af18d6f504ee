import { ActionIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import type { ListDescription, ListRow } from '../../../core/lists/description.ts'
import { printValue } from '../../../core/lists/print.ts'
import { type ListSearch, useListAddress } from '../../components/register/address.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useWrite } from '../../store/use-write.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { directionWords } from './words.ts'
import './ordered.css'

interface OrderedProps {
  description: ListDescription
  rows: readonly ListRow[]
  mayWrite: boolean
  /** The column that parts the rows into groups, each with an order of its own. */
  groupBy: string
  operation: string
}

/** Sentences in the order the report prints them, under their groups; moved by buttons or keys. */
export function OrderedRows({ description, rows, mayWrite, groupBy, operation }: OrderedProps) {
  const say = useSay(directionWords)
  const { language } = useWords()
  const { isNarrowed, isAllYears, sort } = useListAddress()
  const column = description.columns.find(({ key }) => key === groupBy)
  const move = useMove(operation)
  // A part of the rows, or rows of several years, have no order to change.
  const mayMove = mayWrite && !isNarrowed && !isAllYears && sort === undefined
  const groups = (column?.choices ?? []).map((choice) => ({
    code: choice.code,
    name: language === 'vi' ? choice.label : choice.labelEn,
    rows: rows.filter((row) => row.cells[groupBy] === choice.code),
  }))
  return (
    <div className="ordered">
      {mayMove && <p className="soft small">{say('orderHint')}</p>}
      {move.error && <Trouble error={move.error} />}
      <p className="unseen" role="status">
        {move.isMoved ? say('moved') : ''}
      </p>
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <section key={group.code} aria-label={group.name}>
            <h2>{group.name}</h2>
            <ol>
              {group.rows.map((row, place) => (
                <OrderedRow
                  key={row.id}
                  row={row}
                  description={description}
                  groupBy={groupBy}
                  onMove={mayMove ? (step) => move.by(group.rows, place, step) : undefined}
                  isFirst={place === 0}
                  isLast={place === group.rows.length - 1}
                />
              ))}
            </ol>
          </section>
        ))}
    </div>
  )
}

function useMove(operation: string) {
  const communeId = useCommune().data?.unit.id ?? ''
  const write = useWrite()
  const [isMoved, setMoved] = useState(false)
  const by = (rows: readonly ListRow[], place: number, step: number) => {
    const ids = rows.map(({ id }) => id)
    const [moved] = ids.splice(place, 1)
    if (moved === undefined || place + step < 0 || place + step > ids.length) return
    ids.splice(place + step, 0, moved)
    setMoved(false)
    const year = Number(rows[place]?.cells.year)
    write.mutate(
      { operation, input: { communeId, year, ids }, label: String(rows[place]?.cells.text ?? '') },
      { onSuccess: () => setMoved(true) },
    )
  }
  return { by, isMoved, error: write.error }
}

interface RowProps {
  row: ListRow
  description: ListDescription
  groupBy: string
  isFirst: boolean
  isLast: boolean
  onMove?: (step: number) => void
}

function OrderedRow({ row, description, groupBy, isFirst, isLast, onMove }: RowProps) {
  const say = useSay(directionWords)
  const { language } = useWords()
  const text = String(row.cells.text ?? '')
  const rest = description.columns.filter(({ key }) => !['text', groupBy, 'year', 'position'].includes(key))
  const said = rest.map((column) => printValue(column, row.cells[column.key], { language })).filter(Boolean)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || !step || !onMove) return
    event.preventDefault()
    onMove(step)
  }
  return (
    <li onKeyDown={onKeyDown}>
      <div>
        <Link
          to="."
          search={((old: ListSearch) => ({ ...old, muc: row.id })) as never}
          resetScroll={false}
          data-row
          lang="vi"
        >
          {text}
        </Link>
        {said.length > 0 && <p className="soft small">{said.join(' · ')}</p>}
      </div>
      {onMove && (
        <div className="ordered-buttons">
          <ActionIcon
            variant="default"
            size={36}
            disabled={isFirst}
            aria-label={say('up', text)}
            onClick={() => onMove(-1)}
          >
            <Arrow d="M12 19V5M6 11l6-6 6 6" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={36}
            disabled={isLast}
            aria-label={say('down', text)}
            onClick={() => onMove(1)}
          >
            <Arrow d="M12 5v14M6 13l6 6 6-6" />
          </ActionIcon>
        </div>
      )}
    </li>
  )
}

const Arrow = ({ d }: { d: string }) => (
  <svg viewBox="0 0 24 24" width="18" height="18" className="icon" aria-hidden="true">
    <path d={d} />
  </svg>
)
