import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Where a checked report outlives a reload: on this device until the person leaves, or in this tab alone. */
export interface Keeping {
  /** False where the browser has no room for it. */
  keep: (kept: unknown) => Promise<boolean>
  find: () => Promise<unknown>
  forget: () => Promise<void>
}

interface Shelf extends DBSchema {
  reports: { key: string; value: unknown }
}

let opened: Promise<IDBPDatabase<Shelf> | undefined> | undefined

function openShelf(): Promise<IDBPDatabase<Shelf> | undefined> {
  opened ??= openDB<Shelf>('mtqg.checks', 1, {
    upgrade: (shelf) => void shelf.createObjectStore('reports'),
  }).catch(() => undefined)
  return opened
}

/** For somebody with an account; forgotten when they sign out. */
export const keepOnDevice = (name: string): Keeping => ({
  async keep(kept) {
    const shelf = await openShelf()
    return (
      shelf?.put('reports', kept, name).then(
        () => true,
        () => false,
      ) ?? false
    )
  },
  find: async () => (await openShelf())?.get('reports', name),
  forget: async () => (await openShelf())?.delete('reports', name),
})

const mark = 'mtqg.check '

/** For whoever has no account: gone with the tab. */
export const keepInTab = (name: string): Keeping => ({
  async keep(kept) {
    try {
      sessionStorage.setItem(mark + name, JSON.stringify(kept))
      return true
    } catch {
      sessionStorage.removeItem(mark + name)
      return false
    }
  },
  find: async () => JSON.parse(sessionStorage.getItem(mark + name) ?? 'null') ?? undefined,
  forget: async () => sessionStorage.removeItem(mark + name),
})

/** Forgets every checked report: on a shared computer the next person is another one. */
export async function forgetChecks(): Promise<void> {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(mark)) sessionStorage.removeItem(key)
  await (await openShelf())?.clear('reports')
}
