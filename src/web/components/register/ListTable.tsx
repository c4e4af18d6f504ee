import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { Column, ListDescription, ListRow } from '../../../core/lists/description.ts'
import { printValue } from '../../../core/lists/print.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { type ListSearch, useListAddress } from './address.ts'
import { registerWords } from './words.ts'

interface ListProps {
  description: ListDescription
  rows: readonly ListRow[]
}

/** What a row is called when its first cell is empty. */
const dash = '—'

const useCells = () => {
  const { language } = useWords()
  return (column: Column, row: ListRow) => printValue(column, row.cells[column.key], { language })
}

/** The records as a table; on a phone, see {@link ListCards}. Arrow keys go from row to row. */
export function ListTable({ description, rows }: ListProps) {
  const { language } = useWords()
  const print = useCells()
  const { open } = useListAddress()
  const [first, ...others] = description.columns
  return (
    <div className="table-frame">
      <table className="register-table" onKeyDown={walkRows}>
        <caption className="unseen">{language === 'vi' ? description.title : description.titleEn}</caption>
        <thead>
          <tr>
            {description.columns.map((column) => (
              <HeadCell key={column.key} column={column} usual={description.sort} />
            ))}
          </tr>
        </thead>
        <tbody lang="vi">
          {rows.map((row) => (
            <tr key={row.id} data-open={row.id === open || undefined}>
              <th scope="row">
                <RecordLink id={row.id}>{(first && print(first, row)) || dash}</RecordLink>
              </th>
              {others.map((column) => (
                <td key={column.key} className={`is-${column.kind}`}>
                  {print(column, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same for narrow screens: each record a card that leads to it. */
export function ListCards({ description, rows }: ListProps) {
  const { language } = useWords()
  const print = useCells()
  const [first, ...others] = description.columns
  return (
    <ul className="register-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <RecordLink id={row.id}>{(first && print(first, row)) || dash}</RecordLink>
          <dl>
            {others.map((column) => {
              const printed = print(column, row)
              return (
                printed && (
                  <div key={column.key}>
                    <dt>{language === 'vi' ? column.label : column.labelEn}</dt>
                    <dd lang="vi">{printed}</dd>
                  </div>
                )
              )
            })}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function RecordLink({ id, children }: { id: string; children: string }) {
  return (
    <Link
      to="."
      search={((old: ListSearch) => ({ ...old, muc: id })) as never}
      resetScroll={false}
      data-row
      lang="vi"
    >
      {children}
    </Link>
  )
}

function HeadCell({ column, usual }: { column: Column; usual: string }) {
  const { language } = useWords()
  const say = useSay(registerWords)
  const { sort = usual, narrow } = useListAddress()
  const name = language === 'vi' ? column.label : column.labelEn
  if (!column.isSortable) return <th scope="col">{name}</th>
  const isUp = sort === column.key
  const isDown = sort === `-${column.key}`
  const sorted = isUp ? 'ascending' : isDown ? 'descending' : 'none'
  return (
    <th scope="col" aria-sort={sorted}>
      <button
        type="button"
        title={say('sortBy', name)}
        onClick={() => narrow({ xep: isUp ? `-${column.key}` : column.key })}
      >
        {name}
        {(isUp || isDown) && (
          <svg viewBox="0 0 12 12" className="sort-sign" aria-hidden="true">
            <path d={isUp ? 'M6 3 11 9H1z' : 'M6 9 1 3h10z'} />
          </svg>
        )}
      </button>
    </th>
  )
}

/** Up and down move through the rows, as in any list. */
function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const target = links[links.indexOf(document.activeElement as HTMLElement) + step]
  if (!target) return
  event.preventDefault()
  target.focus()
}
