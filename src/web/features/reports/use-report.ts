import { useQuery } from '@tanstack/react-query'
import { ask, type Report } from '../../api.ts'
import { queryOf, usePlace } from '../commune/place.ts'

/** The annual report as it stands now, or as it was issued. */
export function useReport() {
  const { api, asOf } = usePlace()
  const address = `${api}/report${queryOf({ asOf })}`
  return useQuery({ queryKey: ['report', address], queryFn: () => ask<Report>(address) })
}
