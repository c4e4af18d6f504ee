import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '../../api.ts'

/** What somebody looks for, as the address keeps it. */
export interface CommuneSearch {
  tim?: string
  nam?: string
  trang?: string
}

/** Only what the page understands. */
export const validateCommunes = (search: Record<string, unknown>): CommuneSearch => ({
  ...(search.tim ? { tim: String(search.tim).slice(0, 100) } : {}),
  ...(/^\d{4}$/.test(String(search.nam)) ? { nam: String(search.nam) } : {}),
  ...(/^\d{1,3}$/.test(String(search.trang)) ? { trang: String(search.trang) } : {}),
})

export interface CommuneList {
  year: number
  years: number[]
  total: number
  pageSize: number
  communes: { id: string; code: string; fullName: string; above: string; hasReport: boolean }[]
}

/** The communes this person may read. */
export function useCommunes({ tim, nam, trang }: CommuneSearch) {
  const asked = new URLSearchParams({
    ...(tim && { text: tim }),
    ...(nam && { year: nam }),
    ...(trang && { page: trang }),
  })
  return useQuery({
    queryKey: ['communes', asked.toString()],
    queryFn: () => ask<CommuneList>(`/api/communes?${asked}`),
    placeholderData: keepPreviousData,
  })
}
