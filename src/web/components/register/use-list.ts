import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { HistoryLine, ListDescription, ListPage, OpenRecord } from '../../../core/lists/description.ts'
import { ask } from '../../api.ts'
import { queryOf, usePlace } from '../../features/commune/place.ts'
import { useListAddress } from './address.ts'

/** The address of a register of this commune and year on the server. */
const useRegisterPath = (register: string) => `${usePlace().api}/registers/${register}`

/** What the list and its records are made of; it changes with the law and the villages only. */
export function useDescription(register: string) {
  const path = `${useRegisterPath(register)}/description`
  return useQuery({
    queryKey: ['register', path],
    queryFn: () => ask<ListDescription>(path),
    staleTime: 600_000,
  })
}

/** The list that the address of the page asks for, as an address of the server; `.xlsx` for the file of it. */
export function useListPath(register: string, ending: '' | '.xlsx' = ''): string {
  const path = useRegisterPath(register)
  const { text, sort, page, isAllYears, filters } = useListAddress()
  const turned = page > 1 && ending === '' ? String(page) : undefined
  return `${path}${ending}${queryOf({ ...filters, text, sort, page: turned, years: isAllYears ? 'all' : undefined })}`
}

/** The page of the list that the address asks for; the rows before stay until it is there. */
export function useRows(register: string) {
  const path = useListPath(register)
  return useQuery({
    queryKey: ['register', path],
    queryFn: () => ask<ListPage>(path),
    placeholderData: keepPreviousData,
  })
}

export function useRecord(register: string, id: string | undefined) {
  const path = `${useRegisterPath(register)}/${id}`
  return useQuery({
    queryKey: ['record', path],
    queryFn: () => ask<OpenRecord>(path),
    enabled: id !== undefined,
    // What is being typed is never replaced because the window was looked at again.
    refetchOnWindowFocus: false,
  })
}

export function useHistory(register: string, id: string, enabled: boolean) {
  const path = `${useRegisterPath(register)}/${id}/history`
  return useQuery({
    queryKey: ['history', path, document.documentElement.lang],
    queryFn: () => ask<{ lines: HistoryLine[] }>(path),
    enabled,
  })
}
