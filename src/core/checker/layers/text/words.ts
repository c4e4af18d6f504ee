import type { Span } from '../../document.ts'
import { isLetter, toSmall } from './letters.ts'

/** A run of letters. */
export interface Word extends Span {
  /** As written. */
  word: string
  /** In small letters. */
  small: string
}

/** The words of a stretch, with their places in the whole text. */
export function splitWords(text: string, { start, end }: Span): Word[] {
  const found: Word[] = []
  let at = start
  while (at < end) {
    if (isLetter(text.charCodeAt(at))) {
      const from = at
      do at += 1
      while (at < end && isLetter(text.charCodeAt(at)))
      const word = text.slice(from, at)
      found.push({ word, small: toSmall(word), start: from, end: at })
    }
    at += 1
  }
  return found
}
