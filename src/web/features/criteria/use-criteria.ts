import { useQuery } from '@tanstack/react-query'
import type { CriteriaView } from '../../../modules/criteria/criteria-views.contract.ts'
import { ask } from '../../api.ts'
import { queryOf, usePlace } from '../commune/place.ts'

/** The criteria sets of the year with all that was judged of them. */
export function useCriteria() {
  const { api, asOf } = usePlace()
  const address = `${api}/criteria${queryOf({ asOf })}`
  return useQuery({ queryKey: ['criteria', address], queryFn: () => ask<CriteriaView>(address) })
}
