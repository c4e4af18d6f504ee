import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api.ts'

/** Whether this server checks reports for whoever has no account. */
export const useOpenCheck = () =>
  useQuery({
    queryKey: ['open-check'],
    queryFn: () => ask<{ isOpen: boolean }>('/api/check'),
    staleTime: Number.POSITIVE_INFINITY,
  })
