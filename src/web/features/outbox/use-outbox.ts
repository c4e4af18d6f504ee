import { useSyncExternalStore } from 'react'
import { readOutbox, subscribeOutbox } from '../../store/courier.ts'

/** What waits to be sent from this device, and what the server did not take. */
export function useOutbox() {
  const { entries, sealed } = useSyncExternalStore(subscribeOutbox, readOutbox)
  const refused = entries.filter(({ refusal }) => refusal)
  return { entries, sealed, refused: refused.length, waiting: entries.length - refused.length }
}
