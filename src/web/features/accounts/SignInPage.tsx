import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { ask } from '../../api.ts'
import { LanguageSwitch } from '../../components/Switches.tsx'
import { useTitle } from '../../components/use-title.ts'
import { forgetAnswers } from '../../store/reads.ts'
import { useWords } from '../../words/language.tsx'
import { type Credentials, SignInForm } from './SignInForm.tsx'

export function SignInPage() {
  const { say } = useWords()
  useTitle(say('signIn'))
  const { next } = useSearch({ from: '/dang-nhap' })
  const router = useRouter()
  const queries = useQueryClient()
  const signIn = useMutation({
    mutationFn: (body: Credentials) => ask('/api/sign-in', { body }),
    onSuccess: async () => {
      queries.clear()
      await forgetAnswers()
      router.history.push(next ?? '/')
    },
  })
  return (
    <main className="sign-in">
      <div className="card">
        <header>
          <img src="/icon.svg" alt="" width="40" height="40" />
          <h1>{say('appName')}</h1>
        </header>
        <SignInForm isWaiting={signIn.isPending} error={signIn.error} onSubmit={signIn.mutate} />
        <p className="soft small">{say('signInHint')}</p>
      </div>
      <LanguageSwitch />
    </main>
  )
}
