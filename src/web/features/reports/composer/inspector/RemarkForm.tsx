import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Trouble } from '../../../../components/Trouble.tsx'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'

interface FormProps {
  label: string
  onSend: (text: string) => Promise<unknown>
  onCancel: () => void
}

/** A few words and a button; Ctrl+Enter sends. */
export function RemarkForm({ label, onSend, onCancel }: FormProps) {
  const say = useSay(reportWords)
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    if (!text.trim()) return
    setBusy(true)
    try {
      await onSend(text)
      setText('')
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Textarea
        label={label}
        rows={3}
        data-autofocus
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          if (event.key === 'Escape') onCancel()
        }}
      />
      {error !== undefined && <Trouble error={error} />}
      <div className="buttons">
        <Button type="submit" size="compact-md" loading={isBusy} disabled={!text.trim()}>
          {say('send')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
