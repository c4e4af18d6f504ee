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
  onSubmit: (credentials: Credentials) => void
}

export function SignInForm({ isWaiting, error, onSubmit }: FormProps) {
  const { say } = useWords()
  const [typed, setTyped] = useState<Credentials>({ userName: '', password: '' })
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
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={typed.userName}
        onChange={({ currentTarget }) => setTyped({ ...typed, userName: currentTarget.value })}
      />
      <PasswordInput
        {...field}
        label={say('password')}
        autoComplete="current-password"
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
