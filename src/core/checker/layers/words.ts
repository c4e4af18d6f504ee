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
  for (const { 0: word, index } of text.slice(start, end).matchAll(/\p{L}+/gu)) {
    const at = start + index
    found.push({ word, small: word.toLowerCase(), start: at, end: at + word.length })
  }
  return found
}
