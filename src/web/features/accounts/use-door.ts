import { useMutation, useQuery } from '@tanstack/react-query'
import type { SignInStep } from '../../../modules/accounts/sign-in.contract.ts'
import { ask } from '../../api.ts'

/** What the door looks like for this browser. */
export interface Door {
  sso?: { label: string }
  /** Nobody has an account yet. */
  setUp?: { needsCode: boolean }
  /** A step of signing in that is half done. */
  step?: Exclude<SignInStep, 'done'>
  /** Why the browser was sent back here, in a sentence. */
  said?: string
}

/** Asked each time somebody comes to the door; not while they stand there, since it would take away what they type. */
export const useDoor = () =>
  useQuery({
    queryKey: ['door'],
    queryFn: () => ask<Door>('/api/door'),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  })

/** What a step of signing in came to. */
export interface Stepped {
  step: SignInStep
  id: string
}

/** Sends one step: name and password, or the code. */
export const useStep = <T extends object>(
  path: '/api/sign-in' | '/api/sign-in/code',
  onStep: (to: Stepped) => void,
) => useMutation({ mutationFn: (body: T) => ask<Stepped>(path, { body }), onSuccess: onStep })
