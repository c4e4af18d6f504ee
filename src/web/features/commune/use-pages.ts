import type { Right } from '../../../core/rights/rights.ts'
import { type Page, type Place, places } from './places.ts'
import { useCommune } from './use-commune.ts'

/** The places this person has something to do at; pages they may not open are left out. */
export function usePages(): Place[] {
  const may = useCommune().data?.may ?? []
  return choosePlaces(places, may)
}

export function choosePlaces(all: readonly Place[], may: readonly Right[]): Place[] {
  const isOpenTo = ({ rights }: Page) => !rights || rights.some((right) => may.includes(right))
  return all
    .filter(isOpenTo)
    .map((place) => (place.pages ? { ...place, pages: place.pages.filter(isOpenTo) } : place))
    .filter(({ pages }) => !pages || pages.length > 0)
}
