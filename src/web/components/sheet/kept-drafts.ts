import type { Drafts } from '../../../core/sheets/drafts.ts'

/** What was typed and is not stored yet, kept on this machine so that closing the page loses nothing. */
export interface DraftShelf {
  read: () => Drafts
  keep: (drafts: Drafts) => void
}

const prefix = 'mtqg.sheet.'
/** A paste of a whole sheet is sent soon enough; more than this does not fit into the store of a page. */
const mostLetters = 1_000_000

/** The shelf of one person for one sheet. */
export function openDraftShelf(person: string, sheet: string): DraftShelf {
  const place = `${prefix}${person}.${sheet}`
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(place) ?? '{}') as Drafts
      } catch {
        return {}
      }
    },
    keep: (drafts) => {
      try {
        const text = JSON.stringify(drafts)
        if (text === '{}' || text.length > mostLetters) localStorage.removeItem(place)
        else localStorage.setItem(place, text)
      } catch {
        // A browser without room keeps what is on the screen only.
      }
    },
  }
}
