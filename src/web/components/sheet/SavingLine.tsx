import { Button } from '@mantine/core'
import { useReducer } from 'react'
import { useSay } from '../../words/use-say.ts'
import type { Saver, SavingState } from './saver.ts'
import type { SheetStore } from './sheet-store.ts'
import { useTopic } from './use-topic.ts'
import { sheetWords } from './words.ts'

/** Whether what was typed is safe: being saved, saved at, or waiting, with what stays behind because it is wrong. */
export function SavingLine({ store, saver }: { store: SheetStore; saver: Saver }) {
  const say = useSay(sheetWords)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useTopic(saver.topics, 'state', redraw)
  useTopic(store.topics, 'drafts', redraw)
  const faults = store.countFaults()
  if (!store.sheet.isEditable) return <p className="sheet-saving soft">{say('readOnly')}</p>
  return (
    <p className="sheet-saving">
      <span role="status">{sayState(saver.state, say)}</span>
      {saver.state.kind === 'refused' && (
        <Button size="compact-sm" variant="default" onClick={() => void saver.flush()}>
          {say('retry')}
        </Button>
      )}
      {faults > 0 && <span className="wrong">{say('faults', faults)}</span>}
    </p>
  )
}

function sayState(state: SavingState, say: ReturnType<typeof useSay<typeof sheetWords>>): string {
  switch (state.kind) {
    case 'idle':
      return say('allSaved')
    case 'typing':
      return say('unsaved')
    case 'saving':
      return say('saving')
    case 'saved':
      return say('saved', clock(state.at))
    case 'waiting':
      return say('waiting')
    case 'refused':
      return say('notSaved', state.why)
  }
}

const clock = (at: Date): string =>
  `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
