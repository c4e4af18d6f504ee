import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

const from = '/xa/$code/$year' as const

/** What the address says: which commune and year, up to which day, and the figure that is asked about. */
export function usePlace() {
  const { code, year } = useParams({ from })
  const { asOf, figure } = useSearch({ from })
  const navigate = useNavigate()
  /** Opens the explanation of a figure; without a key, closes it. */
  const ask = (key?: string) =>
    navigate({ to: '.', search: (old) => ({ ...old, figure: key }), replace: true, resetScroll: false })
  return { code, year, asOf, figure, ask, api: `/api/communes/${code}/years/${year}` }
}

/** The part of an address that carries parameters; those without a value are left out. */
export function queryOf(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
