import type { ShownMark, ShownReport } from '../../../modules/checker/shown.contract.ts'
import { isExpected } from '../../api.ts'
import { keepInTab, keepOnDevice } from '../../store/kept-checks.ts'
import { onSignOut } from '../../store/session.ts'
import { createKeeper, type KeptReport } from './keep-report.ts'
import { checkReport, largestReport } from './send.ts'

/** What a person says of a finding. */
export type Opinion = Pick<ShownMark, 'verdict' | 'reason'> &
  Partial<Pick<ShownMark, 'markedBy' | 'markedAt'>>

/** A report on this page: on its way, checked, or why it is not. */
export interface Entry {
  id: number
  name: string
  /** Absent for a report that was kept from before the page was loaded again. */
  file?: File
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'refused' | 'offline' | 'too-large'
  /** How much of it was sent, from 0 to 1. */
  share: number
  report?: ShownReport
  /** The server's sentence for a refused file. */
  trouble?: string
  /** What was said of its findings, by their keys. */
  opinions: Readonly<Record<string, Opinion>>
  /** It is still here when the page is loaded again. */
  isKept?: boolean
}

/**
 * The reports of one place; they stay while the page is open, wherever one goes in between, and are kept without
 * their files over a reload.
 */
export interface CheckStore {
  list: () => readonly Entry[]
  /** Whether it is known if a report was kept from before. */
  isReady: () => boolean
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

/** What was checked in a commune was checked by somebody with an account. */
const isOfCommune = (address: string): boolean => address.startsWith('/api/communes/')

/** @param address where the reports are sent */
function createCheckStore(address: string): CheckStore {
  const keeper = createKeeper((isOfCommune(address) ? keepOnDevice : keepInTab)(address))
  let entries: readonly Entry[] = []
  /** What was said, before the page was loaded again, of the report of a file. */
  const saidBefore = new Map<string, Entry['opinions']>()
  let isReady = false
  const running = new Map<number, AbortController>()
  const listeners = new Set<() => void>()
  const put = (next: readonly Entry[]) => {
    entries = next
    for (const tell of listeners) tell()
    keeper.follow(entries, (id, isKept) => change(id, { isKept }))
  }
  const change = (id: number, to: Partial<Entry>) =>
    put(entries.map((one) => (one.id === id ? { ...one, ...to } : one)))

  const check = async ({ id, file }: Entry) => {
    if (!file) return
    const controller = new AbortController()
    running.set(id, controller)
    change(id, { state: 'sending', share: 0, trouble: undefined })
    const tell = (share: number) => change(id, share < 1 ? { share } : { share, state: 'checking' })
    try {
      const report = await checkReport(address, file, tell, controller.signal)
      const before = entries.find((one) => one.id === id)
      const said = before?.report ? before.opinions : (saidBefore.get(report.sha256) ?? {})
      change(id, { state: 'done', report, opinions: opinionsIn(report, said) })
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
    isReady: () => isReady,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    add: (files) => {
      put(takeIn(entries, files.map(toEntry)))
      work()
    },
    again: (which = 'all') => {
      const isMeant = ({ state, file }: Entry) =>
        file && (state === 'offline' || (which === 'all' && (state === 'done' || state === 'refused')))
      put(entries.map((one) => (isMeant(one) ? { ...one, state: 'waiting' } : one)))
      work()
    },
    remove: (id) => {
      stop(id)
      put(entries.filter((one) => one.id !== id))
    },
    clear: () => {
      for (const { id } of entries) stop(id)
      saidBefore.clear()
      put([])
    },
    say: (id, key, opinion) => {
      const { [key]: _, ...others } = entries.find((one) => one.id === id)?.opinions ?? {}
      change(id, { opinions: opinion ? { ...others, [key]: opinion } : others })
    },
  }
  void keeper.find().then((kept) => {
    isReady = true
    for (const { report, opinions } of kept) saidBefore.set(report.sha256, opinions)
    if (kept.length > 0 && entries.length === 0) put(kept.map(restore))
    else for (const tell of listeners) tell()
  })
  return store
}

/**
 * A report that was kept alone makes way: most likely this is its file. Of a folder the one of that name does, and
 * keeps its place.
 */
function takeIn(entries: readonly Entry[], added: readonly Entry[]): readonly Entry[] {
  const isFolder = entries.filter(({ file }) => !file).length > 1
  const left = [...added]
  const before = entries.flatMap((entry) => {
    if (entry.file) return [entry]
    if (!isFolder) return []
    const at = left.findIndex(({ name }) => name === entry.name)
    const [again] = at < 0 ? [] : left.splice(at, 1)
    return [again ? { ...again, id: entry.id } : entry]
  })
  return [...before, ...left]
}

function restore({ report, opinions }: KeptReport): Entry {
  lastId += 1
  return { id: lastId, name: report.name, state: 'done', share: 1, report, opinions, isKept: true }
}

function toEntry(file: File): Entry {
  lastId += 1
  const state = file.size > largestReport ? 'too-large' : 'waiting'
  return { id: lastId, name: file.name, file, state, share: 0, opinions: {} }
}

/** What the server keeps; beside it what was said here before the report was checked again. */
function opinionsIn({ findings }: ShownReport, before: Entry['opinions']): Entry['opinions'] {
  const kept = findings.flatMap(({ key, mark }) => {
    const opinion = mark ?? before[key]
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
