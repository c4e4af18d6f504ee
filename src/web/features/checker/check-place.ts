import { createContext, useContext, useSyncExternalStore } from 'react'
import { type CheckStore, checkStoreOf, type Entry } from './check-store.ts'

/** Where reports are checked: by anybody, or in a commune against what the system knows of it. */
export interface CheckPlace {
  /** Where reports are sent. */
  address: string
  commune?: {
    id: string
    name: string
    year: string
    /** What is said of findings is kept, and rules can be switched. */
    mayKeep: boolean
    /** Opens the explanation of a figure of the system. */
    askFigure: (key: string) => void
  }
}

export const CheckPlaceContext = createContext<CheckPlace | undefined>(undefined)

/** The place around the component. */
export function useCheckPlace(): CheckPlace {
  const found = useContext(CheckPlaceContext)
  if (!found) throw new Error('useCheckPlace outside of the checker')
  return found
}

/** The reports of this place. */
export function useChecks(): { entries: readonly Entry[]; isReady: boolean; store: CheckStore } {
  const store = checkStoreOf(useCheckPlace().address)
  const entries = useSyncExternalStore(store.subscribe, store.list)
  const isReady = useSyncExternalStore(store.subscribe, store.isReady)
  return { entries, isReady, store }
}
