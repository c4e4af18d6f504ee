import { textOfLine } from './group-lines.ts'
import type { Line } from './page.ts'

const noteStart = /^\[?\(?\d{1,3}[\])]?[\s.]*\p{L}/u

/** Where the notes at the foot of a page begin: small letters to the end of the page, the first behind a number. */
export function findFootnoteStart(lines: readonly Line[], bodySize: number): number {
  let first = lines.length
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at]
    if (!line || line.size > bodySize * 0.9 || line.segments.length > 2) break
    if (noteStart.test(textOfLine(line))) first = at
  }
  return first
}

/** Starts a new note. */
export const startsFootnote = (line: Line): boolean => noteStart.test(textOfLine(line))
