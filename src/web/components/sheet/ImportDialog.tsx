import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { emptyCell } from '../../../core/sheets/columns.ts'
import type { Cell, CellChange, CellConflict, CellFault } from '../../../core/sheets/sheet.ts'
import { useSay } from '../../words/use-say.ts'
import { usePlaceWords } from './ConflictDialog.tsx'
import { Dialog } from './Dialog.tsx'
import type { GridState } from './grid-state.ts'
import { sheetWords } from './words.ts'

/** What a file would change, before anything is saved. */
export interface DryRun {
  changes: readonly CellChange[]
  faults: readonly CellFault[]
  conflicts: readonly CellConflict[]
  /** Cells that are blank in the file and hold something here. */
  blanks?: number
}

export type Blanks = 'keep' | 'clear'

export interface ImportProps {
  state: GridState
  read: (file: File, blanks: Blanks) => Promise<DryRun>
  /** The same file with what is wrong written beside its rows. */
  mark?: (file: File, blanks: Blanks) => Promise<Blob>
  sayError: (error: unknown) => string
  onClose: () => void
}

type Reading =
  | { kind: 'nothing' }
  | { kind: 'reading' }
  | { kind: 'failed'; why: string }
  | { kind: 'read'; run: DryRun }

/** Brings an edited file back: every change is shown first, blanks erase only when told. */
export function ImportDialog({ state, read, mark, sayError, onClose }: ImportProps) {
  const say = useSay(sheetWords)
  const [file, setFile] = useState<File>()
  const [blanks, setBlanks] = useState<Blanks>('keep')
  const [reading, setReading] = useState<Reading>({ kind: 'nothing' })
  const look = async (chosen: File, how: Blanks) => {
    setReading({ kind: 'reading' })
    try {
      setReading({ kind: 'read', run: await read(chosen, how) })
    } catch (error) {
      setReading({ kind: 'failed', why: sayError(error) })
    }
  }
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    if (chosen) void look(chosen, blanks)
  }
  const chooseBlanks = (how: Blanks) => {
    setBlanks(how)
    if (file) void look(file, how)
  }
  const run = reading.kind === 'read' ? reading.run : undefined
  const keep = () => {
    if (run) takeOver(state, run)
    onClose()
  }
  return (
    <Dialog title={say('importTitle')} onClose={onClose} wide>
      <p>{say('importHow')}</p>
      <FileChoice onChoose={choose} />
      <fieldset className="sheet-choice">
        <legend>{say('blanks')}</legend>
        {(['keep', 'clear'] as const).map((how) => (
          <label key={how}>
            <input type="radio" name="blanks" checked={blanks === how} onChange={() => chooseBlanks(how)} />
            <span>{say(how === 'keep' ? 'blanksKeep' : 'blanksClear')}</span>
          </label>
        ))}
      </fieldset>
      <div role="status">
        {reading.kind === 'reading' && <p>{say('reading')}</p>}
        {reading.kind === 'failed' && <p className="sheet-news wrong">{reading.why}</p>}
        {run && <Findings state={state} run={run} />}
      </div>
      {mark && file && run && run.faults.length + run.conflicts.length > 0 && (
        <MarkedFile
          fetchFile={() => mark(file, blanks)}
          name={file.name}
          onFailure={(error) => setReading({ kind: 'failed', why: sayError(error) })}
        />
      )}
      <footer>
        <Button variant="default" onClick={onClose}>
          {say('close')}
        </Button>
        <Button disabled={!run || run.changes.length + run.conflicts.length === 0} onClick={keep}>
          {say('saveImport')}
        </Button>
      </footer>
    </Dialog>
  )
}

interface MarkedFileProps {
  fetchFile: () => Promise<Blob>
  name: string
  onFailure: (error: unknown) => void
}

/** Gives the file back with its errors, for whoever would rather mend them in Excel. */
function MarkedFile({ fetchFile, name, onFailure }: MarkedFileProps) {
  const say = useSay(sheetWords)
  const [isFetching, setFetching] = useState(false)
  const download = async () => {
    setFetching(true)
    try {
      const address = URL.createObjectURL(await fetchFile())
      const link = document.createElement('a')
      link.href = address
      link.download = name.replace(/(\.xlsx)?$/i, '-can-sua.xlsx')
      link.click()
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    } catch (error) {
      onFailure(error)
    } finally {
      setFetching(false)
    }
  }
  return (
    <p className="sheet-marked">
      <Button variant="default" loading={isFetching} onClick={() => void download()}>
        {say('markedFile')}
      </Button>{' '}
      <span className="soft small">{say('markedHow')}</span>
    </p>
  )
}

/** The changes become one step of the sheet, which is saved like typing and can be taken back. */
function takeOver(state: GridState, run: DryRun): void {
  const mine = run.conflicts.map(({ row, column, mine: cell }) => ({ row, column, cell }))
  state.store.edit(
    [...run.changes, ...mine].map(({ row, column, cell }) => ({ row, column, typed: { cell } })),
  )
  state.store.setConflicts(run.conflicts)
}

function FileChoice({ onChoose }: { onChoose: (file: File | undefined) => void }) {
  const say = useSay(sheetWords)
  const id = useId()
  return (
    <p className="sheet-file">
      <label htmlFor={id}>{say('chooseFile')}</label>
      <input
        id={id}
        type="file"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ currentTarget }) => onChoose(currentTarget.files?.[0])}
      />
    </p>
  )
}

const mostShown = 200

function Findings({ state, run }: { state: GridState; run: DryRun }) {
  const say = useSay(sheetWords)
  const { changes, faults, conflicts, blanks = 0 } = run
  const left = blanks > 0 && <p className="soft">{say('importBlanks', blanks)}</p>
  if (changes.length + faults.length + conflicts.length === 0) {
    return (
      <>
        <p>{say('importNothing')}</p>
        {left}
      </>
    )
  }
  return (
    <>
      <p>
        <strong>
          {[
            say('importChanges', changes.length),
            say('importFaults', faults.length),
            say('importConflicts', conflicts.length),
          ].join(' · ')}
        </strong>
      </p>
      {faults.length > 0 && (
        <ul className="sheet-faults">
          {faults.slice(0, mostShown).map((fault) => (
            <FaultItem key={`${fault.row} ${fault.column} ${fault.message}`} state={state} fault={fault} />
          ))}
        </ul>
      )}
      {left}
      <ChangeTable state={state} run={run} />
    </>
  )
}

function FaultItem({ state, fault }: { state: GridState; fault: CellFault }) {
  const say = useSay(sheetWords)
  const words = usePlaceWords(state, { row: fault.row, column: fault.column ?? '' })
  return (
    <li>
      <strong>{fault.column ? say('cell', words.title, words.rowName) : words.rowName}:</strong>{' '}
      {fault.message}
    </li>
  )
}

function ChangeTable({ state, run }: { state: GridState; run: DryRun }) {
  const say = useSay(sheetWords)
  const all = [
    ...run.conflicts.map(({ row, column, mine, theirs }) => ({ row, column, before: theirs, after: mine })),
    ...run.changes.map(({ row, column, cell }) => ({
      row,
      column,
      before: state.store.findRow(row)?.cells[column] ?? emptyCell,
      after: cell,
    })),
  ]
  if (all.length === 0) return null
  return (
    <div className="sheet-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            <th scope="col">{say('columnWord')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, mostShown).map((change) => (
            <ChangeRow key={`${change.row} ${change.column}`} state={state} {...change} />
          ))}
        </tbody>
      </table>
      {all.length > mostShown && <p className="soft">{say('firstOf', mostShown, all.length)}</p>}
    </div>
  )
}

interface ChangeRowProps {
  state: GridState
  row: string
  column: string
  before: Cell
  after: Cell
}

function ChangeRow({ state, row, column, before, after }: ChangeRowProps) {
  const say = useSay(sheetWords)
  const words = usePlaceWords(state, { row, column })
  return (
    <tr>
      <th scope="row" lang="vi">
        {words.rowName}
      </th>
      <td>{words.title}</td>
      <td lang="vi">{words.print(before) || say('empty')}</td>
      <td lang="vi">
        <strong>{words.print(after) || say('empty')}</strong>
      </td>
    </tr>
  )
}
