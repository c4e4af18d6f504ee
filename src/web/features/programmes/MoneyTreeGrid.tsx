import { useNavigate } from '@tanstack/react-router'
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import type { FigureView } from '../../api.ts'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { AskedNumber } from './AskedNumber.tsx'
import { TreeName } from './TreeName.tsx'
import { moveInTree, type TreeRow } from './tree.ts'
import { moneyWords } from './words.ts'

const columns = ['allocated', 'disbursed', 'rate', 'estimated', 'remaining'] as const
type Figures = ReadonlyMap<string, FigureView>

interface GridProps {
  rows: readonly TreeRow[]
  figures: Figures
  onFold: (id: string, isFolded: boolean) => void
}

/**
 * The programmes as a tree of rows with numbers.
 *
 * One row at a time is in the way of the Tab key; arrows choose which. So a hundred rows are one stop.
 */
export function MoneyTreeGrid({ rows, figures, onFold }: GridProps) {
  const say = useSay(moneyWords)
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState(rows[0]?.id)
  const current = rows.some((row) => row.id === active) ? active : rows[0]?.id
  const openLedger = useOpenLedger()
  const move = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).closest('tr')?.dataset.row
    const isRow = (event.target as HTMLElement).matches('tr')
    const done = at && (isRow || event.key !== 'Enter') ? moveInTree(rows, at, event.key) : undefined
    if (!done) return
    event.preventDefault()
    if ('fold' in done) onFold(done.fold, true)
    if ('open' in done) onFold(done.open, false)
    if ('enter' in done) openLedger(done.enter)
    if ('focus' in done) {
      setActive(done.focus)
      table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(done.focus)}"]`)?.focus()
    }
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows open and fold, and arrows move between them
    <table ref={table} role="treegrid" className="money-tree" onKeyDown={move}>
      <caption className="soft small">{say('treeCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('node')}</th>
          {columns.map((name) => (
            <th key={name} scope="col" className="number">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GridRow
            key={row.id}
            row={row}
            figures={figures}
            isActive={row.id === current}
            onActive={() => setActive(row.id)}
            onFold={onFold}
          />
        ))}
      </tbody>
      <Totals figures={figures} />
    </table>
  )
}

function useOpenLedger() {
  const navigate = useNavigate()
  const { code, year, asOf } = usePlace()
  return (node: string) =>
    navigate({ to: '/xa/$code/$year/chuong-trinh/$node', params: { code, year, node }, search: { asOf } })
}

interface RowProps extends Pick<GridProps, 'figures' | 'onFold'> {
  row: TreeRow
  isActive: boolean
  onActive: () => void
}

function GridRow({ row, figures, isActive, onActive, onFold }: RowProps) {
  const say = useSay(moneyWords)
  const isGiven = figures.get(row.figures.allocated ?? '')?.state !== 'missing'
  return (
    <tr
      data-row={row.id}
      className={row.line ? 'purse' : `rank-${Math.min(row.level, 3)}`}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.hasChildren ? row.isOpen : undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={onActive}
    >
      <th scope="row" style={{ '--level': row.level - 1 } as CSSProperties}>
        <TreeName row={row} isReachable={isActive} onFold={onFold} />
      </th>
      {columns.map((name) => {
        const figure = figures.get(row.figures[name] ?? '')
        const isSaid = isGiven || name === 'allocated' || figure?.state === 'reported'
        return (
          <td key={name} className="number" data-label={say(name)}>
            {isSaid && <AskedNumber figure={figure} isReachable={isActive} />}
          </td>
        )
      })}
    </tr>
  )
}

function Totals({ figures }: { figures: Figures }) {
  const say = useSay(moneyWords)
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('allProgrammes')}</th>
        {columns.map((name) => (
          <td key={name} className="number" data-label={say(name)}>
            <AskedNumber figure={figures.get(`capital.all.${name}`)} />
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
