import { useSyncExternalStore } from 'react'

/** Whether the server answered last time, and the day and hour of the kept answers that are shown meanwhile. */
interface Connection {
  isReached: boolean
  /** When the oldest answer on the screen was read. */
  keptAt?: string
}

let state: Connection = { isReached: true }
const listeners = new Set<() => void>()

function change(next: Connection): void {
  if (next.isReached === state.isReached && next.keptAt === state.keptAt) return
  state = next
  for (const tell of listeners) tell()
}

export const noteReached = (): void => change({ isReached: true })

/** The server did not answer; `keptAt` when a kept answer took its place. */
export function noteUnreached(keptAt?: string): void {
  const older = [state.keptAt, keptAt].filter((day) => day !== undefined).sort()[0]
  change({ isReached: false, keptAt: older })
}

export const isReached = (): boolean => state.isReached

export function subscribeConnection(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useConnection = (): Connection => useSyncExternalStore(subscribeConnection, () => state)
