import { openShelves } from './database.ts'

/** The last answer to a question of this device, for when there is no network. */
export interface KeptAnswer {
  path: string
  answer: unknown
  keptAt: string
}

/** Keeps the answer; a device that has no room for it goes on without. */
export async function keepAnswer(path: string, answer: unknown): Promise<void> {
  const shelves = await openShelves()
  await shelves?.put('reads', { path, answer, keptAt: new Date().toISOString() }).catch(() => undefined)
}

/** The answer this device had last, if any. */
export async function findKeptAnswer(path: string): Promise<KeptAnswer | undefined> {
  return (await openShelves())?.get('reads', path)
}

/** Forgets everything that was read: on a shared computer the next person is another one. */
export async function forgetAnswers(): Promise<void> {
  await (await openShelves())?.clear('reads')
}
