import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Where the checked reports of a place outlive a reload: on this device until the person leaves, or in this tab alone. */
export interface Keeping {
  /** False where the browser has no room for it. */
  keep: (key: string, kept: unknown) => Promise<boolean>
  /** All that is kept of the place. */
  find: () => Promise<unknown[]>
  forget: (key: string) => Promise<void>
}

interface Shelf extends DBSchema {
  /** By place and report. */
  reports: { key: [string, string]; value: unknown }
}

let opened: Promise<IDBPDatabase<Shelf> | undefined> | undefined

function openShelf(): Promise<IDBPDatabase<Shelf> | undefined> {
  opened ??= openDB<Shelf>('mtqg.checks', 2, {
    upgrade: (shelf) => {
      // The first version kept one report a place, by the place alone.
      if (shelf.objectStoreNames.contains('reports')) shelf.deleteObjectStore('reports')
      shelf.createObjectStore('reports')
    },
  }).catch(() => undefined)
  return opened
}

/** For somebody with an account; forgotten when they sign out. */
export const keepOnDevice = (place: string): Keeping => ({
  async keep(key, kept) {
    const shelf = await openShelf()
    return (
      shelf?.put('reports', kept, [place, key]).then(
        () => true,
        () => false,
      ) ?? false
    )
  },
  find: async () => (await openShelf())?.getAll('reports', IDBKeyRange.bound([place], [place, []])) ?? [],
  forget: async (key) => (await openShelf())?.delete('reports', [place, key]),
})

const mark = 'mtqg.check '

/** For whoever has no account: gone with the tab. */
export const keepInTab = (place: string): Keeping => {
  const head = `${mark}${place} `
  return {
    async keep(key, kept) {
      try {
        sessionStorage.setItem(head + key, JSON.stringify(kept))
        return true
      } catch {
        sessionStorage.removeItem(head + key)
        return false
      }
    },
    find: async () =>
      Object.keys(sessionStorage)
        .filter((key) => key.startsWith(head))
        .map((key) => JSON.parse(sessionStorage.getItem(key) ?? 'null')),
    forget: async (key) => sessionStorage.removeItem(head + key),
  }
}

/** Forgets every checked report: on a shared computer the next person is another one. */
export async function forgetChecks(): Promise<void> {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(mark)) sessionStorage.removeItem(key)
  await (await openShelf())?.clear('reports')
}
