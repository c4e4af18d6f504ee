import { Navigate } from '@tanstack/react-router'
import { DeadEnd } from '../../components/DeadEnd.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { useMe } from './use-me.ts'

/** Leads each person to where their work is. */
export function StartPage() {
  const { say } = useWords()
  const { data: me, error, refetch } = useMe()
  if (me?.start) {
    const { code, year } = me.start
    return <Navigate to="/xa/$code/$year" params={{ code, year: String(year) }} replace />
  }
  if (me) return <DeadEnd>{say('noUnit')}</DeadEnd>
  return <main className="page">{error ? <Trouble error={error} retry={refetch} /> : <Waiting />}</main>
}
