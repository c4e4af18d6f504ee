import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useSay } from '../../words/use-say.ts'
import { Dialog } from './Dialog.tsx'
import { sheetWords } from './words.ts'

interface PasteDialogProps {
  onPaste: (html: string, text: string) => void
  onClose: () => void
}

/** Takes the clipboard where the page may not read it by itself: by key on a desk, by long press on a phone. */
export function PasteDialog({ onPaste, onClose }: PasteDialogProps) {
  const say = useSay(sheetWords)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  return (
    <Dialog title={say('pasteTitle')} onClose={onClose}>
      <p>{say('pasteHow')}</p>
      <label htmlFor={id}>{say('pasteHere')}</label>
      <textarea
        id={id}
        ref={field}
        rows={5}
        onPaste={(event) => {
          event.preventDefault()
          const { clipboardData } = event
          onClose()
          onPaste(clipboardData.getData('text/html'), clipboardData.getData('text/plain'))
        }}
      />
      <footer>
        <Button variant="default" onClick={onClose}>
          {say('close')}
        </Button>
      </footer>
    </Dialog>
  )
}
