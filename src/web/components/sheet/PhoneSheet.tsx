import { Button, NativeSelect } from '@mantine/core'
import { useCallback, useId, useRef, useState, useSyncExternalStore } from 'react'
import { findLabelColumn, shapeOf } from '../../../core/sheets/columns.ts'
import { isNumeric, notReportedWords, printValue } from '../../../core/sheets/print-cell.ts'
import type { SheetColumn, SheetRow } from '../../../core/sheets/sheet.ts'
import { useSay } from '../../words/use-say.ts'
import { findNews, Reason } from './CellLine.tsx'
import type { GridState } from './grid-state.ts'
import { pageRows } from './phone-pages.ts'
import { useTopic } from './use-topic.ts'
import { sheetWords } from './words.ts'

export interface PhoneSheetProps {
  state: GridState
  language: 'vi' | 'en'
  ask: (figure: string) => void
}

/** The sheet on a phone: one group a screen, every cell a large field under its name. */
export function PhoneSheet(props: PhoneSheetProps) {
  const { state } = props
  const say = useSay(sheetWords)
  const [at, setAt] = useState(0)
  const top = useRef<HTMLElement>(null)
  useTopic(state.store.topics, 'rows')
  const pages = pageRows(state.store.shown, state.store.sheet.columns, (row) => state.nameOf(row))
  const here = Math.min(at, Math.max(0, pages.length - 1))
  const page = pages[here]
  if (!page) return <p className="card">{say(state.store.onlyFaults ? 'noFaults' : 'noRows')}</p>
  const go = (to: number) => {
    setAt(to)
    top.current?.scrollIntoView()
    top.current?.focus({ preventScroll: true })
  }
  const nameOfPage = (index: number) => {
    const { title, rows } = pages[index] ?? page
    return `${index + 1}. ${title || (rows[0] ? state.nameOf(rows[0]) : '') || say('newRow')}`
  }
  return (
    <section className="phone-sheet" ref={top} tabIndex={-1} aria-label={nameOfPage(here)}>
      {pages.length > 1 && (
        <NativeSelect
          label={say('group')}
          size="md"
          value={String(here)}
          data={pages.map((_, index) => ({ value: String(index), label: nameOfPage(index) }))}
          onChange={({ currentTarget }) => go(Number(currentTarget.value))}
        />
      )}
      {page.rows.map((row) => (
        <PhoneRow key={row.key} {...props} row={row} />
      ))}
      {pages.length > 1 && (
        <nav className="phone-steps" aria-label={say('group')}>
          <Button size="md" variant="default" disabled={here === 0} onClick={() => go(here - 1)}>
            {say('previous')}
          </Button>
          <span>{say('pageOf', here + 1, pages.length)}</span>
          <Button size="md" disabled={here === pages.length - 1} onClick={() => go(here + 1)}>
            {say('next')}
          </Button>
        </nav>
      )}
    </section>
  )
}

function PhoneRow(props: PhoneSheetProps & { row: SheetRow }) {
  const { state, row, ask } = props
  const say = useSay(sheetWords)
  const { store } = state
  const subscribe = useCallback(
    (tell: () => void) => store.topics.subscribe(`row:${row.key}`, tell),
    [store, row.key],
  )
  useSyncExternalStore(subscribe, () => store.versionOf(row.key))
  const label = findLabelColumn(store.sheet.columns)
  const columns = store.sheet.columns.filter(
    (column) => !row.closed?.includes(column.key) && (column !== label || column.isEditable),
  )
  const { figure } = row
  return (
    <article className="card phone-row">
      <header>
        <h2 lang="vi">{state.nameOf(row) || say('newRow')}</h2>
        {figure && (
          <Button variant="subtle" onClick={() => ask(figure)}>
            {say('why')}
          </Button>
        )}
      </header>
      {columns.map((column) => (
        <PhoneCell key={column.key} {...props} column={column} />
      ))}
    </article>
  )
}

type PhoneCellProps = PhoneSheetProps & { row: SheetRow; column: SheetColumn }

function PhoneCell(props: PhoneCellProps) {
  const { state, row, column, language } = props
  const say = useSay(sheetWords)
  const id = useId()
  const { store } = state
  const shape = shapeOf(column, row)
  const news = findNews(state, row, column)
  const last = row.lastYear?.[column.key]
  const groups = (language === 'en' && column.groupsEn) || column.groups || []
  const name = [...groups, language === 'en' ? column.titleEn : column.title].join(' · ')
  const isLocked = store.lockAt(row, column.key) !== undefined
  return (
    <div className="phone-cell">
      <label htmlFor={id}>
        {name}
        {shape.measure && <span className="soft"> ({shape.measure})</span>}
      </label>
      {isLocked ? (
        <output id={id}>{state.textAt(row, column) || say('empty')}</output>
      ) : (
        <PhoneField {...props} id={id} isWrong={news?.kind === 'wrong'} describedBy={`${id}-news`} />
      )}
      {last !== undefined && (
        <p className="soft small">
          {say('lastYear', store.sheet.year - 1, printValue(last, shape, language))}
        </p>
      )}
      <p id={`${id}-news`} className={news ? `sheet-news ${news.kind}` : undefined}>
        {news && (
          <>
            <strong>{say(news.kind === 'wrong' ? 'wrong' : 'notice')}:</strong> {news.text}
          </>
        )}
      </p>
      {news?.asksReason && (
        <Reason kept={news.reason} keep={(reason) => store.explain(row.key, column.key, reason)} />
      )}
    </div>
  )
}

interface PhoneFieldProps extends PhoneCellProps {
  id: string
  isWrong: boolean
  describedBy: string
}

function PhoneField({ state, row, column, language, id, isWrong, describedBy }: PhoneFieldProps) {
  const say = useSay(sheetWords)
  const shape = shapeOf(column, row)
  const text = state.textAt(row, column)
  const common = { id, 'aria-invalid': isWrong || undefined, 'aria-describedby': describedBy }
  if (shape.kind === 'choice') {
    const labels = (shape.choices ?? []).map((one) => (language === 'en' ? one.labelEn : one.label))
    const missing = notReportedWords[language]
    const value = text.startsWith(missing) ? missing : text
    const known = labels.includes(value) || value === missing || value === ''
    return (
      <select {...common} value={value} onChange={({ target }) => state.type(row, column, target.value)}>
        <option value="">{say('blankChoice')}</option>
        {[...labels, missing, ...(known ? [] : [value])].map((label) => (
          <option key={label}>{label}</option>
        ))}
      </select>
    )
  }
  return (
    <div className="phone-field">
      <input
        {...common}
        // A new value from elsewhere starts the field anew; typing never draws it again.
        key={text}
        type="text"
        autoComplete="off"
        inputMode={isNumeric(shape.kind) ? 'decimal' : 'text'}
        defaultValue={text}
        onFocus={({ target }) => {
          target.value = state.editAt(row, column)
        }}
        onBlur={({ target }) => {
          state.type(row, column, target.value)
          target.value = state.textAt(row, column)
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {shape.kind !== 'text' && (
        <Button variant="default" onClick={() => state.type(row, column, notReportedWords[language])}>
          {say('notReported')}
        </Button>
      )}
    </div>
  )
}
