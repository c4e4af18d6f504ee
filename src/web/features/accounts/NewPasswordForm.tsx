import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ChangePasswordInput } from '../../../modules/accounts/sign-in.contract.ts'
import { ask } from '../../api.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useSession } from '../../store/session.ts'
import { useSay } from '../../words/use-say.ts'
import { PasswordField } from './PasswordField.tsx'
import { passwordWords } from './password-words.ts'

interface FormProps {
  /** Already typed a moment ago: not asked again. */
  current?: string
  currentLabel?: string
  onDone: () => void
}

/** The present password and a new one. */
export function NewPasswordForm({ current: given, currentLabel, onDone }: FormProps) {
  const say = useSay(passwordWords)
  const userName = useSession().person?.userName
  const [typed, setTyped] = useState<ChangePasswordInput>({ current: '', chosen: '' })
  const save = useMutation({
    mutationFn: (body: ChangePasswordInput) => ask('/api/me/password', { body }),
    onSuccess: () => {
      setTyped({ current: '', chosen: '' })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ ...typed, current: given ?? typed.current })
  }
  return (
    <form className="new-password" onSubmit={submit}>
      {given === undefined && (
        <PasswordInput
          size="md"
          required
          withAsterisk={false}
          label={currentLabel ?? say('current')}
          name="password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': say('show') }}
          value={typed.current}
          onChange={({ currentTarget }) => setTyped({ ...typed, current: currentTarget.value })}
        />
      )}
      <PasswordField
        label={say('chosen')}
        value={typed.chosen}
        known={{ userName }}
        onChange={(chosen) => setTyped({ ...typed, chosen })}
      />
      {save.error && <Trouble error={save.error} />}
      <Button type="submit" size="md" loading={save.isPending}>
        {say('save')}
      </Button>
    </form>
  )
}
