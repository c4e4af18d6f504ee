import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { doorWords } from './door-words.ts'
import { type Stepped, useStep } from './use-door.ts'

/** The second step: the code of the phone, or a recovery code. */
export function CodeForm({
  onStep,
  onStartOver,
}: {
  onStep: (to: Stepped) => void
  onStartOver: () => void
}) {
  const say = useSay(doorWords)
  const [isRecovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const send = useStep<{ code: string }>('/api/sign-in/code', onStep)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate({ code })
  }
  const turn = () => {
    setRecovery(!isRecovery)
    setCode('')
    send.reset()
  }
  return (
    <form onSubmit={submit}>
      <div className="step-title">
        <h2>{say('codeTitle')}</h2>
        <p className="soft">{say(isRecovery ? 'recoveryExplain' : 'codeExplain')}</p>
      </div>
      <TextInput
        // A new field for the other kind, so that the focus goes there.
        key={String(isRecovery)}
        className="code"
        size="md"
        required
        withAsterisk={false}
        label={say(isRecovery ? 'recoveryCode' : 'code')}
        autoComplete="one-time-code"
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        maxLength={40}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      {send.error && <Trouble error={send.error} />}
      <Button type="submit" size="md" loading={send.isPending}>
        {say('continue')}
      </Button>
      <div className="step-ways">
        <Button variant="subtle" onClick={turn}>
          {say(isRecovery ? 'useApp' : 'useRecovery')}
        </Button>
        <Button variant="subtle" onClick={onStartOver}>
          {say('startOver')}
        </Button>
      </div>
      <p className="soft small">{say('lostBoth')}</p>
    </form>
  )
}
