import type { JSONContent } from '@tiptap/core'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What somebody typed into a section and the server does not have yet. */
export interface SectionDraft {
  /** "REPORT|SECTION": one for each section. */
  place: string
  reportId: string
  section: string
  document: JSONContent
  /** The version it was typed over. */
  basedOn: number
  /** Who typed it: machines are shared. */
  person: string
}

interface Drawer extends DBSchema {
  drafts: { key: string; value: SectionDraft; indexes: { reportId: string } }
}

let opened: Promise<IDBPDatabase<Drawer> | undefined> | undefined

/** The drawer of this browser; undefined where the browser has none to give. */
function openDrawer(): Promise<IDBPDatabase<Drawer> | undefined> {
  opened ??= openDB<Drawer>('mtqg-report-drafts', 1, {
    upgrade: (drawer) => {
      drawer.createObjectStore('drafts', { keyPath: 'place' }).createIndex('reportId', 'reportId')
    },
  }).catch(() => undefined)
  return opened
}

const placeOf = (reportId: string, section: string) => `${reportId}|${section}`

export async function keepDraft(draft: Omit<SectionDraft, 'place'>): Promise<void> {
  const drawer = await openDrawer()
  await drawer?.put('drafts', { ...draft, place: placeOf(draft.reportId, draft.section) })
}

export async function forgetDraft(reportId: string, section: string): Promise<void> {
  const drawer = await openDrawer()
  await drawer?.delete('drafts', placeOf(reportId, section))
}

/** What this person typed into the section and never reached the server. */
export async function findDraft(of: {
  reportId: string
  section: string
  person: string
}): Promise<SectionDraft | undefined> {
  const drawer = await openDrawer()
  const found = await drawer?.get('drafts', placeOf(of.reportId, of.section))
  return found?.person === of.person ? found : undefined
}

/** The sections of a report with such text of this person. */
export async function listDrafts(reportId: string, person: string): Promise<string[]> {
  const drawer = await openDrawer()
  const all = (await drawer?.getAllFromIndex('drafts', 'reportId', reportId)) ?? []
  return all.filter((draft) => draft.person === person).map((draft) => draft.section)
}
