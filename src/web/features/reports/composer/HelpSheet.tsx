import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useSay } from '../../../words/use-say.ts'
import { reportWords } from '../words.ts'

const keys = [
  ['Tab', 'keySections'],
  ['Enter', 'keyWrite'],
  ['↓ ↑', 'keySentences'],
  ['Esc', 'keyLeave'],
  ['/', 'keyFigure'],
  ['Ctrl+E', 'keyRewrite'],
  ['N', 'keyComment'],
  ['J K', 'keyFindings'],
  ['Ctrl+B, Ctrl+I', 'keyStyle'],
  ['Ctrl+Z, Ctrl+Y', 'keyUndo'],
  ['?', 'keyHelp'],
] as const

/** The keys of the composer. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const say = useSay(reportWords)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const pressed = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby="keys-title"
      onCancel={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="keys-title">{say('helpTitle')}</h2>
      <dl className="keys">
        {keys.map(([key, word]) => (
          <div key={word}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <div className="buttons">
        <Button variant="default" onClick={onClose}>
          {say('close')}
        </Button>
      </div>
    </dialog>
  )
}
