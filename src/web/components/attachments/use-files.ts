import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api.ts'
import { queryOf } from '../../features/commune/place.ts'
import type { Target } from './upload.ts'

/** A file on a record, as the server lists it. */
export interface StoredFile {
  id: string
  name: string
  sha256: string
  mediaType: string
  byteCount: number
  attachedBy: string
  attachedAt: string
}

/** The files of a record. */
export function useFiles({ api, entity, entityId }: Target) {
  return useQuery({
    queryKey: ['files', api, entity, entityId],
    queryFn: () => ask<{ files: StoredFile[] }>(`${api}/files${queryOf({ entity, entityId })}`),
  })
}
