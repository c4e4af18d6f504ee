import { useQuery } from '@tanstack/react-query'
import type { WorksView } from '../../../modules/activities/activities-views.contract.ts'
import { ask } from '../../api.ts'
import { usePlace } from '../commune/place.ts'

/** The works of the year with their steps, what was seen of them, and their money. */
export function useWorks() {
  const { api } = usePlace()
  const address = `${api}/activities`
  return useQuery({ queryKey: ['works', address], queryFn: () => ask<WorksView>(address) })
}
