import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useReducer, useState } from 'react'
import { shapeOf } from '../../../core/sheets/columns.ts'
import { isNumeric, printValue } from '../../../core/sheets/print-cell.ts'
import type { SheetColumn, SheetRow } from '../../../core/sheets/sheet.ts'
import { sayTrouble } from '../../../core/sheets/troubles.ts'
import { sayUnusual } from '../../../core/sheets/unusual.ts'
import { useSay } from '../../words/use-say.ts'
import { type GridController, lockWords } from './grid-controller.ts'
import type { GridState } from './grid-state.ts'
import { useTopic } from './use-topic.ts'
import { sheetWords } from './words.ts'

/** What there is to say about a cell. */
export interface CellNews {
  kind: 'wrong' | 'notice' | 'plain'
  text: string
  /** The change may be explained. */
  asksReason?: boolean
  reason?: string
}

/** The sentence about a cell: what is wrong first, then what looks unusual, then why it is locked. */
export function findNews(state: GridState, row: SheetRow, column: SheetColumn): CellNews | undefined {
  const { store, language } = state
  const shape = shapeOf(column, row)
  const draft = store.draftAt(row.key, column.key)
  if (draft && 'trouble' in draft.typed) {
    return { kind: 'wrong', text: sayTrouble(draft.typed.trouble, draft.typed.text, shape, language) }
  }
  const fault = store.faultAt(row.key, column.key) ?? store.rowFault(row.key)
  if (fault?.severity === 'error') return { kind: 'wrong', text: fault.message }
  const change = state.findUnusual(row, column)
  const reason = store.reasonAt(row.key, column.key)
  if (change) {
    const text = sayUnusual(change, shape, store.sheet.year, language)
    return { kind: 'notice', text, asksReason: true, reason }
  }
  if (fault) return { kind: 'notice', text: fault.message, asksReason: isNumeric(shape.kind), reason }
  return undefined
}

/** The line below the grid: what the current cell is, what is wrong with it, and what was just done. */
export function CellLine({ controller }: { controller: GridController }) {
  const say = useSay(sheetWords)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useTopic(controller.topics, 'selection', redraw)
  useTopic(controller.topics, 'notice', redraw)
  useTopic(controller.state.store.topics, 'drafts', redraw)
  const found = controller.current()
  return (
    <div className="sheet-line">
      <p className="sheet-notice" role="status">
        {controller.notice}
      </p>
      {found && <AboutCell key={`${found.row.key} ${found.column.key}`} controller={controller} {...found} />}
      {found?.row.figure && (
        <Button variant="subtle" size="compact-sm" title="Shift+F2" onClick={() => controller.askWhy()}>
          {say('why')}
        </Button>
      )}
    </div>
  )
}

interface AboutProps {
  controller: GridController
  row: SheetRow
  column: SheetColumn
}

function AboutCell({ controller, row, column }: AboutProps) {
  const say = useSay(sheetWords)
  const { state } = controller
  const { store, language } = state
  const news = findNews(state, row, column)
  const lock = store.lockAt(row, column.key)
  const cell = store.cellAt(row, column.key)
  const last = row.lastYear?.[column.key]
  // What may be cut off in the cell is said whole here.
  const isLong =
    cell.state === 'not-reported' || (cell.state === 'value' && !isNumeric(shapeOf(column, row).kind))
  const title = language === 'en' ? column.titleEn : column.title
  return (
    <>
      <p className="sheet-about" lang={language}>
        <strong>
          {title}
          {state.nameOf(row) && <span lang="vi"> · {state.nameOf(row)}</span>}
        </strong>
        {isLong && <span lang="vi">{state.textAt(row, column)}</span>}
        {last !== undefined && (
          <span className="soft">
            {say('lastYear', store.sheet.year - 1, printValue(last, shapeOf(column, row), language))}
          </span>
        )}
        {lock && lock !== 'read-only' && <span className="soft">{say(lockWords[lock])}</span>}
      </p>
      {news && (
        <p className={`sheet-news ${news.kind}`} role={news.kind === 'wrong' ? 'alert' : undefined}>
          <strong>{say(news.kind === 'wrong' ? 'wrong' : 'notice')}:</strong> {news.text}
        </p>
      )}
      {news?.asksReason && store.sheet.isEditable && (
        <Reason kept={news.reason} keep={(reason) => store.explain(row.key, column.key, reason)} />
      )}
    </>
  )
}

/** Asks why; an empty answer is an answer too. */
export function Reason({ kept, keep }: { kept?: string; keep: (reason: string) => void }) {
  const say = useSay(sheetWords)
  const [reason, setReason] = useState('')
  if (kept) return <p className="sheet-reason">{say('reasonKept', kept)}</p>
  const send = (event: FormEvent) => {
    event.preventDefault()
    keep(reason.normalize('NFC').trim())
  }
  return (
    <form className="sheet-reason" onSubmit={send}>
      <TextInput
        size="xs"
        aria-label={say('reason')}
        placeholder={say('reason')}
        maxLength={300}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" variant="default" disabled={reason.trim() === ''}>
        {say('keepReason')}
      </Button>
    </form>
  )
}
