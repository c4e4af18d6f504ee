import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CellChange, Sheet } from '../../../core/sheets/sheet.ts'
import { ApiProblem, ask, isExpected, withSession } from '../../api.ts'
import type { Blanks, DryRun } from '../../components/sheet/ImportDialog.tsx'
import { type DraftShelf, openDraftShelf } from '../../components/sheet/kept-drafts.ts'
import type { Checked, SheetDoor } from '../../components/sheet/saver.ts'
import { readOutbox } from '../../store/courier.ts'
import { useWrite } from '../../store/use-write.ts'
import { useMe } from '../accounts/use-me.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'

/** A sheet as the list names it. */
export interface SheetEntry {
  key: string
  title: string
  titleEn: string
  isEditable?: boolean
}

/** The sheets of the commune and year. */
export function useSheetList() {
  const { api } = usePlace()
  return useQuery({
    queryKey: ['sheets', api],
    queryFn: () => ask<{ sheets: SheetEntry[] }>(`${api}/sheets`),
  })
}

/** One sheet, as it is stored now. */
export function useSheet(key: string) {
  const { api } = usePlace()
  return useQuery({
    queryKey: ['sheet', api, key],
    queryFn: () => ask<Sheet>(addressOf(api, key)),
    refetchOnWindowFocus: true,
  })
}

export const addressOf = (api: string, key: string): string => `${api}/sheets/${encodeURIComponent(key)}`

/** How this sheet is checked, saved and read again. */
export function useSheetDoor(key: string, label: string): SheetDoor {
  const { api, year } = usePlace()
  const queries = useQueryClient()
  const write = useWrite()
  const communeId = useCommune().data?.unit.id ?? ''
  return {
    check: (changes) => ask<Checked>(`${addressOf(api, key)}/check`, { body: { changes } }),
    save: async (changes: readonly CellChange[]) => {
      const input = { communeId, year: Number(year), sheet: key, changes }
      const written = await write.mutateAsync({ operation: 'sheets.save', input, label })
      return { isWaiting: written.isWaiting }
    },
    reread: async () => queries.getQueryData<Sheet>(['sheet', api, key]),
    listWaiting: () => listWaiting(Number(year), key, communeId),
    sayRefusal: (error) => (isExpected(error) ? error.title : undefined),
  }
}

/** The changes of this sheet that wait in the outbox; refused ones wait for their person, not for the network. */
function listWaiting(year: number, sheet: string, communeId: string): CellChange[] {
  return readOutbox().entries.flatMap(({ operation, input, refusal }) =>
    operation === 'sheets.save' &&
    !refusal &&
    input.communeId === communeId &&
    input.year === year &&
    input.sheet === sheet
      ? (input.changes as CellChange[])
      : [],
  )
}

/** Where this person's drafts of the sheet are kept on this machine. */
export function useDraftShelf(key: string): DraftShelf | undefined {
  const { code, year } = usePlace()
  const me = useMe().data?.id
  return useMemo(() => (me ? openDraftShelf(me, `${code}.${year}.${key}`) : undefined), [me, code, year, key])
}

/** Sends the file to be looked at; nothing is saved. */
export async function readFile(api: string, key: string, file: File, blanks: Blanks): Promise<DryRun> {
  return (await sendFile(`${addressOf(api, key)}/import?blanks=${blanks}`, file)).json()
}

/** Sends the file to get it back with its errors; nothing is saved. */
export async function markFile(api: string, key: string, file: File, blanks: Blanks): Promise<Blob> {
  return (await sendFile(`${addressOf(api, key)}/import?blanks=${blanks}&format=xlsx`, file)).blob()
}

const sendFile = (address: string, file: File): Promise<Response> =>
  withSession(() => sendOnce(address, file))

async function sendOnce(address: string, file: File): Promise<Response> {
  const form = new FormData()
  form.append('file', file, file.name)
  const headers = { 'accept-language': document.documentElement.lang }
  const response = await fetch(address, { method: 'POST', headers, body: form })
  if (response.ok) return response
  const answer: unknown = await response.json().catch(() => undefined)
  const { title = '', type } = (answer ?? {}) as { title?: string; type?: string }
  throw new ApiProblem(response.status, title, type)
}
