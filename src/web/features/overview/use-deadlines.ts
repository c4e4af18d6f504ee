import { useQuery } from '@tanstack/react-query'
import type { DueDay } from '../../../core/policy/deadlines.ts'
import { ask } from '../../api.ts'
import { usePlace } from '../commune/place.ts'

/** The deadlines of the year, seen from today. */
export function useDeadlines() {
  const { api } = usePlace()
  const address = `${api}/deadlines`
  return useQuery({
    queryKey: ['deadlines', address],
    queryFn: () => ask<{ today: string; deadlines: DueDay[] }>(address),
  })
}
