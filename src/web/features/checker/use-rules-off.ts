import { useQuery } from '@tanstack/react-query'
import type { ShownRuleOff } from '../../../modules/checker/shown.contract.ts'
import { ask } from '../../api.ts'
import { useCheckPlace } from './check-place.ts'

/** The rules the commune has switched off; nobody else has any. */
export function useRulesOff() {
  const { address, commune } = useCheckPlace()
  return useQuery({
    queryKey: ['check-rules-off', address],
    queryFn: () => ask<{ rules: ShownRuleOff[] }>(`${address}/rules-off`),
    enabled: commune !== undefined,
  })
}
