import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../words/use-say.ts'
import { checkerWords } from './words.ts'

interface FormProps {
  label: string
  /** What is often meant, to be taken with one press. */
  reasons?: readonly string[]
  save: string
  onSave: (reason: string) => void
  onCancel: () => void
}

const longest = 500

/** Asks why, in a line. */
export function ReasonForm({ label, reasons = [], save, onSave, onCancel }: FormProps) {
  const say = useSay(checkerWords)
  const [reason, setReason] = useState('')
  const [isWrong, setWrong] = useState(false)
  return (
    <form
      className="reason-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onSave(reason.trim())
        else setWrong(true)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <TextInput
        label={label}
        value={reason}
        maxLength={longest}
        error={isWrong && !reason.trim() ? say('needReason') : undefined}
        autoFocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {reasons.length > 0 && (
        <div className="reasons">
          {reasons.map((one) => (
            <button key={one} type="button" onClick={() => setReason(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
      <div className="buttons">
        <Button size="compact-md" type="submit">
          {save}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
