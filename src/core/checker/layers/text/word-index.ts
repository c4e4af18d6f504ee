import { gather } from '../../gather.ts'
import type { Word } from './words.ts'

/**
 * The sentences that hold one of some words, in reading order. A rule that begins with certain words looks them up
 * instead of searching every sentence. The words in small letters, always the same list: answers are kept by list.
 */
export type SentencesWith<S> = (words: readonly string[]) => readonly S[]

/** Where some words begin in the text, in order: expressions that open with one of them need no other place. */
export type PlacesOf = (words: readonly string[]) => readonly number[]

interface WordIndex<S> {
  sentencesWith: SentencesWith<S>
  placesOf: PlacesOf
}

/** Indexes sentences by their words. */
export function indexWords<S extends { words: readonly Word[] }>(sentences: readonly S[]): WordIndex<S> {
  const [holders, places] = [new Map<string, number[]>(), new Map<string, number[]>()]
  for (const [at, { words }] of sentences.entries()) {
    for (const { small, start } of words) {
      places.get(small)?.push(start) ?? places.set(small, [start])
      const known = holders.get(small)
      if (!known) holders.set(small, [at])
      else if (known.at(-1) !== at) known.push(at)
    }
  }
  const kept = new Map<readonly string[], readonly S[]>()
  const sentencesWith: SentencesWith<S> = (words) => {
    const known = kept.get(words)
    if (known) return known
    const found = new Set(gather(words, (word) => holders.get(word) ?? []))
    const listed = gather(
      [...found].sort((a, b) => a - b),
      (at) => sentences[at] ?? [],
    )
    kept.set(words, listed)
    return listed
  }
  return {
    sentencesWith,
    placesOf: (words) => gather(words, (word) => places.get(word) ?? []).sort((a, b) => a - b),
  }
}
