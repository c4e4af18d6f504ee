import { useQuery } from '@tanstack/react-query'
import { ask, type FigureView } from '../../api.ts'
import { LineChart } from '../../components/chart/LineChart.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { queryOf, usePlace } from '../commune/place.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { overviewWords } from './words.ts'

interface Trend {
  years: number[]
  series: { key: string; points: FigureView[] }[]
}

const names = { 'poverty.poor.rate': 'poor', 'poverty.near-poor.rate': 'nearPoor' } as const

/** How poverty has fallen: two lines over five years; nothing while fewer than two years are known. */
export function PovertyTrend() {
  const say = useSay(overviewWords)
  const { say: sayFrame } = useWords()
  const { print } = useFigureWords()
  const { api, asOf } = usePlace()
  const address = `${api}/trend${queryOf({ asOf, keys: Object.keys(names).join(',') })}`
  const { data } = useQuery({ queryKey: ['trend', address], queryFn: () => ask<Trend>(address) })
  const known = data?.series[0]?.points.filter(({ state }) => state !== 'missing').length ?? 0
  if (!data || known < 2) return null
  const series = data.series.map(({ key, points }) => ({
    label: say(names[key as keyof typeof names]),
    points: points.map(({ state, value, text }) =>
      state === 'missing' ? undefined : { value: Number(value), text: print(text) },
    ),
  }))
  return (
    <LineChart
      title={say('trendTitle')}
      years={data.years}
      series={series}
      tableWord={say('table')}
      yearWord={say('year')}
      missingWord={sayFrame('noData')}
    />
  )
}
