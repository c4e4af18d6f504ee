import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Entry } from './outbox.ts'
import type { KeptAnswer } from './reads.ts'

/** What this browser keeps: writes that wait for the server, and the last answers that were read. */
export interface Shelves extends DBSchema {
  outbox: { key: number; value: Entry; indexes: { person: string } }
  reads: { key: string; value: KeptAnswer }
}

let opened: Promise<IDBPDatabase<Shelves> | undefined> | undefined

/** The store of this browser; undefined where the browser has none to give (some private windows). */
export function openShelves(): Promise<IDBPDatabase<Shelves> | undefined> {
  opened ??= openDB<Shelves>('mtqg', 1, {
    upgrade(shelves) {
      shelves
        .createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
        .createIndex('person', 'person')
      shelves.createObjectStore('reads', { keyPath: 'path' })
    },
  }).catch(() => undefined)
  return opened
}
