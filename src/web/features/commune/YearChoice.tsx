import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../words/language.tsx'
import { usePlace } from './place.ts'

/** Changes the year of the page one is on; the cut-off date and the figure belong to the old year. */
export function YearChoice({ years }: { years: number[] }) {
  const { say } = useWords()
  const { year } = usePlace()
  const navigate = useNavigate()
  const offered = [...new Set([...years.map(String), year])].sort().reverse()
  return (
    <NativeSelect
      className="year"
      aria-label={say('year')}
      data={offered}
      value={year}
      onChange={({ currentTarget }) =>
        navigate({ to: '.', params: (old) => ({ ...old, year: currentTarget.value }), search: {} })
      }
    />
  )
}
