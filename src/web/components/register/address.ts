import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address of a list says besides its filters. */
const own = ['tim', 'xep', 'trang', 'nam', 'muc', 'tu', 'asOf', 'figure'] as const

/** An address of a list as the router reads it: words of the search, sorting, page, filters, the open record. */
export type ListSearch = Record<string, string | number | undefined>

export const validateList = (search: Record<string, unknown>): ListSearch =>
  Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )

export const newRecord = 'moi'

/** The list of the address, and the ways to change it; a link shows the other person the same. */
export function useListAddress() {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  const said = (key: string) => (search[key] === undefined ? undefined : String(search[key]))
  const change = (changes: Record<string, string | undefined>, replace = true) =>
    navigate({
      to: '.',
      search: ((old: ListSearch) => ({ ...old, ...toSearch(changes) })) as never,
      replace,
      resetScroll: false,
    })
  const filters = Object.fromEntries(
    Object.keys(search)
      .filter((key) => !(own as readonly string[]).includes(key))
      .map((key) => [key, String(search[key])]),
  )
  return {
    text: said('tim') ?? '',
    sort: said('xep'),
    page: Number(said('trang') ?? 1) || 1,
    isAllYears: said('nam') === 'tat-ca',
    open: said('muc'),
    filters,
    isNarrowed: Boolean(said('tim')) || Object.keys(filters).length > 0,
    /** Back to the first page, since the rows are others. */
    narrow: (changes: Record<string, string | undefined>) => change({ ...changes, trang: undefined }),
    turnTo: (page: number) => change({ trang: page > 1 ? String(page) : undefined }, false),
    show: (id: string | undefined) => change({ muc: id }, false),
    clear: () =>
      change({
        tim: undefined,
        trang: undefined,
        ...Object.fromEntries(Object.keys(filters).map((key) => [key, undefined])),
      }),
  }
}

/** Plain numbers stay bare in the address; the router would put quotes around their text. */
const toSearch = (changes: Record<string, string | undefined>): ListSearch =>
  Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [
      key,
      value === '' ? undefined : value && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : value,
    ]),
  )
