import { v7 as uuid } from 'uuid'
import { ApiProblem, isExpected, request } from '../api.ts'
import { isReached, noteUnreached } from './connection.ts'
import { openShelves } from './database.ts'
import {
  type Answer,
  type KeptEntry,
  type OutboxShelf,
  type Round,
  sendWaiting,
  type Write,
  type Written,
} from './outbox.ts'

/** What the outbox holds, for the screen. */
export interface OutboxView {
  entries: readonly KeptEntry[]
  /** Writes of other people on this device: counted, never shown. */
  sealed: number
}

let person: string | undefined
let view: OutboxView = { entries: [], sealed: 0 }
const listeners = new Set<() => void>()
/** Other windows of this browser: what one sends, all show. */
const otherWindows = new BroadcastChannel('mtqg.outbox')
otherWindows.onmessage = () => void refresh()
/** What to do when writes went out after a while, and when the session has ended; set by the application. */
let reactions = { onCaughtUp: () => {}, onSignedOut: () => {} }

export const setReactions = (to: typeof reactions): void => {
  reactions = to
}
export const readOutbox = (): OutboxView => view
export function subscribeOutbox(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Whose writes are sent from here. */
export async function setPerson(id: string | undefined): Promise<void> {
  person = id
  await refresh()
  if (!id) return
  const { answers } = await sendAll()
  if (answers.size > 0) reactions.onCaughtUp()
}

async function openShelf(): Promise<OutboxShelf | undefined> {
  const shelves = await openShelves()
  return (
    shelves && {
      list: async (whose) => (await shelves.getAllFromIndex('outbox', 'person', whose)) as KeptEntry[],
      put: (entry) => shelves.put('outbox', entry),
      remove: (seq) => shelves.delete('outbox', seq),
    }
  )
}

async function refresh(): Promise<void> {
  const shelf = await openShelf()
  const whole = (await (await openShelves())?.count('outbox')) ?? 0
  const entries = shelf && person ? await shelf.list(person) : []
  view = { entries, sealed: whole - entries.length }
  for (const tell of listeners) tell()
}

const announce = async (): Promise<void> => {
  otherWindows.postMessage('changed')
  await refresh()
}

/**
 * Sends one write: kept on this device first, so that nothing is lost whatever happens next.
 *
 * @throws ApiProblem what the server does not take; it is then not kept, since the form still holds it.
 */
export async function deliver(write: Write): Promise<Written> {
  const shelf = await openShelf()
  if (!shelf || !person) return sendDirectly(write)
  const entry = { ...write, key: uuid(), person, writtenAt: new Date().toISOString() }
  const seq = await shelf.put(entry)
  void navigator.storage?.persist?.()
  await announce()
  const { answers } = await sendAll()
  const answer = answers.get(seq) ?? (await findFate(shelf, seq))
  if (answer.kind === 'taken') return answer.written
  if (answer.kind !== 'refused') return { isWaiting: true }
  await shelf.remove(seq)
  await announce()
  const { status, title, type, details } = answer.refusal
  throw new ApiProblem(status, title, type, details)
}

/** What another window of this browser did with the entry. */
async function findFate(shelf: OutboxShelf, seq: number): Promise<Answer> {
  const found = person ? (await shelf.list(person)).find((entry) => entry.seq === seq) : undefined
  if (!found) return { kind: 'taken', written: { isWaiting: false } }
  return found.refusal ? { kind: 'refused', refusal: found.refusal } : { kind: 'unreachable' }
}

/** Sends everything of this person that waits; one window at a time. */
export async function sendAll(): Promise<Round> {
  const shelf = await openShelf()
  const whose = person
  if (!shelf || !whose) return { answers: new Map(), isSignedOut: false }
  const round = await inTurn(() => sendWaiting(shelf, whose, post))
  if (round.answers.size > 0) await announce()
  if (round.isSignedOut) reactions.onSignedOut()
  return round
}

let before: Promise<unknown> = Promise.resolve()

/**
 * One round after another, in all windows of this browser. An office that is served without encryption has no
 * locks between windows: there each window keeps its own order, and the key of an entry makes it one write.
 */
async function inTurn(round: () => Promise<Round>): Promise<Round> {
  if (navigator.locks) return await navigator.locks.request('mtqg.outbox', round)
  const turn = before.then(round, round)
  before = turn
  return turn
}

async function post({ operation, input, key }: KeptEntry): Promise<Answer> {
  try {
    const headers = { 'idempotency-key': key }
    const written = await request<object>(`/api/operations/${operation}`, { body: input, headers })
    return { kind: 'taken', written: { ...written, isWaiting: false } }
  } catch (error) {
    if (!isExpected(error)) {
      noteUnreached()
      return { kind: 'unreachable' }
    }
    const { status, title, code: type, details } = error
    if (status === 401) return { kind: 'signed-out' }
    // The server stumbled or asks for patience: not the write's fault, so it is tried again.
    if (status >= 500 || status === 429) return { kind: 'unreachable' }
    return { kind: 'refused', refusal: { status, title, type, details } }
  }
}

/** Where the browser keeps nothing, a write is sent as it is, and what fails is told at once. */
async function sendDirectly({ operation, input }: Write): Promise<Written> {
  const headers = { 'idempotency-key': uuid() }
  const written = await request<object>(`/api/operations/${operation}`, { body: input, headers })
  return { ...written, isWaiting: false }
}

/** Tries a refused write again, with the state of the record that its writer has now seen. */
export async function retry(entry: KeptEntry, change: Record<string, unknown> = {}): Promise<void> {
  const { refusal: _, ...again } = entry
  const shelf = await openShelf()
  await shelf?.put({ ...again, key: uuid(), input: { ...entry.input, ...change } })
  await announce()
  await sendAll()
  reactions.onCaughtUp()
}

/** Lets go of a write that its person no longer wants. */
export async function discard(entry: KeptEntry): Promise<void> {
  await (await openShelf())?.remove(entry.seq)
  await announce()
}

const every = 10_000

/** Watches for the network: asks now and then while the server is away, and sends what waits when it is back. */
export function watchConnection(): void {
  const look = async () => {
    const isWaiting = readOutbox().entries.some(({ refusal }) => !refusal)
    if (isReached() && !isWaiting) return
    try {
      await request('/api/health')
      await sendAll()
      reactions.onCaughtUp()
    } catch {
      noteUnreached()
    }
  }
  setInterval(() => void look(), every)
  addEventListener('online', () => void look())
  addEventListener('offline', () => noteUnreached())
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void look())
}
