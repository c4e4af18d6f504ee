import type { Word } from './words.ts'

/**
 * The sentences that hold one of some words, in reading order. A rule that begins with certain words looks them up
 * instead of searching every sentence. The words in small letters, always the same list: answers are kept by list.
 */
export type SentencesWith<S> = (words: readonly string[]) => readonly S[]

/** Indexes sentences by their words. */
export function indexWords<S extends { words: readonly Word[] }>(sentences: readonly S[]): SentencesWith<S> {
  const places = new Map<string, number[]>()
  for (const [at, { words }] of sentences.entries()) {
    for (const { small } of words) {
      const known = places.get(small)
      if (!known) places.set(small, [at])
      else if (known.at(-1) !== at) known.push(at)
    }
  }
  const kept = new Map<readonly string[], readonly S[]>()
  return (words) => {
    const known = kept.get(words)
    if (known) return known
    const found = new Set(words.flatMap((word) => places.get(word) ?? []))
    const listed = [...found].sort((a, b) => a - b).flatMap((at) => sentences[at] ?? [])
    kept.set(words, listed)
    return listed
  }
}
