import { Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../api.ts'
import { LanguageSwitch } from '../../components/Shell.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useWords } from '../../words.tsx'

export function SignInPage() {
  const { say } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => ask('/api/sign-in', { method: 'POST', body: { userName, password } }),
    onSuccess: async () => {
      queries.clear()
      await navigate({ to: '/' })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  return (
    <main className="sign-in">
      <form className="card" onSubmit={submit}>
        <Stack gap="md">
          <div>
            <p className="soft">MTQG</p>
            <Title order={1} size="h3">
              {say('appName')}
            </Title>
          </div>
          <TextInput
            label={say('userName')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            required
            withAsterisk={false}
            value={userName}
            onChange={(event) => setUserName(event.currentTarget.value)}
          />
          <PasswordInput
            label={say('password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {signIn.isError && <Trouble error={signIn.error} />}
          <Button type="submit" size="md" loading={signIn.isPending}>
            {say('signIn')}
          </Button>
          <p className="soft small">{say('signInHint')}</p>
          <LanguageSwitch />
        </Stack>
      </form>
    </main>
  )
}
