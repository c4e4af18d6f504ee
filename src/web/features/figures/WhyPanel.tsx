import { Button } from '@mantine/core'
import { type MouseEvent, useRef } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { usePlace } from '../commune/place.ts'
import { Answer } from './Answer.tsx'
import { useDialog } from './use-dialog.ts'
import { useExplanation } from './use-figures.ts'

/** The answer to "why this number?", the same panel everywhere. */
export function WhyPanel() {
  const { figure } = usePlace()
  return figure ? <Panel figureKey={figure} /> : null
}

function Panel({ figureKey }: { figureKey: string }) {
  const { say } = useWords()
  const { ask } = usePlace()
  const { data, error, refetch } = useExplanation(figureKey)
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => ask(undefined)
  useDialog(dialog, figureKey, close)
  const closeOnBackdrop = (event: MouseEvent) => event.target === dialog.current && close()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the dark behind the dialog; Escape does the same
    <dialog ref={dialog} className="why" aria-labelledby="why-title" onClick={closeOnBackdrop}>
      <div className="why-inside">
        <header>
          <h2 id="why-title" tabIndex={-1} data-title={figureKey}>
            {say('why')}
          </h2>
          <Button variant="subtle" onClick={close}>
            {say('close')}
          </Button>
        </header>
        {error && <Trouble error={error} retry={refetch} />}
        {data ? <Answer why={data} onAsk={ask} /> : !error && <Waiting />}
      </div>
    </dialog>
  )
}
