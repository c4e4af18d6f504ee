import { useQuery } from '@tanstack/react-query'
import { ask, type Explanation, type FigureView } from '../../api.ts'
import { queryOf, usePlace } from '../commune/place.ts'

/** The named figures of the commune-year, missing ones too. */
export function useFigures(keys: readonly string[]) {
  const { api, asOf } = usePlace()
  const address = `${api}/figures${queryOf({ asOf, keys: keys.join(',') })}`
  return useQuery({
    queryKey: ['figures', address],
    queryFn: () => ask<{ asOf: string; figures: FigureView[] }>(address),
  })
}

/** Everything there is to say about one figure. */
export function useExplanation(key: string) {
  const { api, asOf } = usePlace()
  const address = `${api}/figures/${encodeURIComponent(key)}${queryOf({ asOf })}`
  return useQuery({ queryKey: ['why', address], queryFn: () => ask<Explanation>(address) })
}
