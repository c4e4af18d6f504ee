import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../api.ts'

/** A write of this page: the name of the operation, its input, and how the outbox names it to the person. */
export interface Write {
  operation: string
  input: { communeId: string } & Record<string, unknown>
  /** In Vietnamese, as lists name the record: "192/QĐ-UBND". */
  label: string
}

/** What became of a write. */
export interface Written {
  entity: string
  id: string
}

/**
 * Sends writes through the one door of all operations; what was read before is read again afterwards.
 *
 * Input names are those of the contract; ids are made here, so that a write sent twice is one record.
 */
export function useWrite() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ operation, input }: Write) =>
      ask<Written>(`/api/operations/${operation}`, { body: input }),
    onSuccess: () => queries.invalidateQueries(),
  })
}
