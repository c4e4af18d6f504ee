import { useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { z } from 'zod'
import type { setUpInput } from '../../../modules/accounts/sign-in.contract.ts'
import type { UnitSummary } from '../../../modules/units/units.contract.ts'
import { ask } from '../../api.ts'
import { settleSignIn } from '../../store/session.ts'

export type SetUpForm = z.input<typeof setUpInput>

/** Where the administrator goes from here. */
export interface Begun {
  id: string
  unit: { code: string; isCommune: boolean }
  year: number
}

/** The shortest text that is worth looking for. */
export const searchFrom = 2

/** Units of the year whose names fit. */
export function useUnits(text: string, year: string, code: string) {
  const typed = useDeferredValue(text.trim())
  const query = new URLSearchParams({ text: typed, at: `${year}-12-31`, ...(code && { code }) })
  return useQuery({
    queryKey: ['set-up-units', String(query)],
    queryFn: () => ask<UnitSummary[]>(`/api/set-up/units?${query}`),
    enabled: typed.length >= searchFrom,
    placeholderData: (before) => before,
  })
}

export const useSetUp = () =>
  useMutation({
    mutationFn: (body: SetUpForm) => ask<Begun>('/api/set-up', { body }),
    onSuccess: ({ id }) => settleSignIn(id),
  })
