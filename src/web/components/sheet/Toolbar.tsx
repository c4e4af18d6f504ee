import { Button } from '@mantine/core'
import { type ReactNode, useReducer, useState } from 'react'
import { useSay } from '../../words/use-say.ts'
import { Dialog } from './Dialog.tsx'
import { pasteInto } from './grid-clipboard.ts'
import type { GridController } from './grid-controller.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { useTopic } from './use-topic.ts'
import { sheetWords } from './words.ts'

export interface ToolbarProps {
  controller: GridController
  comparesLastYear: boolean
  onCompare: (compares: boolean) => void
  /** Where the sheet is had as a file; without it there is no button. */
  downloadAddress?: string
  onImport?: () => void
  /** On a phone there is a list in place of the grid: nothing to choose ranges in. */
  isList?: boolean
}

/** What can be done with the sheet besides typing. */
export function Toolbar(props: ToolbarProps) {
  const { controller, comparesLastYear, onCompare, downloadAddress, onImport, isList } = props
  const say = useSay(sheetWords)
  const [open, setOpen] = useState<'paste' | 'keys'>()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const { store } = controller.state
  useTopic(store.topics, 'drafts', redraw)
  useTopic(store.topics, 'rows', redraw)
  const { isEditable } = store.sheet
  const hasLastYear = store.sheet.rows.some((row) => row.lastYear)
  const paste = (html: string, text: string) => {
    const said = pasteInto(controller.state, html, text, say)
    controller.sync()
    controller.tell(said)
  }
  return (
    <div className="sheet-tools" role="toolbar" aria-label={say('tools')}>
      {isEditable && <Tool onClick={() => setOpen('paste')}>{say('paste')}</Tool>}
      {downloadAddress && (
        <Button component="a" href={downloadAddress} variant="default" size="xs" download>
          {say('download')}
        </Button>
      )}
      {isEditable && onImport && <Tool onClick={onImport}>{say('upload')}</Tool>}
      {isEditable && <History controller={controller} />}
      {isEditable && !isList && (
        <Tool keys="Ctrl+D" onClick={() => controller.run({ do: 'fill-down' })}>
          {say('fillDown')}
        </Tool>
      )}
      {isEditable && store.sheet.mayGrow && (
        <Tool
          onClick={() => {
            controller.state.addRow()
            controller.select(controller.state.place)
            controller.focus()
          }}
        >
          {say('addRow')}
        </Tool>
      )}
      {hasLastYear && !isList && (
        <Tool isPressed={comparesLastYear} onClick={() => onCompare(!comparesLastYear)}>
          {say('compare')}
        </Tool>
      )}
      <OnlyFaults controller={controller} />
      {!isList && <Ranging controller={controller} />}
      {!isList && <Tool onClick={() => setOpen('keys')}>{say('more')}</Tool>}
      {open === 'paste' && <PasteDialog onPaste={paste} onClose={() => setOpen(undefined)} />}
      {open === 'keys' && <Keys onClose={() => setOpen(undefined)} />}
    </div>
  )
}

interface ToolProps {
  children: ReactNode
  onClick: () => void
  isPressed?: boolean
  disabled?: boolean
  keys?: string
}

function Tool({ children, onClick, isPressed, disabled, keys }: ToolProps) {
  return (
    <Button
      variant={isPressed ? 'filled' : 'default'}
      size="xs"
      aria-pressed={isPressed}
      disabled={disabled}
      title={keys}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}

function History({ controller }: { controller: GridController }) {
  const say = useSay(sheetWords)
  const { store } = controller.state
  return (
    <>
      <Tool keys="Ctrl+Z" disabled={!store.canUndo} onClick={() => controller.run({ do: 'undo' })}>
        {say('undo')}
      </Tool>
      <Tool keys="Ctrl+Y" disabled={!store.canRedo} onClick={() => controller.run({ do: 'redo' })}>
        {say('redo')}
      </Tool>
    </>
  )
}

function OnlyFaults({ controller }: { controller: GridController }) {
  const say = useSay(sheetWords)
  const { store } = controller.state
  if (store.countFaults() === 0 && !store.onlyFaults) return null
  const show = (only: boolean) => {
    store.showOnlyFaults(only)
    controller.select(controller.state.place)
  }
  return (
    <Tool isPressed={store.onlyFaults} onClick={() => show(!store.onlyFaults)}>
      {say(store.onlyFaults ? 'showAll' : 'onlyFaults')}
    </Tool>
  )
}

/** A range without dragging and without Shift: choose a cell, press, choose the other corner. */
function Ranging({ controller }: { controller: GridController }) {
  const say = useSay(sheetWords)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useTopic(controller.topics, 'selection', redraw)
  return (
    <Tool
      keys="Shift"
      isPressed={controller.isRanging}
      onClick={() => {
        controller.isRanging = !controller.isRanging
        redraw()
      }}
    >
      {say('selectRange')}
    </Tool>
  )
}

const keyList = [
  ['← ↑ → ↓', 'keyMove'],
  ['Shift + ← ↑ → ↓ · Ctrl+A', 'keyRange'],
  ['F2', 'keyEdit'],
  ['Enter · Tab', 'keyCommit'],
  ['Esc', 'keyCancel'],
  ['Delete', 'keyClear'],
  ['Alt+↓', 'keyList'],
  ['Ctrl+D', 'fillDown'],
  ['Ctrl+Z · Ctrl+Y', 'undo'],
  ['Shift+F2', 'why'],
  ['Esc, Tab', 'keyLeave'],
] as const

function Keys({ onClose }: { onClose: () => void }) {
  const say = useSay(sheetWords)
  return (
    <Dialog title={say('keysTitle')} onClose={onClose}>
      <dl className="sheet-keys">
        {keyList.map(([keys, word]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <Button variant="default" onClick={onClose}>
          {say('close')}
        </Button>
      </footer>
    </Dialog>
  )
}
