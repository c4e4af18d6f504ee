import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api.ts'

/** Whether this server checks reports for whoever has no account, and whether somebody has signed in. */
export const useOpenCheck = () =>
  useQuery({
    queryKey: ['open-check'],
    queryFn: () => ask<{ isOpen: boolean; isSignedIn: boolean }>('/api/check'),
    staleTime: Number.POSITIVE_INFINITY,
  })
