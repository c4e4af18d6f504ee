import { useQuery } from '@tanstack/react-query'
import { ask, type CommuneYear } from '../../api.ts'
import { usePlace } from './place.ts'

/** The commune as it was in the year of the address. */
export function useCommune({ enabled = true } = {}) {
  const { api } = usePlace()
  return useQuery({ queryKey: ['commune', api], queryFn: () => ask<CommuneYear>(api), enabled })
}
