import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api.ts'

/** What guards one's account. */
export interface Security {
  signedInBy: 'password' | 'sso'
  secondFactor: { isOn: false } | { isOn: true; since: string; codesLeft: number }
  sessions: {
    id: string
    device: string
    createdAt: string
    lastSeenAt: string
    isHere: boolean
  }[]
}

export const useSecurity = () =>
  useQuery({ queryKey: ['security'], queryFn: () => ask<Security>('/api/me/security') })

/** A change of one's own account; what is shown of it is read again afterwards. */
export function useOwnChange<Body extends object, Answer = unknown>(
  path: string,
  onDone?: (answer: Answer) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => ask<Answer>(`/api/me/${path}`, { body }),
    onSuccess: async (answer) => {
      onDone?.(answer)
      await queries.invalidateQueries({ queryKey: ['security'] })
    },
  })
}
