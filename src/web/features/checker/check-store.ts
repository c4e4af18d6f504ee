import type { ShownMark, ShownReport } from '../../../modules/checker/shown.contract.ts'
import { isExpected } from '../../api.ts'
import { onSignOut } from '../../store/session.ts'
import { checkReport, largestReport } from './send.ts'

/** What a person says of a finding. */
export type Opinion = Pick<ShownMark, 'verdict' | 'reason'> &
  Partial<Pick<ShownMark, 'markedBy' | 'markedAt'>>

/** A report on this page: on its way, checked, or why it is not. */
export interface Entry {
  id: number
  file: File
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'refused' | 'offline' | 'too-large'
  /** How much of it was sent, from 0 to 1. */
  share: number
  report?: ShownReport
  /** The server's sentence for a refused file. */
  trouble?: string
  /** What was said of its findings, by their keys. */
  opinions: Readonly<Record<string, Opinion>>
}

/** The reports of one place; they stay while the page is open, wherever one goes in between. */
export interface CheckStore {
  list: () => readonly Entry[]
  subscribe: (tell: () => void) => () => void
  add: (files: readonly File[]) => void
  /** Checks what could not be sent, or everything once more. */
  again: (which?: 'offline' | 'all') => void
  remove: (id: number) => void
  clear: () => void
  say: (id: number, key: string, opinion: Opinion | undefined) => void
}

/** As many at a time as a small server has hands. */
const atOnce = 2
let lastId = 0

/** @param address where the reports are sent */
function createCheckStore(address: string): CheckStore {
  let entries: readonly Entry[] = []
  const running = new Map<number, AbortController>()
  const listeners = new Set<() => void>()
  const put = (next: readonly Entry[]) => {
    entries = next
    for (const tell of listeners) tell()
  }
  const change = (id: number, to: Partial<Entry>) =>
    put(entries.map((one) => (one.id === id ? { ...one, ...to } : one)))

  const check = async ({ id, file }: Entry) => {
    const controller = new AbortController()
    running.set(id, controller)
    change(id, { state: 'sending', share: 0, trouble: undefined })
    const tell = (share: number) => change(id, share < 1 ? { share } : { share, state: 'checking' })
    try {
      const report = await checkReport(address, file, tell, controller.signal)
      change(id, {
        state: 'done',
        report,
        opinions: opinionsIn(
          report,
          entries.find((one) => one.id === id),
        ),
      })
    } catch (error) {
      change(id, isExpected(error) ? { state: 'refused', trouble: error.title } : { state: 'offline' })
    } finally {
      running.delete(id)
      work()
    }
  }
  const work = () => {
    for (const one of entries) if (one.state === 'waiting' && running.size < atOnce) void check(one)
  }
  const stop = (id: number) => running.get(id)?.abort()
  window.addEventListener('online', () => store.again('offline'))

  const store: CheckStore = {
    list: () => entries,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    add: (files) => {
      put([...entries, ...files.map(toEntry)])
      work()
    },
    again: (which = 'all') => {
      const isMeant = ({ state }: Entry) =>
        state === 'offline' || (which === 'all' && (state === 'done' || state === 'refused'))
      put(entries.map((one) => (isMeant(one) ? { ...one, state: 'waiting' } : one)))
      work()
    },
    remove: (id) => {
      stop(id)
      put(entries.filter((one) => one.id !== id))
    },
    clear: () => {
      for (const { id } of entries) stop(id)
      put([])
    },
    say: (id, key, opinion) => {
      const { [key]: _, ...others } = entries.find((one) => one.id === id)?.opinions ?? {}
      change(id, { opinions: opinion ? { ...others, [key]: opinion } : others })
    },
  }
  return store
}

function toEntry(file: File): Entry {
  lastId += 1
  const state = file.size > largestReport ? 'too-large' : 'waiting'
  return { id: lastId, file, state, share: 0, opinions: {} }
}

/** What the server keeps; beside it what was said here before the report was checked again. */
function opinionsIn({ findings }: ShownReport, before: Entry | undefined): Entry['opinions'] {
  const kept = findings.flatMap(({ key, mark }) => {
    const opinion = mark ?? before?.opinions[key]
    return opinion ? [[key, opinion] as const] : []
  })
  return Object.fromEntries(kept)
}

const stores = new Map<string, CheckStore>()
onSignOut(() => {
  for (const store of stores.values()) store.clear()
})

/** The store of an address, the same whenever one comes back. */
export function checkStoreOf(address: string): CheckStore {
  const known = stores.get(address) ?? createCheckStore(address)
  stores.set(address, known)
  return known
}
