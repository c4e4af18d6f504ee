import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../api.ts'
import { forgetPerson, leaveDevice } from '../../store/session.ts'

/** Ends the session and forgets everything that was read with it. */
export function useSignOut() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ask('/api/sign-out', {}),
    onSuccess: async () => {
      await navigate({ to: '/dang-nhap' })
      forgetPerson()
      queries.clear()
      await leaveDevice()
    },
  })
}
