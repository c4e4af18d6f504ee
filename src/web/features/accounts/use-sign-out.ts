import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../api.ts'
import { setPerson } from '../../store/courier.ts'
import { forgetAnswers } from '../../store/reads.ts'

/** Ends the session and forgets everything that was read with it. */
export function useSignOut() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ask('/api/sign-out', {}),
    onSuccess: async () => {
      await navigate({ to: '/dang-nhap' })
      queries.clear()
      await Promise.all([forgetAnswers(), setPerson(undefined)])
    },
  })
}
