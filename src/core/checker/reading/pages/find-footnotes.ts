import { textOfLine } from './group-lines.ts'
import type { Line } from './page.ts'

const noteStart = /^\[?\(?\d{1,3}[\])]?[\s.]*\p{L}/u

/**
 * Where the notes at the foot of a page begin: small letters to the end of the page, the first behind a number
 * unless it goes on from the page before.
 */
export function findFootnoteStart(lines: readonly Line[], bodySize: number, goesOn: boolean): number {
  let first = lines.length
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at]
    if (!line || line.size > bodySize * 0.9 || line.segments.length > 2) break
    if (goesOn || noteStart.test(textOfLine(line))) first = at
  }
  return first
}

/** Whether the last note may go on on the next page. */
export const isUnfinished = (line: Line | undefined): boolean =>
  line !== undefined && !/[.;)"”]$/.test(textOfLine(line))

/** The note without its number. */
export const withoutMark = (text: string): string => text.replace(/^\[?\(?\d{1,3}[\])]?[\s.]*(?=\p{L})/u, '')

/** Starts a new note. */
export const startsFootnote = (line: Line): boolean => noteStart.test(textOfLine(line))
