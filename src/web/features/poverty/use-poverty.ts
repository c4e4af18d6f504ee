import { useQuery } from '@tanstack/react-query'
import type { PovertyView } from '../../../modules/poverty-review/poverty-views.contract.ts'
import { ask } from '../../api.ts'
import { queryOf, usePlace } from '../commune/place.ts'

/** Both results of the year's review, and what the year opens with. */
export function usePoverty() {
  const { api, asOf } = usePlace()
  const address = `${api}/poverty${queryOf({ asOf })}`
  return useQuery({ queryKey: ['poverty', address], queryFn: () => ask<PovertyView>(address) })
}
