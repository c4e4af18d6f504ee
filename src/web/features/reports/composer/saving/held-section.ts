/** A section a window of this browser holds for writing. */
export interface HeldSection {
  communeId: string
  reportId: string | undefined
  section: string
  lockId: string
}

const heldKey = 'mtqg.section-held.'
const windowName = (lockId: string) => `mtqg.report-window.${lockId}`

/** Remembers, past the end of the page, what this window holds. */
export const noteHeld = (held: HeldSection): void =>
  localStorage.setItem(heldKey + held.lockId, JSON.stringify(held))

/** Gives a section back and forgets it. */
export function letGo(held: HeldSection): void {
  giveBack(held)
  localStorage.removeItem(heldKey + held.lockId)
}

/** Gives a section back; it still goes out when the page is being closed, if the browser lets it. */
export function giveBack(held: HeldSection): void {
  fetch('/api/operations/reports.release-section', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(held),
    keepalive: true,
  }).catch(() => undefined)
}

/**
 * Gives back what this window held before it was loaded anew, and what windows of this browser held that are
 * closed by now: not every word a page says while it is closing is sent, none without network.
 */
export async function giveBackLeftOver(lockId: string): Promise<void> {
  const open = await listOpenWindows()
  const left = Object.keys(localStorage).filter((key) => key.startsWith(heldKey))
  for (const key of left) {
    const held: HeldSection = JSON.parse(localStorage.getItem(key) ?? '')
    const isGone = held.lockId === lockId || open?.has(windowName(held.lockId)) === false
    if (isGone) letGo(held)
  }
  // Held as long as the window is open; where the browser has no such locks, windows only know themselves.
  void navigator.locks?.request(windowName(lockId), { ifAvailable: true }, () => new Promise(() => {}))
}

/** Names of the windows of this browser that write reports; undefined where the browser does not tell. */
async function listOpenWindows(): Promise<Set<string | undefined> | undefined> {
  const locks = await navigator.locks?.query()
  return locks && new Set(locks.held?.map((lock) => lock.name))
}
