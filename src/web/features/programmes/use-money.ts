import { useQuery } from '@tanstack/react-query'
import type {
  LedgerRow,
  MoneyChoices,
  MoneyTree,
  RemainingMoney,
} from '../../../modules/capital/capital-views.contract.ts'
import { ask } from '../../api.ts'
import { queryOf, usePlace } from '../commune/place.ts'

/** The programmes of the year with their money. */
export function useMoneyTree() {
  const { api, asOf } = usePlace()
  const address = `${api}/capital${queryOf({ asOf })}`
  return useQuery({ queryKey: ['money', address], queryFn: () => ask<MoneyTree>(address) })
}

/** All lines of the books of a node. */
export function useLedger(node: string) {
  const { api } = usePlace()
  const address = `${api}/capital/ledger${queryOf({ node })}`
  return useQuery({ queryKey: ['money', address], queryFn: () => ask<LedgerRow[]>(address) })
}

/** Decisions and works that a line may point to. */
export function useMoneyChoices() {
  const { api } = usePlace()
  const address = `${api}/capital/choices`
  return useQuery({ queryKey: ['money', address], queryFn: () => ask<MoneyChoices>(address) })
}

/** Which purse, on which day. */
export interface Purse {
  node: string
  source: string
  kind: string
  yearStatus: string
  on: string | undefined
}

/** What is left of a purse, asked anew whenever the form names another; nothing before the day is known. */
export function useRemaining({ on, ...purse }: Purse) {
  const { api } = usePlace()
  const address = `${api}/capital/remaining${queryOf({ ...purse, on })}`
  return useQuery({
    queryKey: ['money', address],
    queryFn: () => ask<RemainingMoney>(address),
    enabled: on !== undefined,
  })
}
