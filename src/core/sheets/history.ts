/** What was done, newest last, and what was taken back. */
export interface History<T> {
  done: readonly T[]
  undone: readonly T[]
}

export const emptyHistory = { done: [], undone: [] } as const

const deepest = 200

/** Remembers a step; what was taken back before cannot be done again. */
export const remember = <T>(history: History<T>, step: T): History<T> => ({
  done: [...history.done.slice(-(deepest - 1)), step],
  undone: [],
})

/** The last step and the history without it; undefined when there is none. */
export function takeBack<T>(history: History<T>): { step: T; history: History<T> } | undefined {
  const step = history.done.at(-1)
  if (step === undefined) return undefined
  return { step, history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } }
}

/** The step that was taken back last, to be done again. */
export function redo<T>(history: History<T>): { step: T; history: History<T> } | undefined {
  const step = history.undone.at(-1)
  if (step === undefined) return undefined
  return { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } }
}
