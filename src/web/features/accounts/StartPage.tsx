import { Navigate } from '@tanstack/react-router'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useMe } from './use-me.ts'

/** Leads each person to where their work is. */
export function StartPage() {
  const { data: me, error, refetch } = useMe()
  if (me?.mustChangePassword) return <Navigate to="/dang-nhap" replace />
  if (me?.start) {
    const { code, year } = me.start
    return <Navigate to="/xa/$code/$year" params={{ code, year: String(year) }} replace />
  }
  if (me) return <Navigate to="/xa" replace />
  return <main className="page">{error ? <Trouble error={error} retry={refetch} /> : <Waiting />}</main>
}
