import { useMemo } from 'react'
import { useWords } from './language.tsx'

/** A sentence in one language; a function where something is filled in. */
// biome-ignore lint/suspicious/noExplicitAny: each sentence names its own parts, see SayOf
type Sentence = string | ((...parts: any[]) => string)

/** The words of one feature, in both languages, kept in the `words.ts` of its folder. */
export type FeatureWords = Readonly<Record<string, { readonly vi: Sentence; readonly en: Sentence }>>

type Parts<S> = S extends (...parts: infer P) => string ? P : []

/** Says a word of the feature in the chosen language. */
export type SayOf<W extends FeatureWords> = <K extends keyof W>(
  word: K,
  ...parts: Parts<W[K]['vi']>
) => string

/** The words of a feature in the chosen language: `const say = useSay(documentWords)`. */
export function useSay<const W extends FeatureWords>(words: W): SayOf<W> {
  const { language } = useWords()
  return useMemo(
    () =>
      (word, ...parts) => {
        const said: Sentence = words[word]?.[language] ?? String(word)
        return typeof said === 'function' ? said(...parts) : said
      },
    [words, language],
  )
}
