import { Navigate } from '@tanstack/react-router'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { useMe } from './use-me.ts'

/** Leads each person to where their work is. */
export function StartPage() {
  const { data: me, error, refetch } = useMe()
  if (me?.mustChangePassword) return <Navigate to="/dang-nhap" replace />
  if (me?.start) {
    const { code, year } = me.start
    return <Navigate to="/xa/$code/$year" params={{ code, year: String(year) }} replace />
  }
  return (
    <main className="page">
      {me && <NoCommune />}
      {error && <Trouble error={error} retry={refetch} />}
      {!me && !error && <Waiting />}
    </main>
  )
}

/** Nothing to do here but to leave. */
function NoCommune() {
  const { say } = useWords()
  return (
    <div className="card lone">
      <p role="alert">{say('noUnit')}</p>
      <AccountMenu />
    </div>
  )
}
