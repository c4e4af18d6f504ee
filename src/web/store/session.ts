import { useSyncExternalStore } from 'react'

/** Whose page this is, and whether the server has forgotten them. */
interface SessionView {
  person?: Person
  /** The session has ended while the page was in use: sign in over it, nothing on it is lost. */
  isAsking: boolean
}

export interface Person {
  id: string
  userName: string
}

let state: SessionView = { isAsking: false }
let waiting: ((isRenewed: boolean) => void)[] = []
const listeners = new Set<() => void>()
/** Windows of this browser share one session: who signs in in one is signed in in all. */
const otherWindows = new BroadcastChannel('mtqg.session')
const personKey = 'mtqg.person'

function change(next: SessionView): void {
  state = next
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export const useSession = (): SessionView => useSyncExternalStore(subscribe, () => state)

/** Somebody is signed in on this page. */
export function notePerson(person: Person): void {
  if (state.person?.id !== person.id) change({ ...state, person })
}

/**
 * Waits until the person has signed in again; then the refused question may be asked once more. False at once
 * where nobody was signed in yet: that page has nothing to lose and goes to the door.
 */
export function renewSession(): Promise<boolean> {
  if (!state.person) return Promise.resolve(false)
  if (!state.isAsking) change({ ...state, isAsking: true })
  return new Promise((answer) => waiting.push(answer))
}

function answerAll(isRenewed: boolean): void {
  for (const answer of waiting.splice(0)) answer(isRenewed)
}

/**
 * Somebody has signed in at this browser. The same person goes on where the page was left; for another one
 * everything that was read is forgotten and the page begins anew.
 */
export async function settleSignIn(id: string): Promise<void> {
  otherWindows.postMessage(id)
  const isAnother = (state.person?.id ?? localStorage.getItem(personKey) ?? id) !== id
  localStorage.setItem(personKey, id)
  if (isAnother) await leaveDevice()
  continueAs(id)
}

otherWindows.onmessage = ({ data }) => continueAs(String(data))

function continueAs(id: string): void {
  if (state.person && state.person.id !== id) {
    // Questions of the one before are never asked in the name of the next.
    waiting = []
    location.reload()
    return
  }
  if (!state.isAsking) return
  change({ ...state, isAsking: false })
  answerAll(true)
}

/** The person leaves: whoever comes next begins at the door, with nothing of theirs. */
export function forgetPerson(): void {
  change({ isAsking: false })
  answerAll(false)
}

const leaving = new Set<() => Promise<unknown> | unknown>()

/** What this browser keeps for the person and has to forget when they leave; unsent writes stay, sealed. */
export function onSignOut(forget: () => Promise<unknown> | unknown): void {
  leaving.add(forget)
}

/** Forgets what was kept; a store that fails keeps nobody from leaving. */
export async function leaveDevice(): Promise<void> {
  await Promise.allSettled([...leaving].map(async (forget) => forget()))
}
