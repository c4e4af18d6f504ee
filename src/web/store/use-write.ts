import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deliver } from './courier.ts'
import type { Write } from './outbox.ts'

export type { Write, Written } from './outbox.ts'

/**
 * Sends writes through the one door of all operations; what was read before is read again afterwards.
 *
 * Input names are those of the contract; ids are made by the page, so that a write sent twice is one record.
 * Without network the write waits on this device (`isWaiting`) and is sent later, in order and once.
 */
export function useWrite() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (write: Write) => deliver(write),
    onSuccess: ({ isWaiting }) => (isWaiting ? undefined : queries.invalidateQueries()),
  })
}
