import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RoleDefinition, SignatureForms } from '../../../core/policy/rights.ts'
import type { DelegatedAuthority, Right, Role } from '../../../core/rights/rights.ts'
import { ask } from '../../api.ts'
import { usePlace } from '../commune/place.ts'

/** An account as the administrator of its unit sees it. */
export interface Person {
  id: string
  userName: string
  displayName: string
  isActive: boolean
  mustChangePassword: boolean
  createdAt: string
  lastSignedInAt: string | null
  hasSecondFactor: boolean
  ssoLogin: string | null
  ssoSubject: string | null
  isSsoUsed: boolean
  lockedUntil?: string
  /** Every role of it lies in this unit. */
  isOurs: boolean
  isMe: boolean
}

export interface People {
  sso?: { label: string }
  people: Person[]
  villages: { id: string; name: string }[]
}

/** A role or a delegation as the unit keeps it. */
export interface HeldGrant {
  id: string
  accountId: string
  role: Role
  unitId: string
  programmes: string[]
  fields: string[]
  validFrom: string
  validTo?: string
  basis?: string
  grantedBy?: string
  signing?: { authority: DelegatedAuthority; headTitle: string; ownTitle?: string }
}

/** Something that has a name in both languages. */
export interface Named {
  code: string
  label: string
  labelEn: string
}

/** What can be given to somebody. */
export interface Offered {
  roles: RoleDefinition[]
  rights: (Named & { code: Right; dividedBy: string[] })[]
  fields: Named[]
  programmes: { code: string; title: string; titleEn: string }[]
  authorities: { code: string; mark: string; meaning: string; meaningEn: string }[]
  signatures: SignatureForms
}

/** One thing that was done to an account. */
export interface HistoryLine {
  at: string
  by: string
  operation: string
  label: string
}

export function usePeople() {
  const { api } = usePlace()
  return useQuery({ queryKey: ['people', api], queryFn: () => ask<People>(`${api}/people`) })
}

export function useGrants() {
  const { api } = usePlace()
  return useQuery({
    queryKey: ['grants', api],
    queryFn: () => ask<{ grants: HeldGrant[] }>(`${api}/roles`),
    select: ({ grants }) => grants,
  })
}

export const useOffered = () =>
  useQuery({
    queryKey: ['roles'],
    queryFn: () => ask<Offered>('/api/roles'),
    select: beginWithCapitals,
    staleTime: 10 * 60_000,
  })

/** Programmes are named as they stand within a sentence; on the screen they begin one. */
const beginWithCapitals = (offered: Offered): Offered => ({
  ...offered,
  programmes: offered.programmes.map((one) => ({
    ...one,
    title: one.title.charAt(0).toUpperCase() + one.title.slice(1),
  })),
})

export function useHistory(id: string) {
  const { api } = usePlace()
  return useQuery({
    queryKey: ['people', api, id, 'history'],
    queryFn: () => ask<{ lines: HistoryLine[] }>(`${api}/people/${id}/history`),
    select: ({ lines }) => lines.toReversed(),
  })
}

/** A change of accounts or roles: the name of the operation and its input. */
export interface AccountWrite {
  operation: string
  input: object
}

/**
 * Sends a change of accounts at once or not at all.
 *
 * Never through the outbox: passwords are kept nowhere on this device, and whoever is locked out should be so
 * now and not when the network comes back.
 */
export function useAccountWrite() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ operation, input }: AccountWrite) => ask(`/api/operations/${operation}`, { body: input }),
    onSuccess: () => queries.invalidateQueries(),
  })
}
