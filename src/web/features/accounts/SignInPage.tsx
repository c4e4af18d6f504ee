import { useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, useRouter, useSearch } from '@tanstack/react-router'
import { ask, type Me } from '../../api.ts'
import { LanguageSwitch } from '../../components/Switches.tsx'
import { useTitle } from '../../components/use-title.ts'
import { settleSignIn } from '../../store/session.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { doorWords } from './door-words.ts'
import { SignInSteps } from './SignInSteps.tsx'
import { type Door, useDoor } from './use-door.ts'
import { useOpenCheck } from './use-open-check.ts'
import './door.css'

/** The door: who comes with a name and a password, with a code still missing, or from single sign-on. */
export function SignInPage() {
  const { say } = useWords()
  useTitle(say('signIn'))
  const { next } = useSearch({ from: '/dang-nhap' })
  const router = useRouter()
  const queries = useQueryClient()
  const { data: door } = useDoor()
  const enter = async (id: string | undefined) => {
    await settleSignIn(id ?? (await ask<Me>('/api/me')).id)
    queries.clear()
    router.history.push(next ?? '/')
  }
  if (door?.setUp) return <Navigate to="/thiet-lap" replace />
  return (
    <main className="sign-in">
      <div className="card">
        <header>
          <img src="/icon.svg" alt="" width="44" height="44" />
          <h1>{say('appName')}</h1>
        </header>
        {door?.said && (
          <p className="trouble" role="alert">
            {door.said}
          </p>
        )}
        <SignInSteps key={door?.step} begun={door?.step} onDone={enter}>
          {door && <OtherWays door={door} next={next} />}
          <p className="soft small">{say('signInHint')}</p>
        </SignInSteps>
      </div>
      <OpenCheckLink />
      <LanguageSwitch />
    </main>
  )
}

/** Where the server allows it, a report is checked without an account. */
function OpenCheckLink() {
  const { say } = useWords()
  const { data } = useOpenCheck()
  return data?.isOpen ? <Link to="/soat">{say('checkWithoutAccount')}</Link> : null
}

function OtherWays({ door: { sso }, next }: { door: Door; next?: string }) {
  const say = useSay(doorWords)
  if (!sso) return null
  return (
    <div className="other-ways">
      <p className="soft small">
        <span>{say('or')}</span>
      </p>
      <a className="way" href={`/api/sso/start${next ? `?${new URLSearchParams({ next })}` : ''}`}>
        {say('ssoWith', sso.label)}
      </a>
    </div>
  )
}
