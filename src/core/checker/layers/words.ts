import type { Span } from '../document.ts'

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
      found.push({ word, small: word.toLowerCase(), start: from, end: at })
    }
    at += 1
  }
  return found
}

/** What is known of every UTF-16 unit: 1 a letter, 2 none, 0 not asked yet. The expression is slow, a look-up is not. */
const known = new Uint8Array(0x10000)

/** Whether a UTF-16 unit is a letter. */
export function isLetter(unit: number): boolean {
  if (known[unit] === 0) known[unit] = /\p{L}/u.test(String.fromCharCode(unit)) ? 1 : 2
  return known[unit] === 1
}
