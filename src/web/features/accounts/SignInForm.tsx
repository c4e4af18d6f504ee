import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Trouble } from '../../components/Trouble.tsx'
import { useWords } from '../../words/language.tsx'

export interface Credentials {
  userName: string
  password: string
}

interface FormProps {
  isWaiting: boolean
  error: Error | null
  /** Who worked here, so that only the password is missing. */
  userName?: string
  onSubmit: (credentials: Credentials) => void
}

/** Field names and purposes are those password managers know; nothing typed is kept by us. */
export function SignInForm({ isWaiting, error, userName = '', onSubmit }: FormProps) {
  const { say } = useWords()
  const [typed, setTyped] = useState<Credentials>({ userName, password: '' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(typed)
  }
  const field = { required: true, withAsterisk: false, size: 'md' } as const
  return (
    <form onSubmit={submit}>
      <TextInput
        {...field}
        label={say('userName')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={typed.userName}
        onChange={({ currentTarget }) => setTyped({ ...typed, userName: currentTarget.value })}
      />
      <PasswordInput
        {...field}
        label={say('password')}
        name="password"
        autoComplete="current-password"
        data-autofocus={userName ? true : undefined}
        visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
        value={typed.password}
        onChange={({ currentTarget }) => setTyped({ ...typed, password: currentTarget.value })}
      />
      {error && <Trouble error={error} />}
      <Button type="submit" size="md" loading={isWaiting}>
        {say('signIn')}
      </Button>
    </form>
  )
}
