import { useMemo } from 'react'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { CheckDesk } from './CheckDesk.tsx'
import { type CheckPlace, CheckPlaceContext } from './check-place.ts'

/** The checker in a commune: reports are held against what the system knows of it. */
export function CheckerPage() {
  const { api, year } = usePlace()
  const { data } = useCommune()
  const { id, fullName } = data?.unit ?? {}
  const mayKeep = data?.may.includes('reports.write') ?? false
  const place = useMemo(
    (): CheckPlace | undefined =>
      id && fullName
        ? { address: `${api}/check`, commune: { id, name: fullName, year, mayKeep } }
        : undefined,
    [api, year, id, fullName, mayKeep],
  )
  if (!place) return null
  return (
    <CheckPlaceContext value={place}>
      <CheckDesk />
    </CheckPlaceContext>
  )
}
