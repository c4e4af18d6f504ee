import { useEffect, useMemo, useRef } from 'react'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import { CheckDesk } from './CheckDesk.tsx'
import { type CheckPlace, CheckPlaceContext } from './check-place.ts'

/** The checker in a commune: reports are held against what the system knows of it. */
export function CheckerPage() {
  const place = useCommunePlace()
  if (!place) return null
  return (
    <CheckPlaceContext value={place}>
      <CheckDesk />
      <div className="checker-why">
        <WhyPanel />
      </div>
    </CheckPlaceContext>
  )
}

function useCommunePlace(): CheckPlace | undefined {
  const { api, year, ask } = usePlace()
  const { data } = useCommune()
  const { id, fullName } = data?.unit ?? {}
  const mayKeep = data?.may.includes('reports.write') ?? false
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  return useMemo(() => {
    if (!id || !fullName) return undefined
    const askFigure = (key: string) => void latest.current(key)
    return { address: `${api}/check`, commune: { id, name: fullName, year, mayKeep, askFigure } }
  }, [api, year, id, fullName, mayKeep])
}
