import type { Db } from './db.ts'

interface Kept<T> {
  answer: Promise<T>
  until: number
}

/** Enough for the communes of a province; beyond it the oldest answers go. */
const most = 2000

/**
 * Asks the database the same question once in a while instead of with every request.
 *
 * For what hardly ever changes, such as which unit lies in which: an answer may be `milliseconds` old. Each
 * handle has answers of its own, so a transaction never hears of another one, and failures are not kept.
 */
export function rememberFor<A extends readonly unknown[], T>(
  milliseconds: number,
  ask: (db: Db, ...args: A) => Promise<T>,
): (db: Db, ...args: A) => Promise<T> {
  const byHandle = new WeakMap<Db, Map<string, Kept<T>>>()
  return (db, ...args) => {
    const kept = byHandle.get(db) ?? new Map<string, Kept<T>>()
    byHandle.set(db, kept)
    const question = JSON.stringify(args)
    const known = kept.get(question)
    const now = performance.now()
    if (known && known.until > now) return known.answer
    const answer = ask(db, ...args)
    kept.delete(question)
    kept.set(question, { answer, until: now + milliseconds })
    answer.catch(() => kept.delete(question))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return answer
  }
}
