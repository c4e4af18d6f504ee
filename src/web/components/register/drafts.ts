import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Entry } from '../../../core/lists/description.ts'

/** What somebody typed and has not saved. */
export interface Draft {
  /** The id the record will have. */
  id: string
  record: Entry
  /** The record it began with, and the state that was seen. */
  base: Entry
  revision?: number
  names: Record<string, string>
  /** When it was kept, in milliseconds. */
  at: number
}

interface DraftBook extends DBSchema {
  drafts: { key: string; value: Draft }
}

let book: Promise<IDBPDatabase<DraftBook>> | undefined

/** Drafts live on this device only, one for each person, unit and record. */
const openBook = () => {
  book ??= openDB<DraftBook>('mtqg-drafts', 1, { upgrade: (db) => void db.createObjectStore('drafts') })
  return book
}

/** A browser that keeps nothing (private windows of some) still lets one work. */
const orNothing = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch {
    return undefined
  }
}

export const findDraft = (key: string): Promise<Draft | undefined> =>
  orNothing(async () => (await openBook()).get('drafts', key))

export const keepDraft = (key: string, draft: Draft): Promise<unknown> =>
  orNothing(async () => (await openBook()).put('drafts', draft, key))

export const discardDraft = (key: string): Promise<unknown> =>
  orNothing(async () => (await openBook()).delete('drafts', key))
