import { useQuery } from '@tanstack/react-query'
import type { ReportDesk } from '../../../../modules/reports/desk.contract.ts'
import { ask, type FigureView } from '../../../api.ts'
import { queryOf, usePlace } from '../../commune/place.ts'

/** How often the desk looks what the others did. */
const lookAgainMs = 20_000

/** The report of the address in its sections, with everything that is said about it. */
export function useDesk(lockId: string) {
  const { api } = usePlace()
  const address = `${api}/report/desk${queryOf({ lockId })}`
  return useQuery({
    queryKey: ['report-desk', address],
    queryFn: () => ask<ReportDesk>(address),
    refetchInterval: lookAgainMs,
  })
}

/** The names of all figures of the year by their keys, for whoever does not see the page. */
export function useFigureNames(): ReadonlyMap<string, string> {
  const { api } = usePlace()
  const { data } = useQuery({
    queryKey: ['figure-names', api],
    queryFn: () => ask<{ figures: FigureView[] }>(`${api}/figures`),
    select: nameByKey,
    staleTime: 600_000,
  })
  return data ?? noNames
}

const noNames: ReadonlyMap<string, string> = new Map()
const nameByKey = ({ figures }: { figures: FigureView[] }) =>
  new Map(figures.map(({ key, label }) => [key, label]))
