import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { ask, isExpected } from '../../api.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useWords } from '../../words.tsx'
import { useMe } from './use-me.ts'

/** Leads each person to where their work is. */
export function StartPage() {
  const { say } = useWords()
  const me = useMe()
  const unit = me.data?.grants[0]?.unit
  const years = useQuery({
    queryKey: ['years', unit?.id],
    queryFn: () => ask<{ code: string; year: number }>(`/api/units/${unit?.id}/start`),
    enabled: unit !== undefined,
  })
  if (isExpected(me.error) && me.error.status === 401) return <Navigate to="/dang-nhap" replace />
  if (years.data) {
    return (
      <Navigate
        to="/xa/$code/$year"
        params={{ code: years.data.code, year: String(years.data.year) }}
        replace
      />
    )
  }
  const error = me.error ?? years.error
  return (
    <main className="page">
      {error ? (
        <Trouble error={error} retry={() => me.refetch()} />
      ) : (
        <p>{say(me.data && !unit ? 'noUnit' : 'loading')}</p>
      )}
    </main>
  )
}
