import { useQuery } from '@tanstack/react-query'
import { ask, type CommuneYear, type FigureView } from '../../api.ts'

/** The commune as it was in that year. */
export const useCommune = (code: string, year: string) =>
  useQuery({
    queryKey: ['commune', code, year],
    queryFn: () => ask<CommuneYear>(`/api/communes/${code}/years/${year}`),
  })

const query = (asOf: string | undefined) => (asOf ? `?asOf=${asOf}` : '')

/** Every known figure of the commune-year. */
export const useFigures = (code: string, year: string, asOf?: string) =>
  useQuery({
    queryKey: ['figures', code, year, asOf],
    queryFn: () =>
      ask<{ asOf: string; figures: FigureView[] }>(
        `/api/communes/${code}/years/${year}/figures${query(asOf)}`,
      ),
  })

export { query as cutOffQuery }
