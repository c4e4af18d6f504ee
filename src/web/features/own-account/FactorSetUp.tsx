import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { useOwnChange } from './use-security.ts'
import { ownAccountWords } from './words.ts'

/** What the server shows for the app of the phone. */
export interface Shown {
  secret: string
  qr: string
}

interface SetUpProps {
  shown: Shown
  onCodes: (codes: { recoveryCodes: string[] }) => void
  onCancel: () => void
}

/** Scan, or type, then show that it works. */
export function FactorSetUp({ shown, onCodes, onCancel }: SetUpProps) {
  const say = useSay(ownAccountWords)
  const [code, setCode] = useState('')
  const confirm = useOwnChange<{ code: string }, { recoveryCodes: string[] }>(
    'second-factor/confirm',
    onCodes,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ code })
  }
  return (
    <form className="factor-set-up" onSubmit={submit}>
      <p>{say('scan')}</p>
      <img
        className="qr"
        src={`data:image/svg+xml,${encodeURIComponent(shown.qr)}`}
        width="200"
        height="200"
        alt={say('qr')}
      />
      <p>
        {say('orType')}
        <code className="secret">{shown.secret}</code>
      </p>
      <TextInput
        className="code"
        size="md"
        required
        withAsterisk={false}
        label={say('typeCode')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      {confirm.error && <Trouble error={confirm.error} />}
      <div className="buttons">
        <Button type="submit" loading={confirm.isPending}>
          {say('turnOn')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
