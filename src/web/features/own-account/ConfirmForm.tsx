import { Button, PasswordInput } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { ownAccountWords } from './words.ts'

interface ConfirmProps {
  /** Who came by single sign-on may have no password: only the button is there. */
  asksPassword: boolean
  action: string
  change: Pick<UseMutationResult<unknown, Error, { password?: string }>, 'mutate' | 'isPending' | 'error'>
  onCancel: () => void
}

/** The password once more, before something that could shut the person out. */
export function ConfirmForm({ asksPassword, action, change, onCancel }: ConfirmProps) {
  const say = useSay(ownAccountWords)
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(asksPassword ? { password } : {})
  }
  return (
    <form className="confirm" onSubmit={submit}>
      {asksPassword && (
        <PasswordInput
          size="md"
          required
          withAsterisk={false}
          autoFocus
          label={say('currentPassword')}
          description={say('confirmFirst')}
          name="password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      )}
      {change.error && <Trouble error={change.error} />}
      <div className="buttons">
        <Button type="submit" loading={change.isPending}>
          {action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
